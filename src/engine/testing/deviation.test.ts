import { describe, expect, it } from 'vitest';
import { entryDeviation, matrixDeviation } from './deviation';

const smallestNormal = 2 ** -126;
const of = (...values: number[]): Float64Array => Float64Array.from(values);

describe('matrixDeviation', () => {
  it('is the distance over the size, of numbers whose squares underflow too', () => {
    expect(matrixDeviation(of(3, 4.05), of(3, 4), smallestNormal)).toBeCloseTo(0.01, 12);
    expect(matrixDeviation(of(3e-30, 4.05e-30), of(3e-30, 4e-30), smallestNormal)).toBeCloseTo(
      0.01,
    );
  });

  it('is infinite for a missing number and no number for one that is none', () => {
    expect(matrixDeviation(of(1), of(1, 2), smallestNormal)).toBe(Infinity);
    expect(matrixDeviation(of(1, Infinity), of(1, 2), smallestNormal)).toBe(Infinity);
    expect(matrixDeviation(of(1, Number.NaN), of(1, 2), smallestNormal)).toBeNaN();
  });

  it('lets numbers underflow, and nothing else become zero', () => {
    expect(matrixDeviation(of(0), of(1e-40), smallestNormal)).toBe(0);
    expect(matrixDeviation(of(0), of(1e-30), smallestNormal)).toBe(1);
    expect(matrixDeviation(of(1e-30), of(0), smallestNormal)).toBe(Infinity);
  });
});

describe('entryDeviation', () => {
  it('does not let a large entry hide a small one', () => {
    expect(entryDeviation(of(1e6, 2), of(1e6, 1), smallestNormal)).toBe(1);
    expect(matrixDeviation(of(1e6, 2), of(1e6, 1), smallestNormal)).toBeLessThan(1e-5);
  });
});

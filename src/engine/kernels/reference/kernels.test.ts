import { describe, expect, it } from 'vitest';
import { stream } from '../../../data/rng';
import { createReferenceKernels } from './kernels';

const kernels = createReferenceKernels();

describe('clipScale', () => {
  function scaleOf(gradients: number[][], maximumNorm: number, unclipped = 1): number {
    const scale = kernels.create(1, 1);
    const block = kernels.createBlock(
      gradients.map(({ length }) => ({ role: 'weights', rows: 1, columns: length })),
      gradients.map((values) => Float64Array.from(values)),
    );
    kernels.clipScale(block, maximumNorm, unclipped, scale);
    return scale.values[0];
  }

  it('takes the norm of all gradients together down to the maximum', () => {
    expect(scaleOf([[3], [0, 4]], 1)).toBeCloseTo(1 / 5, 14);
    expect(scaleOf([[3, 4], [12]], 6.5)).toBeCloseTo(1 / 2, 14);
  });

  it('leaves what is below the maximum, and zero gradients', () => {
    expect(scaleOf([[3], [4]], 5.001)).toBe(1);
    expect(scaleOf([[0, 0], [0]], 1)).toBe(1);
  });

  it('of gradients that have been multiplied takes that back too', () => {
    expect(scaleOf([[3], [0, 4]], 1, 1 / 4)).toBeCloseTo(1 / 5, 14);
    expect(scaleOf([[3], [0, 4]], 1, 1 / 8)).toBe(1 / 8);
  });

  it('of gradients whose squares underflow or overflow', () => {
    expect(scaleOf([[3e-200], [4e-200]], 1e-200)).toBeCloseTo(1 / 5, 14);
    expect(scaleOf([[3e200, 4e200]], 1e200)).toBeCloseTo(1 / 5, 14);
  });
});

describe('columnNorms', () => {
  function normsOf(rows: number[][]): { largest: number[]; squares: number[] } {
    const columns = rows[0].length;
    const output = kernels.create(2, columns);
    const source = kernels.create(rows.length, columns, Float64Array.from(rows.flat()));
    kernels.columnNorms(source, output);
    const numbers = [...output.values];
    return { largest: numbers.slice(0, columns), squares: numbers.slice(columns) };
  }

  it("gives each column's largest magnitude and the sum of squares relative to it", () => {
    const { largest, squares } = normsOf([
      [3e-200, 0, -2],
      [-4e-200, 0, 2],
    ]);
    expect(largest).toEqual([4e-200, 0, 2]);
    expect(squares[0]).toBeCloseTo(25 / 16, 14);
    expect(squares.slice(1)).toEqual([0, 2]);
  });

  it('is not finite where an entry is not', () => {
    for (const bad of [Number.NaN, Infinity, -Infinity]) {
      expect(normsOf([[1], [bad], [2]]).largest).toEqual([Infinity]);
    }
  });
});

describe('dropout', () => {
  const entries = 20_000;
  const ones = kernels.create(1, entries, new Float64Array(entries).fill(1));
  function maskOf(rate: number, step: number, layer = 0): Float64Array {
    const mask = kernels.create(1, entries);
    kernels.dropout({ rate, source: stream(1, 'dropout', layer), step }, ones, mask);
    return mask.values;
  }

  it('drops its share of entries and divides the others by the keep rate', () => {
    for (const rate of [0.1, 0.5, 0.9]) {
      const mask = maskOf(rate, 0);
      const kept = mask.filter((factor) => factor !== 0);
      expect(new Set(kept)).toEqual(new Set([1 / (1 - rate)]));
      // Four standard deviations of a binomial share.
      const deviation = Math.sqrt((rate * (1 - rate)) / entries);
      expect(Math.abs(1 - kept.length / entries - rate)).toBeLessThan(4 * deviation);
    }
  });

  it('draws another mask every step and every layer, the same one for the same', () => {
    expect(maskOf(0.5, 3)).toEqual(maskOf(0.5, 3));
    for (const other of [maskOf(0.5, 4), maskOf(0.5, 3, 1)]) {
      const same = maskOf(0.5, 3).filter((factor, i) => factor === other[i]).length;
      expect(Math.abs(same / entries - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / entries));
    }
  });
});

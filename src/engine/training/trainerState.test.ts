import { expect, it } from 'vitest';
import { digest } from './trainerState';

const of = (...values: number[]): Float64Array => Float64Array.from(values);

it('is the known hash of no bytes, and 16 digits always', () => {
  expect(digest([])).toBe('811c9dc5811c9dc5');
  expect(digest([of(0)])).toMatch(/^[0-9a-f]{16}$/);
});

it('is another one for a last bit, a sign of zero, an order', () => {
  const numbers = [of(1, 2), of(1, 2 + 2 ** -51), of(2, 1), of(0, 2), of(-0, 2), of(1, 2, 0)];
  expect(new Set(numbers.map((values) => digest([values]))).size).toBe(numbers.length);
});

it('is the same however the numbers are split, and for every NaN', () => {
  expect(digest([of(1), of(2)])).toBe(digest([of(1, 2)]));
  const bits = new BigUint64Array([0xfff8000000000001n]);
  expect(digest([new Float64Array(bits.buffer)])).toBe(digest([of(Number.NaN)]));
});

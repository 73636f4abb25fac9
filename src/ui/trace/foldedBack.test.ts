import { expect, test } from 'vitest';
import { foldedBack } from './foldedBack';

const way = (count: number, factor: number) =>
  Array.from({ length: count }, (_, index) => ({
    layer: count - 1 - index,
    size: factor ** index,
  }));

test('a short way back is told layer by layer', () => {
  const rows = foldedBack(way(4, 0.5));
  expect(rows.map(({ first, last }) => [first, last])).toEqual([
    [3, 3],
    [2, 2],
    [1, 1],
    [0, 0],
  ]);
  expect(rows.map(({ factor }) => factor)).toEqual([null, 0.5, 0.5, 0.5]);
});

test('of a long one the layers amid it are one row, whose factor makes the same of it', () => {
  const rows = foldedBack(way(51, 0.22));
  expect(rows).toHaveLength(7);
  expect(rows[3]).toMatchObject({ first: 47, last: 3 });
  expect(rows[3].factor).toBeCloseTo(0.22, 12);
  const product = rows.reduce(
    (made, { first, last, factor }) => made * (factor ?? 1) ** (first - last + 1),
    1,
  );
  expect(product / 0.22 ** 50).toBeCloseTo(1, 9);
});

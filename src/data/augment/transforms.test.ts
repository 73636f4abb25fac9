import { expect, test } from 'vitest';
import { resample } from './transforms';

const size = { width: 3, height: 3 };
const picture = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
const drawn = (mapping: Partial<Parameters<typeof resample>[3]>, image = size, from = picture) => {
  const to = new Float64Array(from.length).fill(Number.NaN);
  resample(from, to, image, { xx: 1, xy: 0, x0: 0, yx: 0, yy: 1, y0: 0, ...mapping });
  return [...to];
};

test('nothing changes where every point comes from itself', () => {
  expect(drawn({})).toEqual([...picture]);
});

test('whole pixels are moved as they are, and nothing comes in from beyond the edge', () => {
  expect(drawn({ x0: 1 })).toEqual([2, 3, 0, 5, 6, 0, 8, 9, 0]);
  expect(drawn({ y0: -2 })).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 3]);
});

test('between pixels is the mean of the nearest four, weighted by nearness', () => {
  expect(drawn({ x0: 0.5 })).toEqual([1.5, 2.5, 1.5, 4.5, 5.5, 3, 7.5, 8.5, 4.5]);
  const [first] = drawn({ x0: 0.25, y0: 0.75 });
  expect(first).toBeCloseTo(0.25 * (0.75 * 1 + 0.25 * 2) + 0.75 * (0.75 * 4 + 0.25 * 5), 12);
});

test('a quarter of a turn exchanges rows and columns', () => {
  expect(drawn({ xx: 0, xy: 1, yx: -1, yy: 0 })).toEqual(
    [3, 6, 9, 2, 5, 8, 1, 4, 7].map((_, i) => [3, 6, 9, 2, 5, 8, 1, 4, 7][8 - i]),
  );
});

test('the centre of a picture that is no square stays where it is', () => {
  const wide = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
  expect(drawn({ xx: -1, yy: -1 }, { width: 5, height: 3 }, wide)).toEqual([...wide]);
});

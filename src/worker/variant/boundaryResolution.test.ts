import { expect, test } from 'vitest';
import { createBoundaryResolution } from './boundaryResolution';

/** The resolutions of `looks` frames of a network that takes so many milliseconds a row. */
function resolutionsAt(perRow: number, looks: number, otherRows = 400): number[] {
  const resolution = createBoundaryResolution(otherRows);
  return Array.from({ length: looks }, () => {
    const { value } = resolution;
    resolution.frameTook(perRow * (otherRows + value * value));
    return value;
  });
}

test('a fast network is drawn finely, step by step', () => {
  expect(resolutionsAt(0.0005, 5)).toEqual([40, 56, 80, 80, 80]);
});

test('a slow network is drawn coarsely, at once', () => {
  expect(resolutionsAt(0.2, 4)).toEqual([40, 20, 20, 20]);
});

test('whatever the speed, it comes to rest', () => {
  for (let perRow = 0.0001; perRow < 1; perRow *= 1.05) {
    const values = resolutionsAt(perRow, 12).slice(6);
    expect(new Set(values).size).toBe(1);
  }
});

test('a frame takes no longer than the budget where the coarsest grid fits', () => {
  for (let perRow = 0.0001; perRow < 24 / 800; perRow *= 1.05) {
    const value = resolutionsAt(perRow, 12)[11];
    expect(perRow * (400 + value * value)).toBeLessThanOrEqual(24 + 1e-9);
  }
});

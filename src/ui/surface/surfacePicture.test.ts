import { describe, expect, it, test } from 'vitest';
import { surfacePasses } from '../../spec/grids/surfaceGrid';
import { contourLines } from './contourLines';
import { filledLosses, knownStride } from './knownLosses';
import { shareOf, surfaceScale } from './surfaceScale';

describe('contour lines', () => {
  it('of a cone are a circle, at any distance of points', () => {
    const height = (column: number, row: number): number =>
      Math.sqrt((column - 30) * (column - 30) + (row - 30) * (row - 30));
    const heights = Float64Array.from({ length: 61 * 61 }, (_, point) =>
      height(point % 61, Math.floor(point / 61)),
    );
    for (const stride of [1, 3, 6]) {
      const pieces = contourLines(heights, 20.3, { size: 61, stride });
      expect(pieces.length).toBeGreaterThan(100 / stride);
      for (const [x1, y1, x2, y2] of pieces) {
        expect(Math.abs(height(x1, y1) - 20.3)).toBeLessThan(0.03 * stride * stride);
        expect(Math.abs(height(x2, y2) - 20.3)).toBeLessThan(0.03 * stride * stride);
      }
      // Each end is the end of another piece: the line is closed.
      const ends = pieces.flatMap(([x1, y1, x2, y2]) => [
        `${x1.toFixed(9)} ${y1.toFixed(9)}`,
        `${x2.toFixed(9)} ${y2.toFixed(9)}`,
      ]);
      expect(new Set(ends).size).toBe(pieces.length);
    }
  });

  it('of a saddle do not cross, and go around what is not finite', () => {
    const saddle = Float64Array.of(0, 1, 1, 0);
    const cell = { size: 2, stride: 1 };
    expect(contourLines(saddle, 0.6, cell)).toHaveLength(2);
    expect(contourLines(saddle, 2, cell)).toEqual([]);
    saddle[3] = Infinity;
    expect(contourLines(saddle, 0.6, cell)).toEqual([]);
  });
});

test('what is not known yet looks like the nearest coarser point', () => {
  const size = 61;
  const losses = new Float64Array(size * size).fill(Number.NaN);
  expect(knownStride(losses, size)).toBeNull();
  expect(filledLosses(losses, size)[5]).toBeNaN();
  const [coarse, finer] = surfacePasses(size);
  for (const point of coarse) losses[point] = point;
  expect(knownStride(losses, size)).toBe(6);
  expect(filledLosses(losses, size)[2 * size + 2]).toBe(0);
  expect(filledLosses(losses, size)[4 * size + 10]).toBe(6 * size + 12);
  for (const point of finer) losses[point] = -point;
  expect(knownStride(losses, size)).toBe(3);
  expect(filledLosses(losses, size)[2 * size + 2]).toBe(-(3 * size + 3));
  losses[60] = Number.NaN;
  expect(knownStride(losses, size)).toBeNull();
});

describe('the scale that surfaces share', () => {
  const of = (...surfaces: number[][]) =>
    surfaceScale(surfaces.map((losses) => ({ losses: Float64Array.from(losses) })));

  it('is linear where losses are of one size', () => {
    const scale = of([1, 2, 3, Number.NaN], [2, 5, 4, Infinity]);
    expect(scale).toMatchObject({ kind: 'linear', low: 1, high: 5, highest: 5 });
    if (scale === null) return;
    expect(shareOf(scale, 3)).toBe(0.5);
    expect(scale.levels).toContain(2.5);
  });

  it('is logarithmic where they are orders apart, and ends where one explodes', () => {
    const scale = of([0.2, 0.5, 8], [0.5, 2_000, 1e11]);
    expect(scale).toMatchObject({ kind: 'log', low: 0.2, high: 5, highest: 1e11 });
    if (scale === null) return;
    expect(shareOf(scale, 1)).toBeCloseTo(0.5, 12);
    expect(shareOf(scale, 1e11)).toBeGreaterThan(1);
    expect(shareOf(scale, 0)).toBe(0);
    expect(scale.levels.slice(0, 5)).toEqual([0.5, 1, 2, 10, 100]);
  });

  it('is none where nothing is finite, and flat where all is the same', () => {
    expect(of([Number.NaN], [Infinity])).toBeNull();
    const flat = of([0.7, 0.7]);
    expect(flat && shareOf(flat, 0.7)).toBe(0);
    expect(of([0, 0])?.kind).toBe('linear');
  });
});

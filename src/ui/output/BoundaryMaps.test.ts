import { expect, test } from 'vitest';
import { answerAt } from './BoundaryMaps';

/** Two by two cells, the first row at the top. */
const grid = {
  resolution: 2,
  classes: Uint8Array.of(0, 1, 2, 0),
  confidence: Float32Array.of(0, 1, 0.5, 0.25),
};

test('a place of the plane has the class of its cell, and that class’s probability', () => {
  expect(answerAt(grid, { x: 0.1, y: 0.1 }, 4)).toEqual({ predicted: 0, probability: 0.25 });
  expect(answerAt(grid, { x: 0.9, y: 0.1 }, 4)).toEqual({ predicted: 1, probability: 1 });
  expect(answerAt(grid, { x: 0.1, y: 0.9 }, 2)).toEqual({ predicted: 2, probability: 0.75 });
  expect(answerAt(grid, { x: 1, y: 1 }, 2)).toEqual({ predicted: 0, probability: 0.625 });
});

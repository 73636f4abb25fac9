import { expect, test } from 'vitest';
import { isInked, type Stroke, toggleCell } from './strokes';

const grid = { width: 4, height: 4 };
const cell = { column: 1, row: 2 };

test('a cell that is toggled twice is as it was', () => {
  const once = toggleCell([], cell, grid);
  expect(once).toEqual([[{ x: 0.375, y: 0.625 }]]);
  expect(isInked(once, cell, grid)).toBe(true);
  expect(toggleCell(once, cell, grid)).toEqual([]);
});

test('a stroke through a cell that is cleared falls into its ends', () => {
  const stroke: Stroke = [0.05, 0.3, 0.45, 0.6, 0.9].map((x) => ({ x, y: 0.6 }));
  const pieces = toggleCell([stroke], cell, grid);
  expect(pieces.map((piece) => piece.map(({ x }) => x))).toEqual([[0.05], [0.6, 0.9]]);
});

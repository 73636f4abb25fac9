import { expect, test } from 'vitest';
import { bandPath, dotPath, linePath, lonePoints } from './svgPath';

const [a, b, c] = [
  { x: 0, y: 1 },
  { x: 2.04, y: 3 },
  { x: 4, y: 5.16 },
];

test('a line breaks where a point is missing', () => {
  expect(linePath([a, b, null, c])).toBe('M0,1L2,3M4,5.2');
  expect(linePath([null, null])).toBe('');
});

test('points without a neighbour are found: no line shows them', () => {
  expect(lonePoints([a, null, b, c])).toEqual([a]);
  expect(lonePoints([a, b])).toEqual([]);
  expect(lonePoints([a])).toEqual([a]);
});

test('dots are strokes without length', () => {
  expect(dotPath([a, null, c])).toBe('M0,1h0M4,5.2h0');
});

test('a band goes along its upper edge and back along the lower one', () => {
  expect(bandPath([a, b], [c, b])).toBe('M0,1L2,3L2,3L4,5.2Z');
  expect(bandPath([], [])).toBe('');
});

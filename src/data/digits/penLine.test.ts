import { expect, test } from 'vitest';
import type { Stroke } from './glyphs';
import { penLine } from './pen';

const stroke = (places: [number, number, 'corner'?][]): Stroke =>
  places.map(([x, y, corner]) => ({ x, y, isCorner: corner === 'corner' }));

test('the pen passes every anchor, in order', () => {
  const anchors = stroke([
    [0, 0],
    [3, 1],
    [2, 5, 'corner'],
    [-1, 4],
    [0, 7],
  ]);
  const line = penLine(anchors);
  const pieces = (line.length - 1) / (anchors.length - 1);
  for (const [index, { x, y }] of anchors.entries()) {
    expect(line[index * pieces].x).toBeCloseTo(x, 12);
    expect(line[index * pieces].y).toBeCloseTo(y, 12);
  }
});

test('between anchors on a parabola it follows the parabola', () => {
  const line = penLine(stroke([0, 1, 2, 3, 4].map((x) => [x, 2 * x * x - x])));
  const inner = line.filter(({ x }) => x >= 1 && x <= 3);
  expect(inner.length).toBeGreaterThan(8);
  for (const { x, y } of inner) expect(y).toBeCloseTo(2 * x * x - x, 12);
});

test('between two corners it is straight, whatever comes before and after', () => {
  const line = penLine(
    stroke([
      [0, 9],
      [0, 0, 'corner'],
      [4, 2, 'corner'],
      [9, -9],
    ]),
  );
  const pieces = (line.length - 1) / 3;
  for (const { x, y } of line.slice(pieces, 2 * pieces + 1)) expect(y).toBeCloseTo(x / 2, 12);
});

import { expect, test } from 'vitest';
import type { Picture } from '../../claims/claim';
import type { Point } from '../../claims/trial';
import { scaleOf } from './pictureScale';

const frame = { width: 120, height: 60, left: 10, right: 10, top: 5, bottom: 5 };
const losses: Picture = { kind: 'lines', line: 'trainLosses', arms: ['a'] };
const signals: Picture = { kind: 'lines', line: 'backwardSignals', arms: ['a'] };
const curve = (ys: number[]) => {
  const points: Point[] = ys.map((y, x) => ({ x, y }));
  return [{ arm: 'a', color: 0, seeds: [points] }];
};

test('values lie between the ends of the frame, equal ones in its middle', () => {
  const scale = scaleOf(losses, curve([1, 2, 3]), frame);
  expect([scale.x(0), scale.x(2), scale.y(1), scale.y(3), scale.y(2)]).toEqual([
    10, 110, 55, 5, 30,
  ]);
  expect(scaleOf(losses, curve([2, 2]), frame).y(2)).toBe(30);
});

test('magnitudes far apart are drawn by their logarithms', () => {
  const scale = scaleOf(signals, curve([1e-6, 1e-3, 1]), frame);
  expect(scale.y(1e-3)).toBeCloseTo(30, 9);
});

test('a loss just before an explosion leaves the others room', () => {
  const scale = scaleOf(losses, curve([1e20, ...new Array(20).fill(0.7), 0.6]), frame);
  expect(scale.yTicks).toEqual([0.6, 1.4]);
  expect(scale.y(1e20)).toBe(5);
});

test('what is not finite takes no room', () => {
  expect(scaleOf(losses, curve([1, Infinity, 3]), frame).yTicks).toEqual([1, 3]);
});

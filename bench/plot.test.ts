import { expect, it } from 'vitest';
import { plainNetwork } from './networks';
import { plotScaling } from './plot';
import type { ScalingPoint } from './results';
import { spread } from './testing/results';

const point = (depth: number, rate: number, competitor: ScalingPoint['competitor'] = 'wasm') => ({
  network: { ...plainNetwork, depth, width: 64 },
  competitor,
  stepsPerSecond: spread(rate),
});

const circles = (svg: string): { x: number; y: number }[] =>
  [...svg.matchAll(/<circle class="\w+" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));

it('has equal ratios at equal distances', () => {
  const [first, second, third] = circles(
    plotScaling([point(1, 1_000), point(10, 100), point(100, 10)]),
  );
  expect(second.x - first.x).toBeCloseTo(third.x - second.x, 0);
  expect(second.y - first.y).toBeCloseTo(third.y - second.y, 0);
  expect(second.y).toBeGreaterThan(first.y);
});

it('keeps the names apart where lines end together', () => {
  const svg = plotScaling([point(1, 90, 'convnetjs'), point(1, 91, 'layersWasm'), point(1, 92)]);
  const heights = [...svg.matchAll(/<text class="\w+" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) =>
    Number(y),
  );
  expect(heights.length).toBe(3);
  expect(heights[0] - heights[1]).toBeGreaterThanOrEqual(15);
  expect(heights[1] - heights[2]).toBeGreaterThanOrEqual(15);
});

it('leaves out what it has no line for', () => {
  expect(circles(plotScaling([point(1, 10), point(7, 10), point(1, 10, 'layersCpu')])).length).toBe(
    1,
  );
});

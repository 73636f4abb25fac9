import { expect, test } from 'vitest';
import type { StepHistory } from '../../record/stepHistory';
import { batchBand, extremesOfBatches } from '../curves/curves';
import { stepAxis } from './chartAxes';
import { lossAxis, toPixelOf } from './curveAxis';
import { thinBand, thinPoints } from './svgPath';
import { stepsOf } from './testing/view';

const count = 5_000;
/** As on a plot 300 pixels wide, with one point far above the others. */
const points = Array.from({ length: count }, (_, index) => ({
  x: (300 * index) / count,
  y: index === 3_333 ? -40 : 100 + Math.sin(index),
}));

test('a line keeps its first points, its ends and its extremes, with few points for each column', () => {
  const thinned = thinPoints(points);
  expect(thinned.slice(0, 65)).toEqual(points.slice(0, 65));
  expect(thinned.at(-1)).toEqual(points.at(-1));
  expect(thinned.length).toBeLessThan(65 + 4 * 151);
  expect(Math.min(...thinned.map((point) => point?.y ?? 0))).toBe(-40);
  const xs = thinned.map((point) => point?.x ?? 0);
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
});

test('a gap stays a gap', () => {
  const broken = [...points.slice(0, 100), null, ...points.slice(100)];
  expect(thinPoints(broken).filter((point) => point === null)).toHaveLength(1);
});

test('a band is as high and as low as what it stands for', () => {
  const lower = points.map(({ x, y }, index) => ({ x, y: index === 4_000 ? 300 : y + 1 }));
  const band = thinBand({ upper: points, lower });
  expect(band.upper.slice(0, 65)).toEqual(points.slice(0, 65));
  expect(band.upper.length).toBeLessThan(65 + 151);
  expect(band.lower.length).toBe(band.upper.length);
  expect(Math.min(...band.upper.map(({ y }) => y))).toBe(-40);
  expect(Math.max(...band.lower.map(({ y }) => y))).toBe(300);
  // What was given is not written to.
  expect(points[3_332].y).toBeGreaterThan(90);
});

const plot = {
  left: 0,
  right: 100,
  top: 0,
  bottom: 50,
  x: (value: number) => value,
  y: (value: number) => 50 - value,
};

function bandOf(history: StepHistory, kind: 'linear' | 'log') {
  const extent = { lowest: 1, highest: 4, initialLowest: 4, initialHighest: 4 };
  return batchBand(history, toPixelOf(plot, lossAxis(extent, kind), stepAxis('linear', 10)), 50);
}

test('every step has its batch in the band, but for losses that are not finite', () => {
  const history = stepsOf(
    [4, 2, Number.NaN, 3, Infinity].map((batchLoss, step) => ({ step, batchLoss })),
  );
  history.batchLossMaximum[1] = 3.5;
  expect(bandOf(history, 'linear')).toEqual({
    upper: [
      { x: 0, y: 46 },
      { x: 1, y: 46.5 },
      { x: 3, y: 47 },
    ],
    lower: [
      { x: 0, y: 46 },
      { x: 1, y: 48 },
      { x: 3, y: 47 },
    ],
  });
  expect(extremesOfBatches(history)).toEqual([2, 4]);
});

test('a batch without loss ends on the floor of a logarithmic axis', () => {
  const history = stepsOf([{ step: 0, batchLoss: 10 }]);
  history.batchLossMinimum[0] = 0;
  expect(bandOf(history, 'log')).toEqual({ upper: [{ x: 0, y: 49 }], lower: [{ x: 0, y: 50 }] });
});

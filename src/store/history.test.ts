import { describe, expect, test } from 'vitest';
import { quietLayers } from '../engine/testing/quietLayers';
import type { StepRecord } from '../worker/protocol';
import {
  extendHistory,
  type History,
  historyLimit,
  historyRecords,
  recordAt,
  startHistory,
} from './history';

function recordOf(step: number, trainLoss = 1 / (step + 1)): StepRecord {
  return {
    step,
    epoch: step / 10,
    learningRate: 0.1,
    trainLoss,
    validationLoss: trainLoss,
    trainAccuracy: null,
    validationAccuracy: null,
    gradientNorms: [trainLoss, 1],
    forwardSignals: [1, 1],
    backwardSignals: [1, 1],
    underflowed: { gradientNorms: [], forwardSignals: [], backwardSignals: [] },
    layers: quietLayers(2),
  };
}

function historyOf(records: StepRecord[]): History {
  const [first, ...others] = records;
  return others.reduce(extendHistory, startHistory(first));
}

describe('a long history', () => {
  const count = 20_000;
  const spike = { step: 12_345, value: 99 };
  const history = historyOf(
    Array.from({ length: count }, (_, step) =>
      recordOf(step, step === spike.step ? spike.value : 1 / (step + 1)),
    ),
  );

  test('keeps at most its limit of points, from step 0 to the newest', () => {
    const steps = historyRecords(history).map(({ step }) => step);
    expect(history.points.length).toBeLessThanOrEqual(historyLimit);
    expect(history.points.length).toBeGreaterThan(historyLimit / 2);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBe(count - 1);
  });

  test('has its points evenly spread and in order', () => {
    const steps = history.points.map(({ record }) => record.step);
    const gaps = new Set(steps.slice(1).map((step, index) => step - steps[index]));
    expect([...gaps]).toEqual([history.stride]);
  });

  test('keeps the extremes of what it thinned out', () => {
    const highest = history.points.map(({ scalars }) => scalars.trainLoss?.maximum ?? 0);
    expect(Math.max(...highest)).toBe(spike.value);
    const layer = history.points.map(({ layers }) => layers.gradientNorms[0].maximum);
    expect(Math.max(...layer)).toBe(spike.value);
    const lowest = history.points.map(({ scalars }) => scalars.trainLoss?.minimum ?? Infinity);
    expect(Math.min(...lowest)).toBe(1 / count);
  });

  test('finds the record nearest to a step', () => {
    expect(recordAt(history, 0).step).toBe(0);
    expect(recordAt(history, 1e9).step).toBe(count - 1);
    expect(Math.abs(recordAt(history, 7_000).step - 7_000)).toBeLessThanOrEqual(history.stride / 2);
  });
});

test('a short history keeps every record', () => {
  const history = historyOf(Array.from({ length: historyLimit }, (_, step) => recordOf(3 * step)));
  expect(historyRecords(history).map(({ step }) => step)).toEqual(
    Array.from({ length: historyLimit }, (_, step) => 3 * step),
  );
});

test('a record of the newest step again takes its place', () => {
  const history = historyOf([recordOf(0), recordOf(5), recordOf(5, 42)]);
  expect(historyRecords(history).map(({ trainLoss }) => trainLoss)).toEqual([1, 42]);
});

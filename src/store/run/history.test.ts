import { describe, expect, test } from 'vitest';
import { quietLayers } from '../../engine/testing/quietLayers';
import { isMeasured } from '../../record/resolution';
import { addStep, emptyStepHistory } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import { frameRecordsOf } from '../testing/frameRecords';
import {
  extendHistory,
  type FrameRecords,
  type History,
  historyRecords,
  recordAt,
  recordsOf,
  startHistory,
  withLayersAt,
} from './history';

const lossAt = (step: number): number => 1 / (step + 1);

function recordOf(step: number, trainLoss = lossAt(step)): StepRecord {
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
    layers: step % 64 === 0 ? quietLayers(2) : null,
  };
}

/** What a frame tells that looks at step `to` when `from` was told before: a page draws now and then. */
function toldFrom(from: number, to: number, isStanding: boolean): FrameRecords {
  const steps = emptyStepHistory(2);
  const measured: StepRecord[] = [];
  const layers = { layers: new Float64Array(6).fill(1), underflowed: new Uint8Array(2) };
  for (let step = from; step <= to; step++) {
    const numbers = { step, batchLoss: lossAt(step), learningRate: 0.1 };
    addStep(steps, numbers, layers);
    if (isMeasured(step, 1)) measured.push(recordOf(step));
  }
  return { record: recordOf(to), newRecords: { measured, steps }, isStanding };
}

/** A run of `length` steps, told of at these steps. */
function historyOf(length: number, looks: number[]): History {
  let from = 1;
  let history = startHistory(toldFrom(0, 0, true), 1);
  for (const to of [...looks.filter((step) => step < length), length]) {
    history = extendHistory(history, toldFrom(from, to, to === length));
    from = to + 1;
  }
  return history;
}

const columnsOf = ({ steps }: History) => ({
  steps: [...steps.steps.subarray(0, steps.length)],
  minimum: [...steps.batchLossMinimum.subarray(0, steps.length)],
  maximum: [...steps.batchLossMaximum.subarray(0, steps.length)],
});

describe('a record', () => {
  const once = historyOf(20_000, []);

  test.each([
    ['every third step', Array.from({ length: 6_666 }, (_, index) => 3 * index + 3)],
    ['ever more seldom', [1, 2, 5, 17, 100, 723, 1_514, 9_999]],
  ])('does not depend on when the page looked: %s', (_, looks) => {
    const often = historyOf(20_000, looks);
    expect(recordsOf(often)).toEqual(recordsOf(once));
    expect(columnsOf(often)).toEqual(columnsOf(once));
  });

  test('ends where the run stands, and while it trains with the last measured step', () => {
    const told = toldFrom(1, 1_003, false);
    const moving = extendHistory(startHistory(toldFrom(0, 0, true), 1), told);
    expect(isMeasured(1_003, 1)).toBe(false);
    expect(recordsOf(moving).at(-1)?.step).toBeLessThan(1_003);
    expect(historyRecords(moving).at(-1)?.step).toBe(1_003);
    const standing = extendHistory(moving, { ...frameRecordsOf(told.record), isStanding: true });
    expect(recordsOf(standing).at(-1)?.step).toBe(1_003);
  });

  test('has every one of the first steps, and stays small', () => {
    const steps = recordsOf(once).map(({ step }) => step);
    expect(steps.slice(0, 17)).toEqual(Array.from({ length: 17 }, (_, step) => step));
    expect(steps.length).toBeLessThan(400);
    expect(columnsOf(once).steps.slice(0, 65)).toEqual(Array.from({ length: 65 }, (_, s) => s));
    expect(once.steps.length).toBeLessThan(1_700);
  });
});

test('a record of the newest step again takes its place', () => {
  const history = [recordOf(5), recordOf(5, 42)]
    .map(frameRecordsOf)
    .reduce(extendHistory, startHistory(frameRecordsOf(recordOf(0)), 1));
  expect(recordsOf(history).map(({ trainLoss }) => trainLoss)).toEqual([1, 42]);
});

test('what is made again from an earlier step replaces what was', () => {
  const history = extendHistory(historyOf(100, [50]), toldFrom(80, 90, true));
  expect(recordsOf(history).at(-1)?.step).toBe(90);
  expect(columnsOf(history).steps.at(-1)).toBe(90);
});

test('the nearest record is found, and the last one before a step that has statistics of layers', () => {
  const history = historyOf(1_000, []);
  expect(recordAt(history, 0).step).toBe(0);
  expect(recordAt(history, 1e9).step).toBe(1_000);
  expect(withLayersAt(history, 130).step).toBe(128);
  expect(withLayersAt(history, 63).step).toBe(0);
});

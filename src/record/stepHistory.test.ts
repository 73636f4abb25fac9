import { expect, test } from 'vitest';
import { isKept, stepResolution } from './resolution';
import {
  addStep,
  append,
  emptyStepHistory,
  forgetFrom,
  historyColumns,
  isUnderflowed,
  layersAt,
  rowOf,
  type StepHistory,
  thin,
  trimmed,
} from './stepHistory';

const layersOf = (step: number) => ({
  layers: Float64Array.of(step, step + 0.1, step + 0.2, step + 0.3, step + 0.4, step + 0.5),
  underflowed: Uint8Array.of(step % 8, 0),
});

/** Steps as they are recorded: those that are kept with their layers, all others with their loss alone. */
function record(
  history: StepHistory,
  from: number,
  to: number,
  loss = (step: number) => step,
): void {
  for (let step = from; step <= to; step++) {
    const layers = isKept(stepResolution, step, step) ? layersOf(step) : null;
    addStep(history, { step, batchLoss: loss(step), learningRate: 1 / (step + 1) }, layers);
  }
}

test('a point stands for the steps up to the next one: their extremes are its own', () => {
  const history = emptyStepHistory(2);
  const loss = (step: number): number => (step === 70_001 ? -5 : step === 70_003 ? 99 : 1);
  record(history, 0, 80_000, loss);
  thin(history, 80_000);
  const row = rowOf(history, 70_001);
  expect(history.steps[row]).toBeLessThanOrEqual(70_001);
  expect(history.batchLoss[row]).toBe(1);
  expect(history.batchLossMinimum[row]).toBe(-5);
  expect(history.batchLossMaximum[row]).toBe(99);
  expect(Math.min(...history.batchLossMinimum.subarray(0, history.length))).toBe(-5);
});

test('has for every point the layers of its own step', () => {
  const history = emptyStepHistory(2);
  record(history, 0, 30_000);
  thin(history, 30_000);
  for (let row = 0; row < history.length; row++) {
    const step = history.steps[row];
    expect([...layersAt(history, row, 'forwardSignals')]).toEqual([step + 0.2, step + 0.3]);
    expect(isUnderflowed(history, row, 'backwardSignals', 0)).toBe((step & 4) !== 0);
  }
});

test('is the same in whatever pieces it comes', () => {
  const whole = emptyStepHistory(2);
  record(whole, 0, 12_345);
  thin(whole, 12_345);
  const pieced = emptyStepHistory(2);
  for (let from = 0; from <= 12_345; from += 777) {
    const piece = emptyStepHistory(2);
    record(piece, from, Math.min(12_345, from + 776));
    append(pieced, trimmed(piece));
    thin(pieced, Math.min(12_345, from + 776));
  }
  expect(historyColumns(pieced)).toEqual(historyColumns(whole));
});

test('stays within its room, however long the run', () => {
  const history = emptyStepHistory(1);
  const numbers = { layers: new Float64Array(3), underflowed: new Uint8Array(1) };
  for (let step = 0; step < 300_000; step++) {
    addStep(history, { step, batchLoss: 1, learningRate: 1 }, numbers);
  }
  expect(history.steps.length).toBeLessThanOrEqual(4_096);
});

test('a loss that is not finite is no extreme', () => {
  const history = emptyStepHistory(2);
  record(history, 0, 0);
  for (const [step, batchLoss] of [3, Number.NaN, Infinity].entries()) {
    addStep(history, { step: step + 1, batchLoss, learningRate: 1 }, null);
  }
  expect(history.batchLossMaximum[0]).toBe(3);
});

test('what is made again replaces what was', () => {
  const history = emptyStepHistory(2);
  record(history, 0, 100);
  forgetFrom(history, 40);
  expect(history.steps[history.length - 1]).toBe(39);
  const again = emptyStepHistory(2);
  record(again, 20, 30, () => 7);
  append(history, again);
  expect(history.steps[history.length - 1]).toBe(30);
  expect(history.batchLoss[20]).toBe(7);
  expect(rowOf(history, 19)).toBe(19);
  expect(rowOf(emptyStepHistory(1), 5)).toBe(-1);
});

test('a step whose gradient is computed anew has one point', () => {
  const history = emptyStepHistory(2);
  record(history, 0, 5);
  addStep(history, { step: 5, batchLoss: 42, learningRate: 1 }, layersOf(5));
  expect([...history.steps.subarray(0, history.length)]).toEqual([0, 1, 2, 3, 4, 5]);
  expect(history.batchLoss[5]).toBe(42);
});

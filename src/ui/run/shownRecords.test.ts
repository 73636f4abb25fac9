import { expect, test } from 'vitest';
import { recordOf, stepsOf, viewOf } from '../plot/testing/view';
import { recordedSteps, shownRecord } from './shownRecords';

const measured = [0, 10, 20].map((step) =>
  recordOf(step, [step, 1], { trainLoss: 1 / (step + 1) }),
);
const view = viewOf(measured);
const steps = stepsOf(
  Array.from({ length: 20 }, (_, step) => ({ step, batchLoss: 100 + step, layers: [step, 2] })),
);
steps.underflowed[7 * 2 + 1] = 1;
const history = { ...view.history, steps };

test('a step between two measurements has its own profile and batch, and the nearest losses', () => {
  expect(shownRecord(history, 7)).toMatchObject({
    step: 7,
    epoch: 0.7,
    gradientNorms: [7, 2],
    batchLoss: 107,
    measuredStep: 10,
    trainLoss: 1 / 11,
    underflowed: { gradientNorms: [1], forwardSignals: [], backwardSignals: [] },
  });
});

test('a measured step has what was measured, and its batch', () => {
  expect(shownRecord(history, 10)).toMatchObject({
    step: 10,
    gradientNorms: [10, 1],
    measuredStep: 10,
    batchLoss: 110,
  });
});

test('without a step it is the newest look, with the batch that came last', () => {
  expect(shownRecord(history, null)).toMatchObject({ step: 20, measuredStep: 20, batchLoss: 119 });
  const untouched = { ...viewOf([measured[0]]).history, steps: stepsOf([]) };
  expect(shownRecord(untouched, null).batchLoss).toBeNull();
});

test('every step can be pointed at that is measured or has numbers of its own', () => {
  const numbers = Array.from({ length: 21 }, (_, step) => step);
  expect(recordedSteps([{ ...view, history }])).toEqual(numbers);
  expect(recordedSteps([])).toEqual([0]);
});

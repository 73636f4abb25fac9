import { expect, test } from 'vitest';
import type { StepRecord } from '../../record/stepRecord';
import { quietLayers } from '../testing/quietLayers';
import { phaseCellOf } from './phaseCell';

const record: StepRecord = {
  step: 300,
  epoch: 1,
  learningRate: 0.1,
  trainLoss: 0.69,
  validationLoss: 0.69,
  trainAccuracy: 0.5,
  validationAccuracy: 0.5,
  gradientNorms: [0.1, 0.2, 0.3, 0.4],
  forwardSignals: [1, 1, 1, 1],
  backwardSignals: [0.2, 0.1, 0.1, 0.1],
  underflowed: { gradientNorms: [], forwardSignals: [], backwardSignals: [] },
  layers: quietLayers(4),
};

function cellOf(first: Partial<StepRecord>, last: Partial<StepRecord> = {}) {
  const records = {
    first: { ...record, ...first },
    last: { ...record, ...last },
    notFiniteAt: null,
  };
  return phaseCellOf(records, Math.LN2);
}

const vanishing = { backwardSignals: [1e-4, 0.1, 0.2, 0.1] };
const exploding = { backwardSignals: [1e4, 0.1, 0.2, 0.1] };

test.each<[string, Partial<StepRecord>, Partial<StepRecord>]>([
  ['stuck', {}, {}],
  ['stuck', {}, { trainLoss: 0.66 }],
  ['trained', {}, { trainLoss: 0.65 }],
  ['trained', vanishing, { trainLoss: 0.1 }],
  ['trained', exploding, { trainLoss: 0.1 }],
  ['vanished', vanishing, {}],
  ['vanished', {}, { gradientNorms: [1e-9, 1e-8, 1e-7, 0.4] }],
  ['exploded', exploding, {}],
  ['exploded', vanishing, { trainLoss: 1.5 }],
  // What explodes at first and dies of it has exploded.
  ['exploded', exploding, { gradientNorms: [0, 0, 0, 0] }],
])('%s', (outcome, first, last) => {
  expect(cellOf(first, last)).toMatchObject({ outcome, step: 300 });
});

test('has the ratio of the first layer’s signal to the last hidden one’s, where it is a number', () => {
  expect(cellOf(vanishing).signalRatio).toBeCloseTo(1e-4 / 0.2, 15);
  expect(cellOf({ backwardSignals: [0.1, 0.2] }).signalRatio).toBe(1);
  const underflowed = { ...record.underflowed, backwardSignals: [0] };
  const lost = { backwardSignals: [0, 0.1, 0.2, 0.1] };
  expect(cellOf({ ...lost, underflowed })).toMatchObject({
    signalRatio: null,
    outcome: 'vanished',
  });
  expect(cellOf(lost)).toMatchObject({ signalRatio: 0, outcome: 'vanished' });
});

test('is not finite from its first step that is not', () => {
  const cell = phaseCellOf({ first: record, last: record, notFiniteAt: 7 }, Math.LN2);
  expect(cell).toMatchObject({ outcome: 'notFinite', step: 7, loss: null, gradientNorm: 0.3 });
});

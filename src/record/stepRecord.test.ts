import { describe, expect, it } from 'vitest';
import { createReferenceKernels } from '../engine/kernels/reference/kernels';
import { startExperiment } from '../engine/testing/experiment';
import { quietLayers } from '../engine/testing/quietLayers';
import { replayToFirstNonFinite } from '../engine/training/advance';
import { firstNotFinite, type StepRecord } from './stepRecord';

const finite: StepRecord = {
  step: 0,
  epoch: 0,
  learningRate: 0.1,
  trainLoss: 1,
  validationLoss: 1,
  trainAccuracy: null,
  validationAccuracy: null,
  gradientNorms: [1, 1, 1],
  forwardSignals: [1, 1, 1],
  backwardSignals: [1, 1, 1],
  underflowed: { gradientNorms: [], forwardSignals: [], backwardSignals: [] },
  layers: quietLayers(3),
};

describe('the first place that is not finite, in the order of computation', () => {
  it('is nowhere in a finite record', () => {
    expect(firstNotFinite(finite)).toBeNull();
  });

  it('is the first layer forward', () => {
    const forwardSignals = [1, Number.NaN, Infinity];
    const found = firstNotFinite({ ...finite, forwardSignals, backwardSignals: [1, 1, Infinity] });
    expect(found).toEqual({ layerIndex: 1, where: 'forward' });
  });

  it('is the last layer backward, in its signal or its gradient', () => {
    expect(firstNotFinite({ ...finite, backwardSignals: [Infinity, Infinity, 1] })).toEqual({
      layerIndex: 1,
      where: 'backward',
    });
    expect(firstNotFinite({ ...finite, gradientNorms: [1, 1, Infinity] })).toEqual({
      layerIndex: 2,
      where: 'backward',
    });
  });

  it('is the loss where all layers are finite', () => {
    expect(firstNotFinite({ ...finite, validationLoss: Infinity })).toEqual({
      layerIndex: 2,
      where: 'loss',
    });
  });
});

describe('retrace', () => {
  const diverging = { samples: 40, depth: 4, activation: 'linear', loss: 'mse', lr: 1 } as const;

  it('finds the step that measuring every step finds', async () => {
    const trainer = startExperiment(createReferenceKernels(), diverging);
    let { record } = await trainer.measure();
    while (firstNotFinite(record) === null && trainer.step < 50) {
      trainer.advance();
      ({ record } = await trainer.measure());
    }
    expect(record.step).toBeGreaterThan(1);
    expect(record.step).toBeLessThan(50);

    const unwatched = startExperiment(createReferenceKernels(), diverging);
    for (let step = 0; step < 50; step++) unwatched.advance();
    expect((await replayToFirstNonFinite(unwatched, 50)).record).toEqual(record);
  });

  it('goes to the last step where all were finite', async () => {
    const trainer = startExperiment(createReferenceKernels(), { ...diverging, lr: 0.01 });
    for (let step = 0; step < 5; step++) trainer.advance();
    const { record } = await trainer.measure();
    expect((await replayToFirstNonFinite(trainer, 5)).record).toEqual(record);
  });
});

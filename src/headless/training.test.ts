import { describe, expect, test } from 'vitest';
import { generateDataset } from '../data/generate';
import { prepareTraining } from '../data/trainingData';
import { createTrainer } from '../engine/createTrainer';
import { firstNotFinite } from '../engine/notFinite';
import { createReferenceKernels } from '../engine/reference/kernels';
import type { Trainer } from '../engine/trainer';
import { planNetwork } from '../network/planNetwork';
import { defaultSpec, type Spec } from '../spec/spec';
import { train } from './training';

function trainerOf(changes: Partial<Spec>, unit = 1): Trainer {
  const spec: Spec = { ...defaultSpec, depth: 4, width: 8, samples: 60, ...changes };
  const dataset = generateDataset('moons', spec);
  const features = dataset.features.map((value) => unit * value);
  const data = prepareTraining({ ...dataset, features }, spec);
  return createTrainer(createReferenceKernels(), planNetwork(spec, data), data, spec);
}

describe('a run that stays finite', () => {
  test('has records at step 0, at every step asked for, and at the last', async () => {
    const { records, stopped } = await train(trainerOf({}), { steps: 23, every: 10 });
    expect(records.map(({ step }) => step)).toEqual([0, 10, 20, 23]);
    expect(stopped).toEqual({ reason: 'steps' });
  });

  test('without steps has the record of step 0', async () => {
    const { records, stepsPerSecond } = await train(trainerOf({}), { steps: 0, every: 10 });
    expect(records.map(({ step }) => step)).toEqual([0]);
    expect(stepsPerSecond).toBe(0);
  });

  test('does not depend on how often it is looked at', async () => {
    const seldom = await train(trainerOf({ dropout: 0.3 }), { steps: 30, every: 30 });
    const often = await train(trainerOf({ dropout: 0.3 }), { steps: 30, every: 1 });
    expect(often.records[30]).toEqual(seldom.records[1]);
  });
});

describe('a run that diverges', () => {
  const diverging: Partial<Spec> = {
    lr: 100,
    optimizer: 'momentum',
    activation: 'elu',
    dropout: 0.1,
  };

  test('ends at the first step that is not finite, however seldom it is looked at', async () => {
    const often = await train(trainerOf(diverging), { steps: 200, every: 1 });
    const last = often.records[often.records.length - 1];
    expect(often.stopped).toEqual({
      reason: 'notFinite',
      step: last.step,
      ...firstNotFinite(last),
    });
    expect(last.step).toBeGreaterThan(1);
    for (const record of often.records.slice(0, -1)) expect(firstNotFinite(record)).toBeNull();
    for (const every of [2, 7, 200]) {
      const seldom = await train(trainerOf(diverging), { steps: 200, every });
      expect(seldom.stopped).toEqual(often.stopped);
      expect(seldom.records[seldom.records.length - 1]).toEqual(last);
    }
  });

  test('may do so before the first step', async () => {
    const trainer = trainerOf({ activation: 'linear', gain: 10 }, 1e305);
    const { records, stopped } = await train(trainer, { steps: 5, every: 1 });
    expect(records).toHaveLength(1);
    expect(stopped).toEqual({ reason: 'notFinite', step: 0, layer: 1, where: 'forward' });
  });
});

describe('a run that early stopping ends', () => {
  test('ends there, with the network of its best step', async () => {
    const overfitting: Partial<Spec> = { noise: 0.5, labelNoise: 0.3, optimizer: 'adam', lr: 0.02 };
    const trainer = trainerOf({ ...overfitting, patience: 10 });
    const { records, stopped } = await train(trainer, { steps: 5_000, every: 100 });
    if (stopped.reason !== 'earlyStopping') throw new Error(`It ended by ${stopped.reason}.`);
    expect(records[records.length - 1].step).toBe(stopped.step);
    expect(stopped.step - stopped.bestStep).toBe(10);
    const whole = trainerOf(overfitting);
    await train(whole, { steps: stopped.bestStep, every: 5_000 });
    expect(await trainer.digest()).toBe(await whole.digest());
    expect(stopped.bestLoss).toBe((await whole.measure()).record.validationLoss);
  });
});

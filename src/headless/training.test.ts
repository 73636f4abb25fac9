import { describe, expect, test } from 'vitest';
import { generateDataset } from '../data/generated/generate';
import { prepareTraining } from '../data/trainingData';
import { createReferenceKernels } from '../engine/kernels/reference/kernels';
import { createTrainer } from '../engine/training/trainer';
import { planNetwork } from '../network/plan';
import { historyColumns } from '../record/stepHistory';
import { firstNotFinite } from '../record/stepRecord';
import { defaultSpec, type Spec } from '../spec/spec';
import { train } from './training';

function trainedOf(changes: Partial<Spec>, unit = 1): Parameters<typeof train>[0] {
  const spec: Spec = { ...defaultSpec, depth: 4, width: 8, samples: 60, ...changes };
  const dataset = generateDataset(spec.data === 'houses' ? 'houses' : 'moons', spec);
  const features = dataset.features.map((value) => unit * value);
  const data = prepareTraining({ ...dataset, features }, spec);
  const plan = planNetwork(spec, data);
  return { trainer: createTrainer(createReferenceKernels(), plan, data, spec), data, spec };
}

describe('a run that stays finite', () => {
  test('has records at step 0, at every step asked for, and at the last', async () => {
    const { askedFor, stopped } = await train(trainedOf({}), { steps: 23, every: 10 });
    expect(askedFor?.map(({ step }) => step)).toEqual([0, 10, 20, 23]);
    expect(stopped).toEqual({ reason: 'steps' });
  });

  test('without steps has the record of step 0', async () => {
    const { records, stepsPerSecond } = await train(trainedOf({}), { steps: 0, every: 10 });
    expect(records.map(({ step }) => step)).toEqual([0]);
    expect(stepsPerSecond).toBe(0);
  });

  test('does not depend on how often it is looked at', async () => {
    const seldom = await train(trainedOf({ dropout: 0.3 }), { steps: 600, every: 600 });
    const often = await train(trainedOf({ dropout: 0.3 }), { steps: 600, every: 7 });
    expect(often.records).toEqual(seldom.records);
    expect(historyColumns(often.history)).toEqual(historyColumns(seldom.history));
    expect(often.askedFor?.at(-1)).toEqual(seldom.askedFor?.at(-1));
  });

  test('is recorded as the page records it: the first steps one by one, and the last', async () => {
    const { records, history } = await train(trainedOf({}), { steps: 203, every: null });
    const steps = records.map(({ step }) => step);
    expect(steps.slice(0, 17)).toEqual(Array.from({ length: 17 }, (_, step) => step));
    expect(steps.at(-1)).toBe(203);
    expect(records.at(-1)?.layers).not.toBeNull();
    expect(historyColumns(history).steps.slice(0, 65)).toEqual([...Array(65).keys()]);
  });

  test('has in its history what its records say of the same step', async () => {
    const { records, history } = await train(trainedOf({}), { steps: 120, every: null });
    const columns = historyColumns(history);
    for (const { step, gradientNorms, forwardSignals, backwardSignals, learningRate } of records) {
      const row = columns.steps.indexOf(step);
      expect(columns.gradientNorms[row]).toEqual(gradientNorms);
      expect(columns.forwardSignals[row]).toEqual(forwardSignals);
      expect(columns.backwardSignals[row]).toEqual(backwardSignals);
      expect(columns.learningRate[row]).toBe(learningRate);
    }
  });

  test.each<Partial<Spec>>([{}, { data: 'houses', standardize: 'all', lr: 0.01 }])(
    'with the whole split in a batch, the batch loss is the training loss: %o',
    async (changes) => {
      const trained = trainedOf({ batch: 'full', ...changes });
      const { records, history } = await train(trained, { steps: 40, every: null });
      const columns = historyColumns(history);
      for (const { step, trainLoss } of records) {
        const batchLoss = columns.batchLoss[columns.steps.indexOf(step)];
        expect(batchLoss / trainLoss).toBeCloseTo(1, 12);
      }
    },
  );
});

describe('a run that diverges', () => {
  const diverging: Partial<Spec> = {
    lr: 100,
    optimizer: 'momentum',
    activation: 'elu',
    dropout: 0.1,
  };

  test('ends at the first step that is not finite, however seldom it is looked at', async () => {
    const often = await train(trainedOf(diverging), { steps: 200, every: 1 });
    const records = often.askedFor ?? [];
    const last = records[records.length - 1];
    expect(often.stopped).toEqual({
      reason: 'notFinite',
      step: last.step,
      ...firstNotFinite(last),
    });
    expect(last.step).toBeGreaterThan(1);
    for (const record of records.slice(0, -1)) expect(firstNotFinite(record)).toBeNull();
    for (const every of [2, 7, 200]) {
      const seldom = await train(trainedOf(diverging), { steps: 200, every });
      expect(seldom.stopped).toEqual(often.stopped);
      expect(seldom.askedFor?.at(-1)).toEqual(last);
      expect(seldom.records).toEqual(often.records);
    }
  });

  test('may do so before the first step', async () => {
    const trainer = trainedOf({ activation: 'linear', gain: 10 }, 1e305);
    const { records, stopped } = await train(trainer, { steps: 5, every: 1 });
    expect(records).toHaveLength(1);
    expect(stopped).toEqual({ reason: 'notFinite', step: 0, layerIndex: 1, where: 'forward' });
  });
});

describe('a run that early stopping ends', () => {
  test('ends there, with the network of its best step', async () => {
    const overfitting: Partial<Spec> = { noise: 0.5, labelNoise: 0.3, optimizer: 'adam', lr: 0.02 };
    const trained = trainedOf({ ...overfitting, patience: 10 });
    const { records, stopped } = await train(trained, { steps: 5_000, every: 100 });
    if (stopped.reason !== 'earlyStopping') throw new Error(`It ended by ${stopped.reason}.`);
    expect(records[records.length - 1].step).toBe(stopped.step);
    expect(stopped.step - stopped.bestStep).toBe(10);
    const whole = trainedOf(overfitting);
    await train(whole, { steps: stopped.bestStep, every: 5_000 });
    expect(await trained.trainer.digest()).toBe(await whole.trainer.digest());
    expect(stopped.bestLoss).toBe((await whole.trainer.measure()).record.validationLoss);
  });
});

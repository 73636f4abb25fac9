import { describe, expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { foldData, prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { createTrainer } from '../training/trainer';
import {
  crossValidationOf,
  crossValidationSpec,
  type FoldScore,
  type Search,
  trainFold,
} from './crossValidation';

async function validate(changes: Partial<Spec>, search: Search) {
  const base = { ...defaultSpec, ...changes };
  const whole = prepareTraining(generateDataset(base.data as 'moons', base), base);
  const kernels = createReferenceKernels();
  const scores: FoldScore[][] = [];
  for (const value of search.values) {
    const spec = crossValidationSpec(base, search, value);
    const ofValue: FoldScore[] = [];
    for (let fold = 0; fold < search.folds; fold++) {
      const data = foldData(whole, spec, { folds: search.folds, fold });
      const trainer = createTrainer(kernels, planNetwork(spec, data), data, spec);
      const training = trainFold(trainer, search.steps);
      let turn = await training.next();
      while (turn.done !== true) turn = await training.next();
      ofValue.push(turn.value);
      trainer.dispose();
    }
    scores.push(ofValue);
  }
  return { whole, base, table: crossValidationOf(search.values, scores) };
}

test('of a predictor that stays at 0 is the mean square of each fold’s targets', async () => {
  const search: Search = { parameter: 'lr', values: [1e-6], folds: 4, steps: 1 };
  // Weights and biases are 0, and one step of a millionth leaves them there.
  const { whole, base, table } = await validate(
    { data: 'plane', samples: 60, depth: 0, init: 'zeros', outInit: 'same' },
    search,
  );
  const squares = [0, 1, 2, 3].map((fold) => {
    const { labels } = foldData(whole, base, { folds: 4, fold }).validation;
    return labels.reduce((sum, label) => sum + label * label, 0) / labels.length;
  });
  const mean = (squares[0] + squares[1] + squares[2] + squares[3]) / 4;
  const deviation = Math.sqrt(squares.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 3);
  const [{ folds, ...summary }] = table.values;
  for (const [fold, score] of folds.entries()) {
    expect((score?.loss ?? Number.NaN) / squares[fold]).toBeCloseTo(1, 4);
  }
  expect((summary.mean ?? Number.NaN) / mean).toBeCloseTo(1, 4);
  expect((summary.standardDeviation ?? Number.NaN) / deviation).toBeCloseTo(1, 3);
  expect(summary.accuracy).toBeNull();
});

test('finds the rate that learns, and says of one that diverges that it does', async () => {
  const search: Search = { parameter: 'lr', values: [1e-5, 0.3, 100], folds: 3, steps: 80 };
  const { table } = await validate(
    { data: 'plane', samples: 60, noise: 0, depth: 0, standardize: 'all', patience: 1 },
    search,
  );
  expect(table.best).toBe(0.3);
  const [slow, good, diverged] = table.values;
  expect(good.mean).toBeLessThan(0.1 * (slow.mean ?? 0));
  expect(diverged).toMatchObject({ mean: null, standardDeviation: null });
  expect(diverged.folds).toContainEqual({ loss: null, accuracy: null });
});

describe('the table', () => {
  const score = (loss: number | null): FoldScore => ({ loss, accuracy: loss && 1 - loss });

  test('has mean and sample standard deviation', () => {
    const { values } = crossValidationOf([1], [[score(0.2), score(0.4), score(0.9)]]);
    expect(values[0].mean).toBeCloseTo(0.5, 12);
    // (0.09 + 0.01 + 0.16) / 2
    expect(values[0].standardDeviation).toBeCloseTo(Math.sqrt(0.13), 12);
    expect(values[0].accuracy).toBeCloseTo(0.5, 12);
  });

  test('has the deviation of losses whose squares no number holds', () => {
    const { values } = crossValidationOf([1], [[score(1e200), score(3e200)]]);
    expect((values[0].standardDeviation ?? 0) / 1e200).toBeCloseTo(Math.SQRT2, 12);
    expect(crossValidationOf([1], [[score(2), score(2)]]).values[0].standardDeviation).toBe(0);
  });

  test('of a part holds what is done, and takes no unfinished value for the best', () => {
    const { values, best } = crossValidationOf(
      [1, 2, 3],
      [
        [score(0.5), score(0.6)],
        [score(0.1), null],
        [null, null],
      ],
    );
    expect(values[1]).toMatchObject({ mean: 0.1, standardDeviation: null });
    expect(values[2]).toMatchObject({ mean: null, standardDeviation: null, accuracy: null });
    expect(best).toBe(1);
  });

  test('has no best where every value fails', () => {
    expect(crossValidationOf([1], [[score(null), score(0.1)]]).best).toBeNull();
    expect(crossValidationOf([1], [[null, null]]).best).toBeNull();
  });
});

test('a value keeps to its own schedule and to no early stopping', () => {
  const search: Search = { parameter: 'l2', values: [0.1], folds: 2, steps: 40 };
  const spec = crossValidationSpec(
    { ...defaultSpec, patience: 3, schedule: 'cosine' },
    search,
    0.1,
  );
  expect(spec).toMatchObject({ l2: 0.1, steps: 40, patience: 0, schedule: 'cosine', lr: 0.1 });
});

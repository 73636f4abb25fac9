import { expect, test } from 'vitest';
import { losses } from '../engine/kernels/losses';
import { evaluationLabels } from '../engine/measure/score';
import { defaultSpec, type LossName, type Spec } from '../spec/spec';
import { constantLoss } from './constantLoss';
import { labelFactsOf } from './dataFacts';
import { generateDataset } from './generated/generate';
import { prepareTraining } from './trainingData';

function prepare(changes: Partial<Spec>) {
  const spec = { ...defaultSpec, ...changes };
  return prepareTraining(generateDataset(spec.data as 'moons', spec), spec);
}

test.each(['train', 'validation'] as const)('of cross-entropy is the entropy: %s', (split) => {
  const data = prepare({ labelNoise: 0.5, samples: 60, trainFraction: 0.7 });
  const { labels } = data[split];
  const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const entropy = -share * Math.log(share) - (1 - share) * Math.log(1 - share);
  expect(constantLoss('crossEntropy', evaluationLabels(data, split))).toBeCloseTo(entropy, 12);
});

test.each(['none', 'all'] as const)(
  'of a regression is the variance in the target’s own units, standardized: %s',
  (standardize) => {
    const data = prepare({ data: 'houses', samples: 80, standardize });
    const { labels } = data.train;
    const mean = labels.reduce((sum, label) => sum + label, 0) / labels.length;
    const squares = labels.map((label) => (label - mean) ** 2);
    const variance = squares.reduce((sum, square) => sum + square, 0) / labels.length;
    expect(constantLoss('mse', evaluationLabels(data, 'train')) / variance).toBeCloseTo(1, 10);
  },
);

test('of a target that is the same for every row is 0', () => {
  const kind = { task: 'regression', classNames: [], length: 1 } as const;
  const labels = labelFactsOf({ ...kind, classNames: [] }, Float64Array.of(3, 3), 2);
  expect(constantLoss('mse', labels)).toBe(0);
});

/** Of logits that are the same for every row. */
function lossOf(loss: LossName, shares: number[], logits: number[]): number {
  return shares.reduce((sum, share, label) => {
    const target = Float64Array.from(shares, (_, index) => (index === label ? 1 : 0));
    return sum + share * losses[loss].value(Float64Array.from(logits), target, 0, shares.length);
  }, 0);
}

/** All ways to give each class one of some values, the first class 0: losses see differences alone. */
function grid(count: number, values: number[]): number[][] {
  if (count === 1) return [[0]];
  return grid(count - 1, values).flatMap((some) => values.map((value) => [...some, value]));
}

const halves = Array.from({ length: 17 }, (_, index) => -4 + 0.5 * index);

test.each([
  [0.95, 0.05],
  [0.5, 0.5],
  [0.4, 0.6],
  [0.9, 0.09, 0.01],
  [0.3, 0.4, 0.3],
  [0.01, 0.7, 0.29],
  [0.62, 0.2, 0.12, 0.06],
  [0.9, 0.05, 0.04, 0.01],
])('of hinge is that of the best of many constants: %j', (...classShares) => {
  const all = grid(classShares.length, halves).map((logits) =>
    lossOf('hinge', classShares, logits),
  );
  const found = constantLoss('hinge', { classShares, variance: 0 });
  expect(found).toBeCloseTo(Math.min(...all), 12);
});

test('of squared errors of classes is that of their shares as the answer', () => {
  const classShares = [0.7, 0.2, 0.1];
  const found = constantLoss('mse', { classShares, variance: 0 });
  expect(found).toBeCloseTo(lossOf('mse', classShares, classShares), 12);
});

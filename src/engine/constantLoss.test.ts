import { expect, test } from 'vitest';
import { generateDataset } from '../data/generate';
import { prepareTraining } from '../data/trainingData';
import { planNetwork } from '../network/planNetwork';
import { defaultSpec, type Spec } from '../spec/spec';
import { constantLoss } from './constantLoss';
import { losses } from './losses';

function prepare(changes: Partial<Spec>) {
  const spec = { ...defaultSpec, ...changes };
  const data = prepareTraining(generateDataset(spec.data as 'moons', spec), spec);
  return { data, plan: planNetwork(spec, data) };
}

test('of cross-entropy is the entropy of the classes', () => {
  const { data, plan } = prepare({ labelNoise: 0.5, samples: 60, trainFraction: 0.7 });
  const { labels } = data.train;
  const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
  const entropy = -share * Math.log(share) - (1 - share) * Math.log(1 - share);
  expect(constantLoss(plan, data)).toBeCloseTo(entropy, 12);
});

test.each(['none', 'all'] as const)(
  'of a regression is the variance in the target’s own units, standardized: %s',
  (standardize) => {
    const { data, plan } = prepare({ data: 'houses', samples: 80, standardize });
    const { labels } = data.train;
    const mean = labels.reduce((sum, label) => sum + label, 0) / labels.length;
    const squares = labels.map((label) => (label - mean) ** 2);
    const variance = squares.reduce((sum, square) => sum + square, 0) / labels.length;
    expect(constantLoss(plan, data) / variance).toBeCloseTo(1, 10);
  },
);

test.each(['hinge', 'mse', 'crossEntropy'] as const)(
  'of %s for two classes is that of the best of many constants',
  (loss) => {
    const { data, plan } = prepare({ loss, samples: 41, trainFraction: 0.5, labelNoise: 0.3 });
    const { targets, rowCount } = data.train;
    const lossOf = (...outputs: number[]): number => {
      let sum = 0;
      for (let row = 0; row < rowCount; row++) {
        const target = targets.subarray(2 * row, 2 * row + 2);
        sum += losses[loss].value(Float64Array.from(outputs), target, 0, 2);
      }
      return sum / rowCount;
    };
    const steps = Array.from({ length: 81 }, (_, index) => -2 + 0.05 * index);
    const least = Math.min(...steps.flatMap((a) => steps.map((b) => lossOf(a, b))));
    const found = constantLoss(plan, data);
    expect(found).toBeLessThanOrEqual(least + 1e-12);
    expect(found).toBeGreaterThan(0.99 * least);
  },
);

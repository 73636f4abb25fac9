import { describe, expect, test } from 'vitest';
import type { GeneratedName } from '../../spec/datasets';
import { defaultSpec, type Spec } from '../../spec/spec';
import { generateDataset } from '../generated/generate';
import { stream } from '../rng';
import { scaleOf } from '../scale';
import { batchOf, meanAndDeviation } from '../testing/batchOf';
import { prepareTraining, type TrainingData } from '../trainingData';
import { learned } from './learned';

function prepared(data: GeneratedName, changes: Partial<Spec> = {}): TrainingData {
  const spec = { ...defaultSpec, data, ...changes };
  return prepareTraining(generateDataset(data, spec), spec);
}

/** Drawn rows of many steps, with what class or target they have. */
function drawn(data: TrainingData, steps: number, rowCount: number) {
  const augment = learned(data, stream(1, 'augment'));
  const batchAt = batchOf(data, rowCount);
  const { inputCount } = data;
  return Array.from({ length: steps }, (_, step) => {
    const batch = batchAt(step);
    augment(batch);
    const positions = Array.from({ length: rowCount }, (_, position) => position);
    return positions
      .filter((position) => (position + step) % 2 === 1)
      .map((position) => ({
        features: batch.features.slice(position * inputCount, (position + 1) * inputCount),
        label: data.train.labels[position],
        target: batch.targets[position * data.outputCount],
      }));
  }).flat();
}

test('half of a batch is replaced, in the next step the other half', () => {
  const data = prepared('moons');
  const augment = learned(data, stream(1, 'augment'));
  const batchAt = batchOf(data, 10);
  for (const step of [6, 7]) {
    const batch = batchAt(step);
    augment(batch);
    const before = batchAt(step);
    const changed = Array.from(
      { length: 10 },
      (_, row) => batch.features[2 * row] !== before.features[2 * row],
    );
    expect(changed).toEqual(changed.map((_, row) => (row + step) % 2 === 1));
    expect(batch.targets).toEqual(before.targets);
  }
});

test('drawn rows have the mean and the deviations of their own class', () => {
  const data = prepared('gauss', { samples: 2_000, unitSpread: 400 });
  const rows = drawn(data, 40, 100);
  for (const klass of [0, 1]) {
    const own = data.train.features.filter(
      (_, index) => data.train.labels[Math.floor(index / 2)] === klass,
    );
    const scale = scaleOf(own, 2);
    const mine = rows.filter(({ label }) => label === klass);
    expect(mine.length).toBeGreaterThan(500);
    for (const column of [0, 1]) {
      const { mean, deviation } = meanAndDeviation(mine.map(({ features }) => features[column]));
      const sigma = scale.deviation[column];
      expect(Math.abs(mean - scale.mean[column]) / sigma).toBeLessThan(5 / Math.sqrt(mine.length));
      expect(Math.abs(deviation / sigma - 1)).toBeLessThan(0.1);
    }
  }
});

test('drawn digits are pictures of their class', { timeout: 30_000 }, () => {
  const data = prepared('digits', { samples: 2_000 });
  const means = data.classNames.map((_, klass) => {
    const own = data.train.features.filter(
      (_, index) => data.train.labels[Math.floor(index / 144)] === klass,
    );
    return scaleOf(own, 144).mean;
  });
  const nearest = (picture: Float64Array): number => {
    const distances = means.map((mean) =>
      picture.reduce((sum, grey, pixel) => sum + (grey - mean[pixel]) ** 2, 0),
    );
    return distances.indexOf(Math.min(...distances));
  };
  const rows = drawn(data, 4, 250);
  expect(rows.every(({ features }) => features.every((grey) => grey >= 0 && grey <= 1))).toBe(true);
  const right = rows.filter(({ features, label }) => nearest(features) === label).length;
  const ownRight = Array.from({ length: 500 }, (_, row) => row).filter(
    (row) =>
      nearest(data.train.features.subarray(144 * row, 144 * row + 144)) === data.train.labels[row],
  ).length;
  expect(right / rows.length).toBeGreaterThan(ownRight / 500 - 0.05);
});

describe('of a regression', () => {
  test.each(['none', 'all'] as const)('targets are drawn with the features (%s)', (standardize) => {
    const data = prepared('plane', { samples: 2_000, noise: 0, unitSpread: 50, standardize });
    const scale = data.targetScale ?? { mean: [0], deviation: [1] };
    const rows = drawn(data, 20, 100);
    const errors = rows.map(({ features: [x, y], target }) => {
      const value = scale.mean[0] + scale.deviation[0] * target;
      return value - (0.6 * x - 0.8 * (y / 50));
    });
    expect(meanAndDeviation(errors).deviation).toBeLessThan(1e-6);
    const { deviation } = meanAndDeviation(rows.map(({ target }) => target));
    expect(Math.abs(deviation / meanAndDeviation(data.train.targets).deviation - 1)).toBeLessThan(
      0.1,
    );
  });
});

test('a class without training rows is no obstacle', () => {
  const data = prepared('digits', { samples: 20, trainFraction: 0.2 });
  expect(new Set(data.train.labels).size).toBeLessThan(10);
  expect(drawn(data, 3, 4).every(({ features }) => features.every(Number.isFinite))).toBe(true);
});

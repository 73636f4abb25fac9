import { describe, expect, test } from 'vitest';
import { defaultSpec, type Spec } from '../spec/spec';
import { generateDataset } from './generated/generate';
import { foldData, foldRows, prepareTraining } from './trainingData';

describe('the rows of the folds', () => {
  test.each([
    [10, 10],
    [11, 2],
    [100, 7],
    [203, 5],
  ])('%i rows in %i folds are every row once, in parts of about the same size', (rows, folds) => {
    const parts = foldRows(rows, folds, 3);
    expect(parts).toHaveLength(folds);
    const all = parts.flatMap((part) => [...part]).sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: rows }, (_, row) => row));
    const sizes = parts.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  test('follow the seed', () => {
    const parts = (seed: number) => foldRows(40, 4, seed);
    expect(parts(1)).toEqual(parts(1));
    expect(parts(1)).not.toEqual(parts(2));
  });
});

describe('the data of a fold', () => {
  const spec: Spec = { ...defaultSpec, data: 'plane', samples: 40, standardize: 'all' };
  const whole = prepareTraining(generateDataset('plane', spec), spec);
  const folds = [0, 1, 2].map((fold) => foldData(whole, spec, { folds: 3, fold }));

  test('is the training split alone, cut in two', () => {
    for (const { train, validation } of folds) {
      expect(train.rowCount + validation.rowCount).toBe(whole.train.rowCount);
      const labels = [...train.labels, ...validation.labels].sort();
      expect(labels).toEqual([...whole.train.labels].sort());
    }
    const measured = folds.flatMap(({ validation }) => [...validation.labels]);
    expect(measured.sort()).toEqual([...whole.train.labels].sort());
  });

  test('is standardized by the rows that teach', () => {
    for (const { train, validation, inputScale, targetScale } of folds) {
      const column = train.inputs.filter((_, index) => index % 2 === 0);
      const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
      expect(mean).toBeCloseTo(0, 12);
      const first =
        (validation.features[0] - (inputScale?.mean[0] ?? 0)) / (inputScale?.deviation[0] ?? 1);
      expect(validation.inputs[0]).toBe(first);
      const target =
        (validation.labels[0] - (targetScale?.mean[0] ?? 0)) / (targetScale?.deviation[0] ?? 1);
      expect(validation.targets[0]).toBe(target);
    }
  });

  test('keeps the samples of sequences whole', () => {
    const tokens: Spec = { ...defaultSpec, data: 'tokens', samples: 40 };
    const data = prepareTraining(generateDataset('tokens', tokens), tokens);
    const { train, validation, length, inputCount } = foldData(data, tokens, { folds: 4, fold: 1 });
    expect(length).toBe(8);
    expect(validation.rowCount).toBe(5);
    expect(train.inputs).toHaveLength(train.rowCount * length * inputCount);
    // All tokens of a sequence ask for the same answer.
    for (let row = 0; row < validation.rowCount; row++) {
      const labels = validation.labels.subarray(row * length, (row + 1) * length);
      expect(new Set(labels).size).toBe(1);
    }
  });
});

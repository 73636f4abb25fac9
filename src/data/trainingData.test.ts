import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSpec, type Spec } from '../spec/spec';
import type { Dataset } from './dataset';
import { generateDataset } from './generated/generate';
import { prepareTraining } from './trainingData';

const settings = (changes: Partial<Spec> = {}): Spec => ({ ...defaultSpec, ...changes });

/** Rows that tell by their first feature which row they were; classes in turn. */
function numbered(rowCount: number, classCount: number): Dataset {
  return {
    task: 'classification',
    featureNames: ['row', 'constant'],
    targetName: 'class',
    classNames: Array.from({ length: classCount }, (_, klass) => `class ${klass}`),
    image: null,
    length: 1,
    rowCount,
    features: Float64Array.from({ length: 2 * rowCount }, (_, n) => (n % 2 === 0 ? n / 2 : 7.3)),
    targets: Float64Array.from({ length: rowCount }, (_, row) => row % classCount),
  };
}

const rowsOf = (features: Float64Array): number[] => [...features].filter((_, n) => n % 2 === 0);

describe('split', () => {
  test('every row is in one part; the parts have the sizes asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 200 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.nat(),
        (rowCount, trainFraction, seed) => {
          const spec = settings({ trainFraction, seed });
          const { train, validation } = prepareTraining(numbered(rowCount, 2), spec);
          const rows = [...rowsOf(train.features), ...rowsOf(validation.features)];
          expect(rows.sort((a, b) => a - b)).toEqual(Array.from({ length: rowCount }, (_, n) => n));
          const wanted = Math.round(rowCount * trainFraction);
          expect(train.rowCount).toBe(Math.min(rowCount - 1, Math.max(1, wanted)));
          expect(train.labels).toHaveLength(train.rowCount);
          expect(validation.targets).toHaveLength(2 * validation.rowCount);
        },
      ),
    );
  });

  test('another seed splits otherwise, another depth does not', () => {
    const dataset = numbered(50, 2);
    const rows = (changes: Partial<Spec>): string =>
      rowsOf(prepareTraining(dataset, settings(changes)).train.features).join();
    expect(rows({ seed: 2 })).not.toBe(rows({}));
    expect(rows({ depth: 50, width: 3, dropout: 0.5, labelNoise: 0.2 })).toBe(rows({}));
  });

  test('features, labels and one-hot targets stay together', () => {
    const { train, outputCount } = prepareTraining(numbered(60, 3), settings());
    expect(outputCount).toBe(3);
    for (const [index, row] of rowsOf(train.features).entries()) {
      expect(train.labels[index]).toBe(row % 3);
      const targets = [...train.targets.subarray(3 * index, 3 * index + 3)];
      expect(targets).toEqual([0, 1, 2].map((klass) => (klass === row % 3 ? 1 : 0)));
    }
  });
});

describe('label noise', () => {
  test('changes exactly the share asked for, in the training part alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.nat(),
        (classCount, labelNoise, seed) => {
          const spec = settings({ labelNoise, seed });
          const { train, validation } = prepareTraining(numbered(120, classCount), spec);
          const changed = rowsOf(train.features).filter(
            (row, index) => train.labels[index] !== row % classCount,
          );
          expect(changed).toHaveLength(Math.round(60 * labelNoise));
          expect(train.labels.every((label) => label >= 0 && label < classCount)).toBe(true);
          expect([...validation.labels]).toEqual(
            rowsOf(validation.features).map((row) => row % classCount),
          );
        },
      ),
    );
  });

  test('goes to every other class alike', () => {
    const { train } = prepareTraining(
      numbered(40_000, 4),
      settings({ labelNoise: 0.5, trainFraction: 0.9 }),
    );
    const shifts = [0, 0, 0, 0];
    for (const [index, row] of rowsOf(train.features).entries()) {
      shifts[(train.labels[index] - (row % 4) + 4) % 4]++;
    }
    expect(shifts[0]).toBe(18_000);
    for (const count of shifts.slice(1)) expect(Math.abs(count - 6_000)).toBeLessThan(5 * 64);
  });

  test('gives a regression other rows’ values', () => {
    const clean = generateDataset('plane', settings());
    const { train } = prepareTraining(clean, settings({ labelNoise: 0.5 }));
    const untouched = prepareTraining(clean, settings()).train;
    const values = new Set(untouched.labels);
    expect(train.labels.every((label) => values.has(label))).toBe(true);
    const changed = train.labels.filter((label, row) => label !== untouched.labels[row]).length;
    expect(changed).toBeGreaterThan(0.45 * train.rowCount);
    expect(changed).toBeLessThanOrEqual(0.5 * train.rowCount);
  });
});

describe('standardize', () => {
  const mean = (values: number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  test('takes mean and deviation from the training part alone', () => {
    const data = prepareTraining(numbered(101, 2), settings({ standardize: 'inputs' }));
    const rows = rowsOf(data.train.features);
    const center = mean(rows);
    const deviation = Math.sqrt(mean(rows.map((row) => (row - center) ** 2)));
    for (const split of [data.train, data.validation]) {
      for (const [index, row] of rowsOf(split.features).entries()) {
        expect(split.inputs[2 * index]).toBeCloseTo((row - center) / deviation, 12);
      }
    }
    expect(mean(rowsOf(data.train.inputs))).toBeCloseTo(0, 12);
    expect(Math.abs(mean(rowsOf(data.validation.inputs)))).toBeGreaterThan(1e-3);
  });

  test('leaves a constant feature at 0, with deviation 1', () => {
    const { train, inputScale } = prepareTraining(
      numbered(30, 2),
      settings({ standardize: 'all' }),
    );
    expect(inputScale?.deviation[1]).toBe(1);
    expect(train.inputs.filter((_, n) => n % 2 === 1).every((input) => input === 0)).toBe(true);
  });

  test('touches what it names: nothing, the inputs, or a regression’s targets too', () => {
    const dataset = generateDataset('houses', settings());
    const prepared = (standardize: Spec['standardize']) =>
      prepareTraining(dataset, settings({ standardize }));
    const [none, inputs, all] = [prepared('none'), prepared('inputs'), prepared('all')];
    expect(none.train.inputs).toEqual(none.train.features);
    expect(none).toMatchObject({ inputScale: null, targetScale: null });
    expect(inputs.train.targets).toEqual(none.train.targets);
    expect(inputs.targetScale).toBeNull();
    expect(all.train.inputs).toEqual(inputs.train.inputs);
    expect(mean([...all.train.targets])).toBeCloseTo(0, 9);
    expect(all.train.labels).toEqual(none.train.labels);
    const classes = prepareTraining(numbered(30, 2), settings({ standardize: 'all' }));
    expect(classes.targetScale).toBeNull();
  });
});

describe('sequences', () => {
  const samples = 200;
  const noisy = { labelNoise: 0.25, standardize: 'inputs', samples } as const;
  const dataset = generateDataset('tokens', settings({ samples }));
  const tokenOf = (features: Float64Array, token: number): string =>
    features.subarray(2 * token, 2 * token + 2).join();

  test('a sample stays whole, its tokens in order, each with its own target', () => {
    const { train, validation, length, outputCount } = prepareTraining(dataset, settings());
    expect(length).toBe(8);
    const sampleOf = (features: Float64Array, row: number): string =>
      features.subarray(16 * row, 16 * row + 16).join();
    const known = new Map(
      Array.from({ length: samples }, (_, row) => [sampleOf(dataset.features, row), row]),
    );
    const found = [train, validation].flatMap((split) => {
      expect(split.labels).toHaveLength(8 * split.rowCount);
      expect(split.targets).toHaveLength(8 * outputCount * split.rowCount);
      return Array.from({ length: split.rowCount }, (_, index) => {
        const row = known.get(sampleOf(split.features, index)) ?? Number.NaN;
        const labels = [...split.labels.subarray(8 * index, 8 * index + 8)];
        expect(labels).toEqual([...dataset.targets.subarray(8 * row, 8 * row + 8)]);
        labels.forEach((label, place) => {
          const target = split.targets.subarray(
            (8 * index + place) * 2,
            (8 * index + place) * 2 + 2,
          );
          expect([...target]).toEqual(label === 0 ? [1, 0] : [0, 1]);
        });
        return row;
      });
    });
    expect(found.sort((a, b) => a - b)).toEqual(Array.from({ length: samples }, (_, row) => row));
  });

  test('label noise flips all labels of a sample, of exactly the share asked for', () => {
    const clean = prepareTraining(dataset, settings()).train;
    const { train } = prepareTraining(dataset, settings(noisy));
    let flipped = 0;
    for (let row = 0; row < train.rowCount; row++) {
      const changes = Array.from(
        { length: 8 },
        (_, place) => train.labels[8 * row + place] !== clean.labels[8 * row + place],
      );
      expect(new Set(changes).size).toBe(1);
      if (changes[0]) flipped++;
    }
    expect(flipped).toBe(25);
  });

  test('each feature is standardized over all tokens of the training part', () => {
    const { train, inputScale } = prepareTraining(dataset, settings(noisy));
    expect(inputScale?.mean).toHaveLength(2);
    expect(inputScale?.mean[1]).toBeCloseTo(1 / 8, 12);
    expect(inputScale?.deviation[1]).toBeCloseTo(Math.sqrt(7) / 8, 12);
    for (const column of [0, 1]) {
      const values = train.inputs.filter((_, index) => index % 2 === column);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
      expect(values.reduce((sum, value) => sum + value * value, 0) / values.length).toBeCloseTo(
        1,
        9,
      );
    }
    const marked = Array.from({ length: 8 * train.rowCount }, (_, token) =>
      tokenOf(train.features, token).endsWith(',1'),
    );
    expect(marked.filter(Boolean)).toHaveLength(train.rowCount);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset, DatasetSplit } from './dataset';
import { splitRows } from './splitRows';

function datasetOf(targets: number[], split?: DatasetSplit): Dataset {
  const count = Math.max(...targets) + 1;
  return {
    task: 'classification',
    featureNames: ['x'],
    targetName: 'y',
    classNames: Array.from({ length: count }, (_, index) => `class ${index}`),
    image: null,
    length: 1,
    rowCount: targets.length,
    features: Float64Array.from(targets),
    targets: Float64Array.from(targets),
    split,
  };
}

const spec = fc.record({
  seed: fc.integer({ min: 0, max: 1_000 }),
  trainFraction: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
});
const labels = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 4, maxLength: 60 });

test('each class of two rows or more is in both splits, and every row is in one', () => {
  fc.assert(
    fc.property(labels, spec, (targets, settings) => {
      const { train, validation } = splitRows(datasetOf(targets, { kind: 'byClass' }), settings);
      expect([...train, ...validation].toSorted((a, b) => a - b)).toEqual([...targets.keys()]);
      for (const part of [train, validation]) {
        const held = new Set(Array.from(part, (row) => targets[row]));
        const kinds = new Set(targets);
        for (const kind of kinds) {
          const size = targets.filter((other) => other === kind).length;
          if (size > 1) expect(held).toContain(kind);
        }
      }
    }),
  );
});

test('where the draw has every class in both splits, it is kept', () => {
  const targets = Array.from({ length: 100 }, (_, row) => row % 2);
  const settings = { seed: 3, trainFraction: 0.5 };
  expect(splitRows(datasetOf(targets, { kind: 'byClass' }), settings)).toEqual(
    splitRows(datasetOf(targets), settings),
  );
});

test('all rows train, or those that are not given for validation', () => {
  const settings = { seed: 1, trainFraction: 0.5 };
  const whole = splitRows(datasetOf([0, 1, 1, 0], { kind: 'whole' }), settings);
  expect([...whole.train].toSorted()).toEqual([0, 1, 2, 3]);
  expect(whole.validation).toEqual(whole.train);
  const validates = Uint8Array.of(0, 1, 0, 1);
  const given = splitRows(datasetOf([0, 1, 1, 0], { kind: 'given', validates }), settings);
  expect([...given.train].toSorted()).toEqual([0, 2]);
  expect([...given.validation].toSorted()).toEqual([1, 3]);
});

import { describe, expect, test } from 'vitest';
import { idxDataset } from './idxDataset';
import type { IdxFile } from './idxFile';
import type { IdxPair, NamedIdx } from './idxPairs';
import { asStored, transposed } from './orientation';

const bytes = (count: number, value: (index: number) => number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, index) => value(index));

/** A pair alone. */
const only = ([first, second]: IdxFile[]) => {
  const named = (file: IdxFile, name: string): NamedIdx => ({ ...file, name });
  const training: IdxPair = { images: named(first, 'images'), labels: named(second, 'labels') };
  return idxDataset({ training, validation: null }, asStored, null);
};

const images = (count: number, height = 2, width = 3): IdxFile => ({
  sizes: [count, height, width],
  values: bytes(count * height * width, (index) => 7 * index),
});
const labels = (values: number[]): IdxFile => ({
  sizes: [values.length],
  values: Float64Array.from(values),
});

describe('a data set', () => {
  const pair: [IdxFile, IdxFile] = [images(5), labels([9, 4, 9, 4, 7])];

  test('of pictures with grey from 0 to 1 and of classes named by their labels', () => {
    const made = only(pair);
    if ('reason' in made) throw new Error(made.reason);
    const { dataset, leftOut } = made;
    expect(leftOut).toBe(0);
    expect(dataset).toMatchObject({
      task: 'classification',
      classNames: ['4', '7', '9'],
      image: { width: 3, height: 2 },
      length: 1,
      rowCount: 5,
    });
    expect(dataset.featureNames).toEqual([
      'pixel 1,1',
      'pixel 1,2',
      'pixel 1,3',
      'pixel 2,1',
      'pixel 2,2',
      'pixel 2,3',
    ]);
    expect([...dataset.targets]).toEqual([2, 0, 2, 0, 1]);
    expect([...dataset.features]).toEqual(
      Array.from({ length: 30 }, (_, index) => ((7 * index) % 256) / 255),
    );
  });

  test('of as many images as there is room for, spread over the file', () => {
    const count = 6_000;
    const sorted = labels(Array.from({ length: count }, (_, index) => Math.floor(index / 600)));
    const made = only([images(count, 50, 20), sorted]);
    if ('reason' in made) throw new Error(made.reason);
    expect(made.dataset.rowCount).toBe(5_000);
    expect(made.leftOut).toBe(1_000);
    const counts = Array.from({ length: 10 }, () => 0);
    for (const target of made.dataset.targets) counts[target]++;
    for (const found of counts) expect(Math.abs(found - 500)).toBeLessThanOrEqual(1);
    const second = Math.floor((6_000 * 3) / 5_000) * 1_000;
    expect(made.dataset.features[3 * 1_000]).toBe(((7 * second) % 256) / 255);
  });
});

test('pictures that are turned, and named by their folders', () => {
  const named = (file: IdxFile): NamedIdx => ({ ...file, name: '' });
  const training = { images: named(images(4)), labels: named(labels([0, 1, 0, 1])) };
  const made = idxDataset({ training, validation: null }, transposed, ['cat', 'dog']);
  if ('reason' in made) throw new Error(made.reason);
  const { dataset } = made;
  expect(dataset).toMatchObject({ classNames: ['cat', 'dog'], image: { width: 2, height: 3 } });
  // 2 rows of 3 become 3 rows of 2: columns have become rows.
  expect([...dataset.features.slice(0, 6)]).toEqual(
    [0, 3, 1, 4, 2, 5].map((pixel) => (7 * pixel) / 255),
  );
});

test('a second pair validates, and gives its share where there is no room for all', () => {
  const named = (file: IdxFile): NamedIdx => ({ ...file, name: '' });
  const pairOf = (count: number, first: number, height = 50): IdxPair => ({
    images: named(images(count, height, 20)),
    labels: named(labels(Array.from({ length: count }, (_, index) => first + (index % 4)))),
  });
  const made = idxDataset(
    { training: pairOf(8_000, 0), validation: pairOf(2_000, 3) },
    asStored,
    null,
  );
  if ('reason' in made) throw new Error(made.reason);
  expect(made).toMatchObject({ leftOut: 5_000, validationCount: 1_000 });
  const { split, classNames, rowCount } = made.dataset;
  expect(classNames).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  if (split?.kind !== 'given') throw new Error('the pairs give the split');
  expect(rowCount).toBe(5_000);
  expect(split.validates.indexOf(1)).toBe(4_000);
  expect(split.validates.lastIndexOf(0)).toBe(3_999);
  expect(made.dataset.targets[4_000]).toBe(3);
  const others = { training: pairOf(8, 0), validation: pairOf(4, 0, 40) };
  expect(idxDataset(others, asStored, null)).toEqual({
    reason: 'sizesDiffer',
    sizes: [
      { width: 20, height: 50 },
      { width: 20, height: 40 },
    ],
  });
});

describe('refuses', () => {
  test('too few images, none, and images without pixels', () => {
    for (const count of [0, 3]) {
      const made = only([images(count), labels([1, 2, 3].slice(0, count))]);
      expect(made).toEqual({ reason: 'tooFewImages', count, minimum: 4 });
    }
    const made = only([images(4, 0, 8), labels([1, 2, 3, 4])]);
    expect(made).toEqual({ reason: 'noPixels' });
  });

  test('images that are too large for a network of this page', () => {
    expect(only([images(4, 65, 64), labels([1, 2, 3, 4])])).toEqual({
      reason: 'tooManyPixels',
      width: 64,
      height: 65,
      maximum: 4_096,
    });
    expect(only([images(4, 64, 64), labels([1, 2, 3, 4])])).toHaveProperty('dataset');
  });

  test('one label alone, and more than can be told apart on the page', () => {
    expect(only([images(4), labels([5, 5, 5, 5])])).toEqual({ reason: 'oneLabel', label: '5' });
    const many = Array.from({ length: 60 }, (_, index) => index % 51);
    expect(only([images(60), labels(many)])).toEqual({
      reason: 'tooManyLabels',
      count: 51,
      maximum: 50,
    });
  });
});

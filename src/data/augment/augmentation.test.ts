import { describe, expect, test } from 'vitest';
import { type AugmentationName, defaultSpec, type Spec } from '../../spec/spec';
import { generateDataset, isGenerated } from '../generated/generate';
import { scaleOf, standardize } from '../scale';
import { batchOf, meanAndDeviation } from '../testing/batchOf';
import { prepareTraining, type TrainingData } from '../trainingData';
import { augmentationProblem, createAugment } from './augmentation';

function prepared(changes: Partial<Spec>): TrainingData {
  const spec = { ...defaultSpec, ...changes };
  if (!isGenerated(spec.data)) throw new Error('The data here are generated.');
  return prepareTraining(generateDataset(spec.data, spec), spec);
}

/** One picture as all rows of the training split. */
function pictures(picture: Float64Array, width: number, rowCount: number): TrainingData {
  const digits = prepared({ data: 'digits', samples: 2 * rowCount });
  const features = new Float64Array(rowCount * picture.length);
  for (let row = 0; row < rowCount; row++) features.set(picture, row * picture.length);
  const image = { width, height: picture.length / width };
  const train = { ...digits.train, features };
  return { ...digits, image, inputCount: picture.length, train };
}

/** Features of a batch before and after. */
function augmented(data: TrainingData, name: AugmentationName, rowCount: number, step = 3) {
  const batchAt = batchOf(data, rowCount);
  const batch = batchAt(step);
  createAugment(name, data, 1)(batch);
  return { before: batchAt(step).features, after: batch.features, targets: batch.targets };
}

const columnOf = (table: Float64Array, columns: number, column: number): Float64Array =>
  table.filter((_, index) => index % columns === column);

const names: AugmentationName[] = ['jitter', 'rotate', 'shift', 'contrast', 'noise', 'learned'];

test.each(names)('%s is the same for the same step and seed, and another for another', (name) => {
  const data = prepared({ data: 'digits', samples: 60 });
  const batchAt = batchOf(data, 20);
  const result = (step: number, seed: number): string => {
    const batch = batchAt(step);
    createAugment(name, data, seed)(batch);
    expect(batch.targets).toEqual(batchAt(step).targets);
    return batch.features.join();
  };
  expect(result(4, 1)).toBe(result(4, 1));
  expect(result(6, 1)).not.toBe(result(4, 1));
  expect(result(4, 2)).not.toBe(result(4, 1));
});

describe('what cannot be augmented', () => {
  const plane = { featureCount: 2, length: 1, image: null };
  const columns = { featureCount: 5, length: 1, image: null };
  const digits = { featureCount: 144, length: 1, image: { width: 12, height: 12 } };
  const tokens = { featureCount: 2, length: 8, image: null };
  const reasonsOf = (shape: typeof plane | typeof digits) =>
    names.map((name) => augmentationProblem(name, shape)?.reason ?? null);

  test('is told with its reason', () => {
    const picture = 'needsPictures';
    expect(reasonsOf(digits)).toEqual([null, null, null, null, null, null]);
    expect(reasonsOf(plane)).toEqual([null, null, picture, picture, picture, null]);
    const turn = 'needsPlaneOrPictures';
    expect(reasonsOf(columns)).toEqual([null, turn, picture, picture, picture, null]);
    const sequence = 'notForSequences';
    expect(reasonsOf(tokens)).toEqual([null, sequence, picture, picture, picture, sequence]);
    expect(augmentationProblem('none', tokens)).toBeNull();
    expect(augmentationProblem('rotate', columns)).toEqual({
      reason: 'needsPlaneOrPictures',
      featureCount: 5,
    });
  });

  test('is not augmented in silence', () => {
    const data = prepared({ data: 'moons' });
    expect(() => createAugment('shift', data, 1)).toThrow('needsPictures');
  });
});

describe('jitter', () => {
  test('moves each feature by a tenth of its deviation, whatever its unit', () => {
    const data = prepared({ data: 'houses', samples: 4_000 });
    const { before, after } = augmented(data, 'jitter', 2_000);
    const { deviation } = scaleOf(data.train.features, 4);
    for (const column of [0, 1, 2, 3]) {
      const moves = columnOf(
        after.map((value, index) => value - before[index]),
        4,
        column,
      );
      const found = meanAndDeviation(moves);
      expect(Math.abs(found.mean)).toBeLessThan((5 * 0.1 * deviation[column]) / Math.sqrt(2_000));
      expect(Math.abs(found.deviation / (0.1 * deviation[column]) - 1)).toBeLessThan(5 / 63);
    }
  });

  test('leaves a constant feature as it is', () => {
    const data = prepared({ data: 'moons' });
    data.train.features = data.train.features.map((value, index) => (index % 2 ? value : 7));
    const { before, after } = augmented(data, 'jitter', 50);
    expect(columnOf(after, 2, 0)).toEqual(columnOf(before, 2, 0));
    expect(columnOf(after, 2, 1)).not.toEqual(columnOf(before, 2, 1));
  });
});

describe('rotate', () => {
  const degrees = 180 / Math.PI;

  test.each([1, 5_000])('turns points about their mean, with a unit spread of %i', (unitSpread) => {
    const data = prepared({ data: 'moons', samples: 4_000, unitSpread });
    const scale = scaleOf(data.train.features, 2);
    const { before, after } = augmented(data, 'rotate', 2_000);
    const [from, to] = [before, after].map((table) => standardize(table, scale));
    const angles = Array.from({ length: 2_000 }, (_, row) => {
      const [a, b, x, y] = [from[2 * row], from[2 * row + 1], to[2 * row], to[2 * row + 1]];
      expect(Math.hypot(x, y)).toBeCloseTo(Math.hypot(a, b), 9);
      return degrees * Math.atan2(a * y - b * x, a * x + b * y);
    });
    const { mean, deviation } = meanAndDeviation(angles);
    expect(Math.abs(mean)).toBeLessThan((5 * 15) / Math.sqrt(2_000));
    expect(Math.abs(deviation / 15 - 1)).toBeLessThan(5 / 63);
  });

  test('turns pictures about their centre', () => {
    // A dot four pixels right of the centre of 13 × 13 pixels.
    const dot = new Float64Array(169);
    dot[6 * 13 + 10] = 1;
    const { after } = augmented(pictures(dot, 13, 1_000), 'rotate', 1_000);
    const angles = Array.from({ length: 1_000 }, (_, row) => {
      const picture = after.subarray(169 * row, 169 * row + 169);
      let [ink, x, y] = [0, 0, 0];
      picture.forEach((grey, pixel) => {
        ink += grey;
        x += grey * ((pixel % 13) - 6);
        y += grey * (Math.floor(pixel / 13) - 6);
      });
      expect(Math.hypot(x, y) / ink).toBeCloseTo(4, 0);
      return degrees * Math.atan2(y, x);
    });
    const { mean, deviation } = meanAndDeviation(angles);
    expect(Math.abs(mean)).toBeLessThan((5 * 15) / Math.sqrt(1_000));
    expect(Math.abs(deviation / 15 - 1)).toBeLessThan(0.12);
  });
});

describe('of pictures', () => {
  const rows = 1_000;

  test('shift moves the ink by up to 1.5 pixels, evenly, and keeps it', () => {
    const dot = new Float64Array(121);
    dot[5 * 11 + 5] = 0.8;
    const { after } = augmented(pictures(dot, 11, rows), 'shift', rows);
    const shifts = Array.from({ length: rows }, (_, row) => {
      const picture = after.subarray(121 * row, 121 * row + 121);
      expect(picture.reduce((sum, grey) => sum + grey, 0)).toBeCloseTo(0.8, 12);
      return [0, 1].map((axis) =>
        picture.reduce((sum, grey, pixel) => {
          const place = axis === 0 ? pixel % 11 : Math.floor(pixel / 11);
          return sum + (grey * (place - 5)) / 0.8;
        }, 0),
      );
    });
    for (const axis of [0, 1]) {
      const along = shifts.map((shift) => shift[axis]);
      expect(Math.max(...along.map(Math.abs))).toBeLessThanOrEqual(1.5 + 1e-12);
      const { mean, deviation } = meanAndDeviation(along);
      expect(Math.abs(mean)).toBeLessThan((5 * 0.87) / Math.sqrt(rows));
      expect(Math.abs(deviation - 3 / Math.sqrt(12))).toBeLessThan(0.07);
    }
  });

  test('contrast is one line for all pixels of a picture, within grey', () => {
    const greys = Float64Array.of(0.4, 0.45, 0.5, 0.5, 0.55, 0.6);
    const { after } = augmented(pictures(greys, 3, rows), 'contrast', rows);
    const lines = Array.from({ length: rows }, (_, row) => {
      const picture = after.subarray(6 * row, 6 * row + 6);
      const { mean } = meanAndDeviation(picture);
      const factor = (picture[5] - picture[0]) / 0.2;
      picture.forEach((grey, pixel) => {
        expect(grey).toBeCloseTo(mean + factor * (greys[pixel] - 0.5), 9);
      });
      return [factor, mean - 0.5];
    });
    const bounds = [
      [0.6, 1.4],
      [-0.15, 0.15],
    ];
    for (const [index, [least, most]] of bounds.entries()) {
      const values = lines.map((line) => line[index]);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(least - 1e-9);
      expect(Math.max(...values)).toBeLessThanOrEqual(most + 1e-9);
      const { mean, deviation } = meanAndDeviation(values);
      const spread = (most - least) / Math.sqrt(12);
      expect(Math.abs(mean - (least + most) / 2)).toBeLessThan((5 * spread) / Math.sqrt(rows));
      expect(Math.abs(deviation / spread - 1)).toBeLessThan(0.1);
    }
    const extremes = augmented(pictures(Float64Array.of(0, 1), 2, 200), 'contrast', 200).after;
    expect(extremes.every((grey) => grey >= 0 && grey <= 1)).toBe(true);
    expect(extremes.some((grey) => grey === 1)).toBe(true);
  });

  test('noise has deviation 0.1, within grey', () => {
    const { after } = augmented(pictures(new Float64Array(16).fill(0.5), 4, rows), 'noise', rows);
    const { mean, deviation } = meanAndDeviation(after);
    expect(Math.abs(mean - 0.5)).toBeLessThan((5 * 0.1) / Math.sqrt(after.length));
    expect(Math.abs(deviation / 0.1 - 1)).toBeLessThan(5 / Math.sqrt(2 * after.length));
    const white = augmented(pictures(new Float64Array(16), 4, rows), 'noise', rows).after;
    expect(white.every((grey) => grey >= 0)).toBe(true);
    expect(Math.abs(meanAndDeviation(white).mean - 0.1 / Math.sqrt(2 * Math.PI))).toBeLessThan(
      0.003,
    );
  });
});

import { describe, expect, test } from 'vitest';
import { type PlanarFeature, planarFeatures } from '../spec/planarFeatures';
import { defaultSpec, type Spec } from '../spec/spec';
import { createBatchLoader } from './batchLoader';
import { generateDataset } from './generated/generate';
import { deriveInputs, inputNames, inputsOf } from './planarInputs';
import { prepareTraining } from './trainingData';

const all = [...planarFeatures];

test('are the functions that their names say', () => {
  const [x1, x2] = [1.5, -0.75];
  const values = [x1, x2, 2.25, 0.5625, -1.125, Math.sin(x1), Math.sin(x2)];
  const inputs = deriveInputs(Float64Array.of(0, 0, x1, x2), all);
  expect([...inputs.subarray(0, 7)]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  for (const [column, value] of values.entries()) expect(inputs[7 + column]).toBeCloseTo(value, 14);
});

test('have the names of the features that they are made of', () => {
  expect(inputNames(['age', 'height'], ['x2', 'x1^2', 'x1*x2', 'sin(x2)'])).toEqual([
    'height',
    'age²',
    'age·height',
    'sin height',
  ]);
  expect(inputNames(['one'], null)).toEqual(['one']);
});

const spec = (changes: Partial<Spec>): Spec => ({ ...defaultSpec, samples: 120, ...changes });
const prepared = (changes: Partial<Spec>) =>
  prepareTraining(generateDataset('circle', spec(changes)), spec(changes));

describe('of a training split', () => {
  const features = 'x1^2,x2^2,x1*x2';

  test('are standardized like all others, by the training rows', () => {
    const { train, validation, inputScale, inputCount } = prepared({
      features,
      standardize: 'inputs',
    });
    expect(inputCount).toBe(3);
    for (let column = 0; column < 3; column++) {
      const values = train.inputs.filter((_, index) => index % 3 === column);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      expect(mean).toBeCloseTo(0, 12);
      expect(variance).toBeCloseTo(1, 12);
    }
    const raw = deriveInputs(validation.features, features.split(',') as PlanarFeature[]);
    const scale = inputScale ?? { mean: new Float64Array(3), deviation: new Float64Array(3) };
    expect(validation.inputs[4]).toBeCloseTo((raw[4] - scale.mean[1]) / scale.deviation[1], 12);
  });

  test('leave the split, the labels and the points as they are', () => {
    const [derived, plain] = [prepared({ features }), prepared({})];
    expect(derived.train.features).toEqual(plain.train.features);
    expect(derived.train.labels).toEqual(plain.train.labels);
  });
});

describe('of a batch', () => {
  const batch = (changes: Partial<Spec>) => {
    const data = prepared(changes);
    const { fill, preview } = createBatchLoader(data, spec(changes));
    const inputs = new Float64Array(32 * data.inputCount);
    fill(2, inputs, new Float64Array(32 * 2));
    return { data, inputs, preview: preview(2, 32) };
  };
  const some: Partial<Spec> = { features: 'x2,x1^2,sin(x1)', standardize: 'inputs' };

  test('are those of the augmented points', () => {
    const { data, inputs, preview } = batch({ ...some, augment: 'rotate' });
    expect(preview.augmented).not.toEqual(preview.originals);
    const expected = inputsOf(preview.augmented, data);
    expect([...inputs]).toEqual([...expected]);
  });

  test('turn as the coordinates alone do', () => {
    const plain = batch({ standardize: 'none', augment: 'rotate' });
    expect(batch({ ...some, augment: 'rotate' }).preview.augmented).toEqual(plain.inputs);
  });

  test('are mixed after they are made, and the preview has the points with the same shares', () => {
    const { data, inputs, preview } = batch({ ...some, mixup: 1 });
    const { weights, partners } = preview.mixup ?? { weights: [], partners: new Float64Array() };
    const [own, other] = [inputsOf(preview.originals, data), inputsOf(partners, data)];
    for (let index = 0; index < inputs.length; index++) {
      const weight = weights[Math.floor(index / 3)];
      expect(inputs[index]).toBeCloseTo(weight * own[index] + (1 - weight) * other[index], 12);
    }
    const [x] = preview.fed;
    expect(x).toBeCloseTo(weights[0] * preview.originals[0] + (1 - weights[0]) * partners[0], 12);
  });
});

import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { findTrainingRefusal, largestNetwork } from './specConflict';

function refusalOf(changes: Partial<Spec>) {
  const spec: Spec = { ...defaultSpec, data: 'moons', depth: 1, ...changes };
  const data = prepareTraining(generateDataset('moons', spec), spec);
  return findTrainingRefusal({ spec, data, plan: planNetwork(spec, data) });
}

test('a network that can be trained is not refused', () => {
  expect(refusalOf({})).toBeNull();
});

test('settings that conflict are refused before the size is asked', () => {
  const conflict = { norm: 'batch', batch: 1 } as const;
  expect(refusalOf(conflict)).toMatchObject({ reason: 'batchOfOne' });
});

test('a network is refused by the numbers of its own batch', () => {
  const deep = { samples: 10_000, trainFraction: 0.5, depth: 100, width: 256 };
  expect(refusalOf({ ...deep, batch: 1_000 })).toBeNull();
  const refusal = refusalOf({ ...deep, batch: 'full' });
  expect(refusal).toMatchObject({ reason: 'tooLarge', maximum: largestNetwork });
  expect(refusal).toEqual(refusalOf({ ...deep, batch: 5_000 }));
  // A dense layer and its activation, forward and back: 4 · 256 numbers of 8 bytes a row and layer at the least.
  const least = (100 * 4 * 256 * 8 * 5_000) / 1e6;
  expect(refusal).toHaveProperty(
    'megabytes',
    expect.toSatisfy((size: number) => size >= least),
  );
});

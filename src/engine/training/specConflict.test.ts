import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import type { GeneratedName } from '../../spec/datasets';
import { defaultSpec, type Spec } from '../../spec/spec';
import { findSpecConflict, type SpecConflict } from './specConflict';

function obstacleOf(changes: Partial<Spec>): SpecConflict | null {
  const spec = { ...defaultSpec, samples: 40, ...changes };
  const name = spec.data as GeneratedName;
  return findSpecConflict(spec, prepareTraining(generateDataset(name, spec), spec));
}

test.each<[Partial<Spec>, SpecConflict | null]>([
  [{}, null],
  [{ norm: 'batch', batch: 10 }, null],
  [{ norm: 'batch', batch: 'full' }, null],
  [
    { norm: 'batch', batch: 1 },
    { reason: 'batchOfOne', batch: 1, rest: 0, mend: { batch: 2 } },
  ],
  [
    { norm: 'batch', batch: 19 },
    { reason: 'batchOfOne', batch: 19, rest: 1, mend: { batch: 20 } },
  ],
  [{ norm: 'layer', batch: 1 }, null],
  [{ batch: 1 }, null],
  [{ data: 'tokens', norm: 'batch', batch: 1 }, null],
  [{ warmup: 99, steps: 100 }, null],
  [
    { warmup: 100, steps: 100 },
    { reason: 'warmupTooLong', warmup: 100, steps: 100, mend: { warmup: 10 } },
  ],
  [{ warmup: 5_000 }, null],
  [{ mixing: 'average' }, { reason: 'mixingWithoutSequences', mend: { mixing: 'none' } }],
  [{ features: 'x1^2,x2^2' }, null],
  [
    { data: 'houses', features: 'x1' },
    { reason: 'featuresWithoutPlane', mend: { features: 'x1,x2' } },
  ],
  [{ augment: 'shift' }, { reason: 'needsPictures', mend: { augment: 'none' } }],
  [{ data: 'tokens', mixing: 'attention' }, null],
])('%j', (changes, expected) => {
  expect(obstacleOf(changes)).toEqual(expected);
});

test('what is mended can be trained, with the batch size nearest to the one that cannot', () => {
  for (const samples of [20, 22, 26, 42, 99, 101, 203]) {
    const spec: Spec = { ...defaultSpec, samples, norm: 'batch' };
    const data = prepareTraining(generateDataset('moons', spec), spec);
    const { rowCount } = data.train;
    const isTrainable = (batch: number): boolean => batch > 1 && rowCount % batch !== 1;
    for (let batch = 1; batch <= 64; batch++) {
      const obstacle = findSpecConflict({ ...spec, batch }, data);
      if (obstacle === null) continue;
      expect(findSpecConflict({ ...spec, batch, ...obstacle.mend }, data)).toBeNull();
      const mended = Number(obstacle.mend.batch);
      for (let size = 2; size <= rowCount; size++) {
        const isNearer = Math.abs(size - batch) < Math.abs(mended - batch);
        if (isNearer) expect([size, isTrainable(size)]).toEqual([size, false]);
      }
    }
  }
});

test('a split of one row takes no batch normalization, of whatever size its batches are', () => {
  const spec: Spec = { ...defaultSpec, samples: 20, norm: 'batch' };
  const data = prepareTraining(generateDataset('moons', spec), spec);
  const alone = { ...data, train: { ...data.train, rowCount: 1 } };
  expect(findSpecConflict(spec, alone)?.mend).toEqual({ norm: 'none' });
});

import { expect, test } from 'vitest';
import { generateDataset } from '../data/generate';
import { prepareTraining } from '../data/trainingData';
import { defaultSpec, type Spec } from '../spec/spec';
import { findObstacle, type Obstacle } from './obstacle';

function obstacleOf(changes: Partial<Spec>): Obstacle | null {
  const spec = { ...defaultSpec, samples: 40, ...changes };
  const name = spec.data === 'tokens' ? 'tokens' : 'moons';
  return findObstacle(spec, prepareTraining(generateDataset(name, spec), spec));
}

test.each<[Partial<Spec>, Obstacle | null]>([
  [{}, null],
  [{ norm: 'batch', batch: 10 }, null],
  [{ norm: 'batch', batch: 'full' }, null],
  [
    { norm: 'batch', batch: 1 },
    { reason: 'batchOfOne', batch: 1, rest: 0 },
  ],
  [
    { norm: 'batch', batch: 19 },
    { reason: 'batchOfOne', batch: 19, rest: 1 },
  ],
  [{ norm: 'layer', batch: 1 }, null],
  [{ batch: 1 }, null],
  [{ data: 'tokens', norm: 'batch', batch: 1 }, null],
  [{ warmup: 99, steps: 100 }, null],
  [
    { warmup: 100, steps: 100 },
    { reason: 'warmupTooLong', warmup: 100, steps: 100 },
  ],
  [{ warmup: 5_000 }, null],
  [{ mixing: 'average' }, { reason: 'mixingWithoutSequences' }],
  [{ data: 'tokens', mixing: 'attention' }, null],
])('%j', (changes, expected) => {
  expect(obstacleOf(changes)).toEqual(expected);
});

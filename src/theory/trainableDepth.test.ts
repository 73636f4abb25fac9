import { expect, test } from 'vitest';
import { defaultSpec, type Spec } from '../spec/spec';
import { type TrainableDepth, trainableDepth } from './trainableDepth';

function theoryOf(changes: Partial<Spec>): TrainableDepth {
  const found = trainableDepth({ ...defaultSpec, ...changes });
  if (typeof found === 'string') throw new Error(found);
  return found;
}

test.each<[Partial<Spec>, number]>([
  [{ activation: 'relu', init: 'heNormal' }, 1],
  [{ activation: 'relu', init: 'glorotNormal' }, Math.SQRT2],
  [{ activation: 'tanh', init: 'lecunNormal', biasStd: Math.sqrt(0.05) }, 1.327],
  [{ activation: 'tanh', init: 'lecunNormal', dropout: 0.36 }, 0.8],
  [{ activation: 'sigmoid', init: 'lecunNormal' }, 10.15],
  [{ activation: 'linear', init: 'normal', width: 100 }, 10],
])('the edge of chaos of %j is at gain %d', (changes, gain) => {
  expect(theoryOf(changes).edge).toBeCloseTo(gain, 2);
});

test('the depth is 6/|ln χ|, longest at the edge', () => {
  // χ of ReLU is gain² with He weights.
  const depths = [0.5, 0.9, 1, 1.1, 2, 0].map(theoryOf({}).depthAt);
  expect(depths[0]).toBeCloseTo(6 / (2 * Math.LN2), 9);
  expect(depths[1]).toBeCloseTo(6 / -Math.log(0.81), 9);
  expect(depths[2]).toBeGreaterThan(1e9);
  expect(depths[3]).toBeCloseTo(6 / Math.log(1.21), 9);
  expect(depths[4]).toBeCloseTo(6 / (2 * Math.LN2), 9);
  expect(depths[5]).toBe(0);
});

test.each<[Partial<Spec>, string]>([
  [{ norm: 'batch' }, 'normalization'],
  [{ norm: 'layer' }, 'normalization'],
  [{ residual: 'plain' }, 'residual'],
  [{ mixing: 'attention' }, 'mixing'],
  [{ widths: '8,4' }, 'unequalLayers'],
  [{ init: 'constant' }, 'noVariance'],
])('of %j nothing is said: %s', (changes, reason) => {
  expect(trainableDepth({ ...defaultSpec, ...changes })).toBe(reason);
});

test('there is no edge where every fixed point is led away from', () => {
  expect(theoryOf({ activation: 'relu', biasStd: 0.3 }).edge).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { stream } from '../data/rng';
import type { InitializerName } from '../spec/spec';
import { initializers } from './initializers';

const fanIn = 256;
const fanOut = 128;

function weightsOf(name: InitializerName, layer = 0): Float64Array {
  return initializers[name](stream(1, 'weights', layer), { fanIn, fanOut });
}

function moment(values: Float64Array, power: number): number {
  return values.reduce((sum, value) => sum + value ** power, 0) / values.length;
}

/** What each paper, or the definition, says; fan-in and fan-out differ, so that they cannot be mixed up. */
const variances: [InitializerName, number][] = [
  ['heNormal', 2 / fanIn],
  ['heUniform', 2 / fanIn],
  ['glorotNormal', 2 / (fanIn + fanOut)],
  ['glorotUniform', 2 / (fanIn + fanOut)],
  ['lecunNormal', 1 / fanIn],
  ['orthogonal', 1 / fanIn],
  ['normal', 0.01 ** 2],
  ['uniform', 0.05 ** 2 / 3],
];

describe.each(variances)('%s', (name, variance) => {
  test('has the variance of its formula within 3 %, about 0', () => {
    const weights = weightsOf(name);
    expect(weights).toHaveLength(fanIn * fanOut);
    expect(Math.abs(moment(weights, 2) / variance - 1)).toBeLessThan(0.03);
    expect(Math.abs(moment(weights, 1))).toBeLessThan(5 * Math.sqrt(variance / weights.length));
  });

  test('is the same for the same seed and layer, and no other', () => {
    expect(weightsOf(name)).toEqual(weightsOf(name));
    expect(weightsOf(name, 1)).not.toEqual(weightsOf(name));
  });
});

test.each(['heNormal', 'glorotNormal', 'lecunNormal', 'normal'] as const)(
  '%s is a whole normal law, not one cut off at two deviations',
  (name) => {
    const weights = weightsOf(name);
    const deviation = Math.sqrt(moment(weights, 2));
    expect(moment(weights, 4) / deviation ** 4).toBeCloseTo(3, 0);
    const beyond = weights.filter((weight) => Math.abs(weight) > 2 * deviation);
    expect(beyond.length / weights.length).toBeCloseTo(0.0455, 2);
    expect(Math.max(...weights) / deviation).toBeGreaterThan(3.5);
  },
);

test.each(['heUniform', 'glorotUniform', 'uniform'] as const)('%s fills its interval', (name) => {
  const weights = weightsOf(name);
  const limit = Math.sqrt(3 * (variances.find(([of]) => of === name)?.[1] ?? Number.NaN));
  expect(Math.max(...weights)).toBeLessThan(limit);
  expect(Math.max(...weights)).toBeGreaterThan(0.999 * limit);
  expect(Math.min(...weights)).toBeLessThan(-0.999 * limit);
  expect(moment(weights, 4) / moment(weights, 2) ** 2).toBeCloseTo(1.8, 1);
});

test('constant and zeros are what they say', () => {
  expect(new Set(weightsOf('zeros'))).toEqual(new Set([0]));
  expect(new Set(weightsOf('constant'))).toEqual(new Set([0.1]));
});

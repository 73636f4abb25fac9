import { describe, expect, test } from 'vitest';
import { defaultSpec, type Spec } from '../spec/spec';
import {
  backwardTolerances,
  forwardTolerances,
  type InputMoments,
  type Prediction,
  predictSignals,
} from './prediction';
import { deviationOf, sharedParameters } from './testing/networks';

const largest = (values: number[]): number => Math.max(...values.map(Math.abs));

/** Decades, by depth and width: how well D was predicted where another framework measured it. */
const tolerances: Record<number, Record<number, number>> = {
  20: { 64: 0.35, 128: 0.25, 256: 0.2 },
  50: { 64: 0.6, 128: 0.45, 256: 0.3 },
};

const stacks: Partial<Spec>[] = [
  { activation: 'tanh', init: 'lecunNormal' },
  { activation: 'relu', init: 'heNormal' },
  { activation: 'sigmoid', init: 'lecunNormal' },
  { activation: 'gelu', init: 'lecunNormal' },
  { activation: 'selu', init: 'lecunNormal' },
];

describe.each([64, 128, 256])('D at width %d', (width) => {
  const parameters = sharedParameters(width);
  describe.each([20, 50])('of %d layers', (depth) => {
    describe.each(stacks)('of $activation', (stack) => {
      test.each([0.5, 1, 2])('and gain %d is as predicted at every layer', async (gain) => {
        const deviation = await deviationOf({ ...stack, gain, depth, width }, parameters);
        expect(largest(deviation.backward)).toBeLessThan(tolerances[depth][width]);
        expect(Math.abs(deviation.factor)).toBeLessThan(0.03);
        const band = forwardTolerances(Array.from({ length: depth }, () => width));
        deviation.forward.forEach((decades, layer) => {
          expect(Math.abs(decades)).toBeLessThan(band[layer]);
        });
      });
    });
  });
});

describe('signals are as predicted with', () => {
  const stack = { depth: 20, width: 128, activation: 'tanh', init: 'lecunNormal' } as const;
  const relu = { depth: 20, width: 128, activation: 'relu', init: 'heNormal' } as const;
  const widths = '128,32,64,64,200,96,64,128';
  test.each<[string, Partial<Spec>]>([
    ['uniform weights', { ...stack, init: 'heUniform' }],
    ['Glorot’s weights', { ...stack, init: 'glorotNormal', gain: 1.5 }],
    ['Glorot’s weights, uniform', { ...stack, init: 'glorotUniform' }],
    ['naive weights', { ...stack, init: 'normal', gain: 5 }],
    ['naive uniform weights', { ...stack, init: 'uniform', gain: 3 }],
    ['orthogonal weights', { ...stack, init: 'orthogonal', depth: 10 }],
    ['functions of the points', { ...relu, features: 'x2,x1^2,x1*x2,sin(x1)' }],
    ['biases', { ...stack, gain: 1.327, biasStd: 0.2236 }],
    ['dropout', { ...relu, dropout: 0.5, depth: 10 }],
    ['dropout of single layers', { ...stack, gain: 1.5, dropouts: '0.5,0,0.3', dropout: 0.1 }],
    ['widths of their own', { ...relu, widths }],
    ['widths of their own and Glorot’s weights', { ...stack, widths, init: 'glorotNormal' }],
    ['residual blocks of tanh', { ...stack, residual: 'plain' }],
    ['scaled residual blocks of ReLU', { ...relu, residual: 'scaled' }],
    [
      'scaled residual blocks of softplus',
      { ...stack, activation: 'softplus', residual: 'scaled' },
    ],
    ['residual blocks with dropout', { ...stack, residual: 'plain', dropout: 0.3 }],
    ['layer normalization of ReLU', { ...relu, gain: 3, norm: 'layer' }],
    ['layer normalization of tanh', { ...stack, gain: 0.3, norm: 'layer', biasStd: 0.5 }],
    ['layer normalization of sigmoid', { ...stack, activation: 'sigmoid', norm: 'layer' }],
    ['layer normalization and residual blocks', { ...stack, norm: 'layer', residual: 'plain' }],
    ['ELU', { ...stack, activation: 'elu' }],
    ['leaky ReLU', { ...relu, activation: 'leakyRelu' }],
    ['swish', { ...stack, activation: 'swish', gain: 1.8 }],
    ['softplus', { ...stack, activation: 'softplus' }],
    ['no activation', { ...stack, activation: 'linear' }],
  ])('%s', async (_, changes) => {
    const { forward, backward } = await deviationOf(changes);
    const all =
      changes.widths === undefined
        ? Array.from({ length: forward.length }, () => 128)
        : widths.split(',').map(Number);
    const [forwardBand, backwardBand] = [forwardTolerances(all), backwardTolerances(all)];
    forward.forEach((decades, layer) => {
      expect(Math.abs(decades)).toBeLessThan(forwardBand[layer]);
    });
    backward.slice(0, -1).forEach((decades, layer) => {
      expect(Math.abs(decades)).toBeLessThan(backwardBand[layer]);
    });
  });
});

const moons: InputMoments = { count: 2, mean: 0, meanSquare: 1 };
const predict = (changes: Partial<Spec>): Prediction =>
  predictSignals({ ...defaultSpec, ...changes }, moons);

test('ReLU with He weights keeps the second moment and D, at any depth', () => {
  const prediction = predict({ depth: 100, width: 64 });
  if (prediction.kind === 'none') throw new Error(prediction.reason);
  expect(prediction.backwardFactor).toBeCloseTo(1, 12);
  for (const { forwardSignal, preactivationVariance } of prediction.layers) {
    expect(preactivationVariance).toBeCloseTo(2, 10);
    expect(forwardSignal).toBeCloseTo(1, 10);
  }
});

test('where the numbers leave the range of float64, D goes on', () => {
  const prediction = predict({ depth: 100, init: 'normal', width: 16, activation: 'linear' });
  if (prediction.kind === 'none') throw new Error(prediction.reason);
  expect(prediction.layers[0].backwardDecades).toBeCloseTo(99 * Math.log10(0.04), 6);
});

test.each<[string, Partial<Spec>]>([
  ['noHiddenLayers', { depth: 0 }],
  ['batchNormalization', { norm: 'batch' }],
  ['noVariance', { init: 'constant' }],
  ['noVariance', { init: 'zeros' }],
  ['noVariance', { gain: 0 }],
  ['commonDrift', { residual: 'plain' }],
  ['commonDrift', { residual: 'plain', activation: 'sigmoid' }],
  ['sensitive', { activation: 'gelu', init: 'lecunNormal', gain: 1.4, depth: 20, width: 64 }],
  ['sensitive', { activation: 'swish', init: 'lecunNormal', gain: 1.5, depth: 20, width: 128 }],
  ['mixing', { data: 'tokens', mixing: 'attention' }],
])('there is no prediction, because of %s, for %o', (reason, changes) => {
  expect(predict(changes)).toEqual({ kind: 'none', reason });
});

test('one hidden layer has a signal and no factor', () => {
  expect(predict({ depth: 1 })).toMatchObject({
    backwardFactor: null,
    layers: [{ backwardDecades: 0 }],
  });
});

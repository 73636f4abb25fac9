import { describe, expect, test } from 'vitest';
import { rowProducts } from '../record/batchPairs';
import { defaultSpec, type Spec } from '../spec/spec';
import { type GradientPrediction, predictGradients, typicalDecades } from './gradientPrediction';
import type { InputMoments } from './prediction';
import { gradientDeviationOf, sharedParameters } from './testing/networks';

/** Decades that the mean of the logarithms over five seeds may be off, at every layer. */
const tolerance = 0.2;

const stacks: Partial<Spec>[] = [
  { activation: 'tanh', init: 'lecunNormal' },
  { activation: 'relu', init: 'heNormal' },
  { activation: 'sigmoid', init: 'lecunNormal' },
  { activation: 'gelu', init: 'lecunNormal' },
  { activation: 'selu', init: 'lecunNormal' },
];
/** Next to the gains of GELU at which layers lead away from a fixed point. */
const sensitive = ['gelu 1', 'gelu 1.5'];

async function expectPredicted(
  changes: Partial<Spec>,
  parameters?: ReturnType<typeof sharedParameters>,
): Promise<void> {
  const deviation = await gradientDeviationOf(changes, parameters);
  if (typeof deviation === 'string') throw new Error(deviation);
  expect(Math.max(...deviation.map(Math.abs))).toBeLessThan(tolerance);
}

describe('weight gradients of a batch, 20 layers of 128, are as predicted at every layer', () => {
  const parameters = sharedParameters(128);
  const shape = { depth: 20, width: 128 };
  const cases = stacks.flatMap((stack) =>
    [0.5, 0.75, 1, 1.5, 2].map((gain) => ({ ...stack, gain })),
  );
  const isSensitive = ({ activation, gain }: Partial<Spec>): boolean =>
    sensitive.includes(`${activation} ${gain}`);
  test.each(cases.filter((changes) => !isSensitive(changes)))(
    'of $activation at gain $gain',
    async (changes) => expectPredicted({ ...changes, ...shape }, parameters),
  );
  test.each(cases.filter(isSensitive))('but for $activation at gain $gain', async (changes) => {
    expect(await gradientDeviationOf({ ...changes, ...shape }, parameters)).toBe('sensitive');
  });
});

describe('weight gradients are as predicted with', () => {
  const stack = { depth: 20, width: 128, activation: 'tanh', init: 'lecunNormal' } as const;
  const relu = { depth: 20, width: 128, activation: 'relu', init: 'heNormal' } as const;
  test.each<[string, Partial<Spec>]>([
    ['an output layer that starts by itself', { ...relu, outInit: 'glorotUniform' }],
    ['biases', { ...stack, gain: 1.327, biasStd: 0.2236 }],
    ['dropout', { ...relu, dropout: 0.5, depth: 10 }],
    ['orthogonal weights', { ...stack, init: 'orthogonal', depth: 10 }],
    ['widths of their own', { ...relu, widths: '128,64,200,96,256,128,100,128' }],
    ['leaky ReLU', { ...relu, activation: 'leakyRelu' }],
    ['ELU', { ...stack, activation: 'elu' }],
    ['no activation', { ...stack, activation: 'linear' }],
    ['a larger batch', { ...stack, samples: 128, gain: 1.5 }],
  ])('%s', async (_, changes) => expectPredicted(changes));
});

const moons: InputMoments = { count: 2, mean: 0, meanSquare: 1 };
const rows = Float64Array.of(1, 2, -1, 0.5, 2, -1);
const batch = {
  inputs: rowProducts(rows, 2),
  outputGradients: rowProducts(Float64Array.of(0.3, -0.1, -0.15), 1),
  outputCount: 1,
};
const predict = (changes: Partial<Spec>, of: typeof batch | null = batch): GradientPrediction =>
  predictGradients({ ...defaultSpec, ...changes }, moons, of);

test('one linear layer has its expectation in closed form', () => {
  const spec = {
    depth: 1,
    width: 5,
    activation: 'linear',
    init: 'lecunNormal',
    outInit: 'same',
  } as const;
  const prediction = predict(spec);
  if (prediction.kind === 'none') throw new Error(prediction.reason);
  // ∂L/∂W = Σ_a x_a g_a vᵀ with E|v|² = 5 · 1/5.
  const gradients = [0.3, -0.1, -0.15];
  const sums = [0, 1].map((column) =>
    gradients.reduce((sum, g, row) => sum + g * rows[2 * row + column], 0),
  );
  expect(10 ** prediction.decades[0]).toBeCloseTo(
    Math.hypot(...sums) * 10 ** typicalDecades({ ...defaultSpec, ...spec }, [5]),
    12,
  );
});

test('what shrinks both ways is level, and goes on where its square leaves the range of float64', () => {
  const shape = { depth: 100, init: 'normal', width: 16, activation: 'linear' } as const;
  const decadesOf = (changes: Partial<Spec>): number[] => {
    const prediction = predict({ ...shape, ...changes });
    if (prediction.kind === 'none') throw new Error(prediction.reason);
    return prediction.decades;
  };
  const level = decadesOf({});
  for (const layer of [1, 50, 99]) expect(level[layer]).toBeCloseTo(level[1], 6);
  // Each of the 99 layers above the first one multiplies by a tenth of what it did.
  expect(decadesOf({ gain: 0.1 })[0]).toBeCloseTo(level[0] - 99, 6);
});

test('forty networks of ReLU lie around the prediction on average, which one of unlimited width exceeds', async () => {
  const changes = { activation: 'relu', init: 'heNormal', depth: 10, width: 32 } as const;
  const deviation = await gradientDeviationOf(changes, undefined, 40);
  if (typeof deviation === 'string') throw new Error(deviation);
  const mean = deviation.reduce((sum, value) => sum + value, 0) / deviation.length;
  expect(Math.abs(mean)).toBeLessThan(0.1);
  const widths = Array.from({ length: 10 }, () => 32);
  expect(typicalDecades({ ...defaultSpec, ...changes }, widths)).toBeCloseTo(
    (-5 * 10) / 32 / 4 / Math.LN10,
    12,
  );
});

test.each<[string, Partial<Spec>]>([
  ['noHiddenLayers', { depth: 0 }],
  ['batchNormalization', { norm: 'batch' }],
  ['layerNormalization', { norm: 'layer' }],
  ['noVariance', { init: 'constant' }],
  ['residual', { residual: 'scaled' }],
  ['residual', { residual: 'plain', activation: 'tanh' }],
  ['mixing', { data: 'tokens', mixing: 'attention' }],
])('there is no prediction, because of %s, for %o', (reason, changes) => {
  expect(predict(changes)).toEqual({ kind: 'none', reason });
});

test('a batch of too many pairs has no prediction', () => {
  expect(predict({}, null)).toEqual({ kind: 'none', reason: 'largeBatch' });
  const pairs = new Float64Array((256 * 257) / 2).fill(1);
  const large = { inputs: pairs, outputGradients: pairs, outputCount: 1 };
  expect(predict({ depth: 100 }, large)).toEqual({ kind: 'none', reason: 'largeBatch' });
});

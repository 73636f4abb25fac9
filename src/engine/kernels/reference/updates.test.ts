import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { normal, stream } from '../../../data/rng';
import { optimizers } from '../../../spec/optimizers';
import type { OptimizerName } from '../../../spec/spec';
import type { UpdateSettings } from '../kernels';
import { createReferenceKernels } from './kernels';

const size = 6;
const updateCount = 25;
const learningRate = 0.05;
const start = drawn(0, 1);
const gradients = Array.from({ length: updateCount }, (_, update) => drawn(update + 1, 0.3));

function drawn(index: number, scale: number): Float64Array {
  const source = stream(7, 'noise', index);
  return new Float64Array(size).map((_, entry) => scale * normal(source, 0, entry));
}

interface Given {
  optimizer: OptimizerName;
  start: Float64Array;
  gradients: Float64Array[];
  role?: 'weights' | 'bias';
  settings?: Partial<UpdateSettings>;
  scale?: number;
}

/** The parameter after one update for each gradient. */
function parameterAfter({ optimizer, start, gradients, role, settings, scale }: Given): number[] {
  const kernels = createReferenceKernels();
  const slots = [{ role: role ?? 'weights', rows: 1, columns: start.length }];
  const updated = {
    parameters: kernels.createBlock(slots, [start]),
    gradients: kernels.createBlock(slots),
    states: Array.from({ length: optimizers[optimizer].stateCount }, () =>
      kernels.createBlock(slots),
    ),
  };
  const factor = kernels.create(1, 1, Float64Array.of(scale ?? 1));
  gradients.forEach((gradient, index) => {
    kernels.write(gradient, updated.gradients.matrices[0]);
    const numbers = { optimizer, learningRate, l1: 0, l2: 0, update: index + 1, ...settings };
    kernels.update(numbers, updated, factor);
  });
  return [...updated.parameters.matrices[0].values];
}

/** Σ wₛ·xₛ over the updates up to `last`, wₛ = decay^(last − s). */
function decayedSum(values: number[], last: number, decay: number): number {
  return values
    .slice(0, last + 1)
    .reduce((sum, value, index) => sum + decay ** (last - index) * value, 0);
}

/**
 * What update t subtracts, as a sum over the whole history of gradients instead of the running
 * numbers that the engine keeps.
 */
const subtracted: Record<OptimizerName, (history: number[], t: number) => number> = {
  sgd: (g, t) => learningRate * g[t],
  momentum: (g, t) => learningRate * decayedSum(g, t, 0.9),
  nesterov: (g, t) => learningRate * (g[t] + 0.9 * decayedSum(g, t, 0.9)),
  rmsprop: (g, t) =>
    (learningRate * g[t]) / (Math.sqrt(0.1 * decayedSum(squares(g), t, 0.9)) + 1e-7),
  adagrad: (g, t) => (learningRate * g[t]) / (Math.sqrt(decayedSum(squares(g), t, 1)) + 1e-7),
  adam: adamStep,
  adamw: adamStep,
};

function squares(values: number[]): number[] {
  return values.map((value) => value ** 2);
}

/** Means weighted by βᵗ⁻ˢ, the weights divided by their sum: that is what the corrections do. */
function adamStep(g: number[], t: number): number {
  const ones = g.map(() => 1);
  const mean = decayedSum(g, t, 0.9) / decayedSum(ones, t, 0.9);
  const square = decayedSum(squares(g), t, 0.999) / decayedSum(ones, t, 0.999);
  return (learningRate * mean) / (Math.sqrt(square) + 1e-7);
}

describe('optimizers against their definitions', () => {
  for (const optimizer of Object.keys(subtracted) as OptimizerName[]) {
    it(optimizer, () => {
      const actual = parameterAfter({ optimizer, start, gradients });
      actual.forEach((value, entry) => {
        const history = gradients.map((gradient) => gradient[entry]);
        const moved = history.reduce((sum, _, t) => sum + subtracted[optimizer](history, t), 0);
        expect(value).toBeCloseTo(start[entry] - moved, 12);
        expect(Math.abs(moved)).toBeGreaterThan(1e-3);
      });
    });
  }

  it("Adam's first step for a gradient of a millionth is 1/1.1 of the learning rate", () => {
    const [moved] = parameterAfter({
      optimizer: 'adam',
      start: Float64Array.of(0),
      gradients: [Float64Array.of(1e-6)],
    });
    expect(moved / learningRate).toBeCloseTo(-1 / 1.1, 9);
  });
});

/** Where TensorFlow.js means the same: epsilon is under the root in its RMSProp and AdaGrad. */
const frameworkOptimizers: Partial<Record<OptimizerName, () => tf.Optimizer>> = {
  sgd: () => tf.train.sgd(learningRate),
  momentum: () => tf.train.momentum(learningRate, 0.9),
  nesterov: () => tf.train.momentum(learningRate, 0.9, true),
  rmsprop: () => tf.train.rmsprop(learningRate, 0.9, 0, 1e-14),
  adagrad: () => tf.train.adagrad(learningRate, 1e-14),
  adam: () => tf.train.adam(learningRate, 0.9, 0.999, 1e-7),
};

describe('optimizers against TensorFlow.js', () => {
  beforeAll(async () => {
    await tf.setBackend('cpu');
  });

  for (const [name, create] of Object.entries(frameworkOptimizers)) {
    it(name, () => {
      const optimizer = create();
      const variable = tf.variable(
        tf.tensor1d(Float32Array.from(start)),
        true,
        `${name} parameter`,
      );
      for (const gradient of gradients) {
        const given = tf.tensor1d(Float32Array.from(gradient));
        optimizer.applyGradients({ [variable.name]: given });
        given.dispose();
      }
      const expected = [...variable.dataSync()];
      const actual = parameterAfter({ optimizer: name as OptimizerName, start, gradients });
      actual.forEach((value, entry) => {
        expect(value).toBeCloseTo(expected[entry], 4);
      });
      optimizer.dispose();
      variable.dispose();
    });
  }
});

describe('penalties', () => {
  const none = [new Float64Array(size)];

  it('L1 moves weights towards zero by the learning rate times its strength', () => {
    const moved = parameterAfter({
      optimizer: 'sgd',
      start,
      gradients: none,
      settings: { l1: 0.1 },
    });
    moved.forEach((value, entry) => {
      expect(value).toBeCloseTo(start[entry] - learningRate * 0.1 * Math.sign(start[entry]), 14);
    });
    const zero = { start: new Float64Array(size), gradients: none, settings: { l1: 0.1 } };
    expect(parameterAfter({ optimizer: 'sgd', ...zero })).toEqual([...none[0]]);
  });

  it('L2 shrinks weights in proportion to their size', () => {
    const moved = parameterAfter({
      optimizer: 'sgd',
      start,
      gradients: none,
      settings: { l2: 0.1 },
    });
    moved.forEach((value, entry) => {
      expect(value).toBeCloseTo(start[entry] * (1 - learningRate * 0.1), 14);
    });
  });

  it('spare the biases', () => {
    for (const optimizer of ['sgd', 'adamw'] as const) {
      const settings = { l1: 0.1, l2: 0.1 };
      expect(parameterAfter({ optimizer, start, gradients: none, role: 'bias', settings })).toEqual(
        [...start],
      );
    }
  });

  it('L2 is part of the gradient that Adam adapts to, and apart from it in AdamW', () => {
    const settings = { l2: 0.1 };
    const adam = parameterAfter({ optimizer: 'adam', start, gradients: none, settings });
    const adamw = parameterAfter({ optimizer: 'adamw', start, gradients: none, settings });
    start.forEach((value, entry) => {
      // Whatever its size, Adam's first step is the learning rate.
      expect(adam[entry]).toBeCloseTo(value - learningRate * Math.sign(value), 6);
      expect(adamw[entry]).toBeCloseTo(value * (1 - learningRate * 0.1), 14);
    });
  });

  it('AdamW decays the weights and then steps as Adam does', () => {
    const given = { start, gradients: [gradients[0]] };
    const adam = parameterAfter({ ...given, optimizer: 'adam' });
    const adamw = parameterAfter({ ...given, optimizer: 'adamw', settings: { l2: 0.1 } });
    adam.forEach((value, entry) => {
      expect(adamw[entry]).toBeCloseTo(value - learningRate * 0.1 * start[entry], 14);
    });
  });

  it('are not clipped with the gradient', () => {
    const given = { start, gradients: [gradients[0]], scale: 0.25, settings: { l2: 0.1 } };
    parameterAfter({ optimizer: 'sgd', ...given }).forEach((value, entry) => {
      const total = 0.25 * gradients[0][entry] + 0.1 * start[entry];
      expect(value).toBeCloseTo(start[entry] - learningRate * total, 14);
    });
  });
});

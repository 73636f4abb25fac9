import { describe, expect, test } from 'vitest';
import { normal, stream } from '../data/rng';
import { defaultSpec, type Spec } from '../spec/spec';
import { initialParameters } from './initialParameters';
import { planNetwork } from './plan';

function start(changes: Partial<Spec>): { weights: Float64Array[]; biases: Float64Array[] } {
  const spec: Spec = { ...defaultSpec, depth: 3, width: 64, ...changes };
  const plan = planNetwork(spec, {
    inputCount: 2,
    length: 1,
    outputCount: 2,
    task: 'classification',
  });
  const values = initialParameters(plan, spec);
  const of = (role: 'weights' | 'bias') =>
    values.filter((_, index) => plan.slots[index].role === role);
  return { weights: of('weights'), biases: of('bias') };
}

const meanSquare = (values: Iterable<number>): number => {
  const numbers = [...values];
  return numbers.reduce((sum, value) => sum + value * value, 0) / numbers.length;
};

describe('weights', () => {
  test('take the initializer with its gain in the hidden layers, Glorot in the output layer', () => {
    const plain = start({ init: 'normal' });
    const gained = start({ init: 'normal', gain: 3 });
    for (const layer of [0, 1, 2]) {
      expect([...gained.weights[layer]]).toEqual([...plain.weights[layer]].map((w) => 3 * w));
    }
    expect(gained.weights[3]).toEqual(plain.weights[3]);
    expect(plain.weights[3]).toEqual(start({ init: 'glorotUniform' }).weights[3]);
  });

  test('take them in the output layer too where it is to be the same', () => {
    const plain = start({ init: 'normal', outInit: 'same' });
    const gained = start({ init: 'normal', outInit: 'same', gain: 3 });
    expect(Math.sqrt(meanSquare(plain.weights[3]))).toBeLessThan(0.02);
    expect([...gained.weights[3]]).toEqual([...plain.weights[3]].map((w) => 3 * w));
  });

  test('of a layer do not change with the depth, the data or the training', () => {
    const before = start({});
    const after = start({ depth: 50, data: 'xor', samples: 1_000, lr: 3, biasStd: 1 });
    for (const layer of [0, 1, 2]) expect(after.weights[layer]).toEqual(before.weights[layer]);
    expect(start({ seed: 0 }).weights[1]).not.toEqual(before.weights[1]);
  });

  test('of two layers of one shape differ', () => {
    const { weights } = start({});
    expect(weights[1]).not.toEqual(weights[2]);
  });
});

describe('biases', () => {
  test('are zero unless they are to be spread', () => {
    expect(start({}).biases.every((bias) => bias.every((value) => value === 0))).toBe(true);
  });

  test('are drawn for the hidden layers alone', () => {
    const { biases } = start({ width: 256, depth: 20, biasStd: 0.5 });
    const hidden = biases.slice(0, -1).flatMap((bias) => [...bias]);
    expect(Math.sqrt(meanSquare(hidden))).toBeCloseTo(0.5, 1);
    expect(biases[0]).not.toEqual(biases[1]);
    expect([...biases[20]]).toEqual([0, 0]);
  });
});

test('He’s promise: 30 ReLU layers of width 128 keep the mean square activation', {
  timeout: 60_000,
}, () => {
  const [width, depth, rows] = [128, 30, 16];
  const ratios = Array.from({ length: 20 }, (_, seed) => {
    const { weights } = start({ seed, depth, width });
    const inputs = stream(seed, 'points');
    const first = Float64Array.from({ length: rows * 2 }, (_, index) => normal(inputs, 0, index));
    const last = weights.slice(0, depth).reduce((input, layer) => {
      const fanIn = input.length / rows;
      const output = new Float64Array(rows * width);
      for (let row = 0; row < rows; row++) {
        for (let i = 0; i < fanIn; i++) {
          const entry = input[row * fanIn + i];
          for (let j = 0; j < width; j++) output[row * width + j] += entry * layer[i * width + j];
        }
      }
      return output.map((preactivation) => Math.max(0, preactivation));
    }, first);
    return meanSquare(last) / meanSquare(first);
  });
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  expect(mean).toBeGreaterThan(0.5);
  expect(mean).toBeLessThan(2);
});

import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import type { Trainer } from '../training/trainer';
import { createTrainer } from '../training/trainer';

const inputs = Float64Array.from({ length: 2 * 1_500 }, (_, index) => Math.sin(index));

function start(changes: Partial<Spec>): Trainer {
  const spec: Spec = { ...defaultSpec, samples: 60, depth: 3, width: 5, biasStd: 0.4, ...changes };
  const data = prepareTraining(generateDataset('moons', spec), spec);
  const trainer = createTrainer(createReferenceKernels(), planNetwork(spec, data), data, spec);
  for (let step = 0; step < 5; step++) trainer.advance();
  return trainer;
}

/** tanh(x·W + b), row by row, from the definition. */
function tanhLayer(rows: Float64Array, weights: Float64Array, bias: Float64Array): Float64Array {
  const fanOut = bias.length;
  const fanIn = weights.length / fanOut;
  return Float64Array.from({ length: (rows.length / fanIn) * fanOut }, (_, index) => {
    const [row, unit] = [Math.floor(index / fanOut), index % fanOut];
    let sum = bias[unit];
    for (let i = 0; i < fanIn; i++) sum += rows[row * fanIn + i] * weights[i * fanOut + unit];
    return Math.tanh(sum);
  });
}

function expectClose(values: Float64Array, expected: Float64Array): void {
  expect(values).toHaveLength(expected.length);
  const largest = values.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - expected[index])),
    0,
  );
  expect(largest).toBeLessThan(1e-12);
}

test('activations are those of the layers one after another, in more rows than one pass takes', async () => {
  const trainer = start({ activation: 'tanh', dropout: 0.4 });
  const [weights0, bias0, weights1, bias1] = await trainer.parameters();
  const first = tanhLayer(inputs, weights0, bias0);
  expectClose((await trainer.layer(0, inputs)).activations, first);
  const second = await trainer.layer(1, inputs);
  expectClose(second.activations, tanhLayer(first, weights1, bias1));
  expect(second.weights).toEqual(weights1);
  expect(second.branch).toBe(second.activations);
});

test('a residual block gives its branch, and with its input what the next layer is given', async () => {
  const trainer = start({ activation: 'tanh', residual: 'plain' });
  const { activations: before } = await trainer.layer(0, inputs);
  const { activations, branch } = await trainer.layer(1, inputs);
  const [, , weights1, bias1] = await trainer.parameters();
  expectClose(branch, tanhLayer(before, weights1, bias1));
  expectClose(
    activations,
    branch.map((value, index) => value + before[index]),
  );
});

test('gradients are those that the next update uses', async () => {
  const trainer = start({ activation: 'tanh', optimizer: 'sgd', lr: 0.25 });
  const { weights, gradients } = await trainer.layer(2, inputs);
  trainer.advance();
  const { weights: after } = await trainer.layer(2, inputs);
  expectClose(
    after,
    weights.map((weight, index) => weight - 0.25 * gradients[index]),
  );
});

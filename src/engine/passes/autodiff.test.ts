import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ActivationName, LossName, Spec } from '../../spec/spec';
import { createSmallNetwork, type SmallNetwork } from '../testing/smallNetwork';

/** Single precision, and TensorFlow.js takes erf from a formula that is good to 1.5e-7. */
const bound = 2e-5;

type Tensor2D = tf.Tensor2D;

const activations: Record<ActivationName, (z: Tensor2D) => Tensor2D> = {
  relu: (z) => tf.relu(z),
  tanh: (z) => tf.tanh(z),
  sigmoid: (z) => tf.sigmoid(z),
  linear: (z) => z,
  leakyRelu: (z) => tf.leakyRelu(z, 0.01),
  elu: (z) => tf.elu(z),
  selu: (z) => tf.selu(z),
  gelu: (z) => tf.mul(tf.mul(0.5, z), tf.add(1, tf.erf(tf.mul(z, Math.SQRT1_2)))),
  swish: (z) => tf.mul(z, tf.sigmoid(z)),
  softplus: (z) => tf.softplus(z),
};

const losses: Record<LossName, (targets: Tensor2D, outputs: Tensor2D) => tf.Scalar> = {
  crossEntropy: (targets, outputs) => tf.losses.softmaxCrossEntropy(targets, outputs),
  mse: (targets, outputs) => tf.losses.meanSquaredError(targets, outputs),
  hinge: (targets, outputs) => {
    const aimed = tf.sum(tf.mul(targets, outputs), 1, true);
    const margins = tf.relu(tf.add(1, tf.sub(outputs, aimed)));
    return tf.mean(tf.sum(tf.mul(tf.sub(1, targets), margins), 1)) as tf.Scalar;
  },
};

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('loss and gradients of reference against automatic differentiation by TensorFlow.js', () => {
  for (const activation of Object.keys(activations) as ActivationName[]) {
    for (const loss of Object.keys(losses) as LossName[]) {
      for (const depth of [0, 1, 4]) {
        for (const dropout of depth === 0 ? [0] : [0, 0.3]) {
          it(`${activation}, ${loss}, depth ${depth}, dropout ${dropout}`, () => {
            const changes: Partial<Spec> = { activation, loss, depth, dropout };
            const network = createSmallNetwork(changes, { task: 'classification', outputCount: 3 });
            expectSame(network, differentiate(network, activation));
          });
        }
      }
    }
  }
});

interface Derivative {
  loss: number;
  gradients: Float64Array[];
}

function differentiate(network: SmallNetwork, activation: ActivationName): Derivative {
  const { plan, rows, masks } = network;
  tf.engine().startScope();
  const matrix = (values: Float64Array, columns: number): Tensor2D =>
    tf.tensor2d(Float32Array.from(values), [values.length / columns, columns]);
  const inputs = matrix(network.inputs, plan.inputCount);
  const targets = matrix(network.targets, plan.outputCount);
  const parameters = network.parameters.map((values, slot) =>
    matrix(values, plan.slots[slot].columns),
  );
  const output = (...values: tf.Tensor[]): tf.Scalar => {
    let current = inputs;
    plan.layers.forEach((_, layer) => {
      const [weights, bias] = [values[2 * layer] as Tensor2D, values[2 * layer + 1]];
      current = tf.add(tf.matMul(current, weights), bias);
      if (layer === plan.layers.length - 1) return;
      const mask = matrix(masks[layer], masks[layer].length / rows);
      current = tf.mul(activations[activation](current), mask);
    });
    return losses[plan.loss](targets, current);
  };
  const { value, grads } = tf.valueAndGrads(output)(parameters);
  const derivative = {
    loss: value.dataSync()[0],
    gradients: grads.map((gradient) => Float64Array.from(gradient.dataSync())),
  };
  tf.engine().endScope();
  return derivative;
}

function expectSame(network: SmallNetwork, expected: Derivative): void {
  expect(Math.abs(network.loss() - expected.loss) / expected.loss).toBeLessThan(bound);
  network.gradients().forEach((gradient, slot) => {
    const difference = gradient.map((value, i) => value - expected.gradients[slot][i]);
    expect(norm(difference)).toBeLessThanOrEqual(bound * norm(gradient));
  });
  // Of single slots it can be 0: of a bias, when a hinge loss has pulled at its units alike.
  expect(norm(network.gradients()[0])).toBeGreaterThan(0);
}

function norm(values: Float64Array): number {
  return Math.hypot(...values);
}

import { describe, expect, it } from 'vitest';
import { parameters } from '../../spec/parameters';
import type { ActivationName, Spec } from '../../spec/spec';
import { createSmallNetwork, type SmallNetwork } from '../testing/smallNetwork';

/** Normalization, residual blocks and layers that mix the three positions of a sample. */
const structures: Partial<Spec>[] = [
  { norm: 'batch' },
  { norm: 'layer' },
  { norm: 'layer', width: 5, dropout: 0.3 },
  { residual: 'plain' },
  { residual: 'scaled', dropout: 0.3 },
  { residual: 'plain', width: 2 },
  { norm: 'batch', residual: 'plain', dropout: 0.2 },
  { norm: 'layer', residual: 'scaled' },
  { widths: '4,4,7,7,3', norm: 'batch', residual: 'plain' },
  { mixing: 'average' },
  { mixing: 'average', mixingLayers: 2, residual: 'plain' },
  { mixing: 'attention' },
  { mixing: 'attention', heads: 3, mixingLayers: 2 },
  { mixing: 'attention', depth: 0 },
  { mixing: 'attention', heads: 2, norm: 'batch', residual: 'scaled', dropout: 0.2 },
];

const stepSize = 1e-5;
const activationNames = parameters.activation.values;
const kinked: readonly ActivationName[] = ['relu', 'leakyRelu', 'elu', 'selu'];

const problems = {
  'cross-entropy of three classes': {
    loss: 'crossEntropy',
    context: { task: 'classification', outputCount: 3 },
  },
  'squared error of three classes': {
    loss: 'mse',
    context: { task: 'classification', outputCount: 3 },
  },
  'hinge of three classes': {
    loss: 'hinge',
    context: { task: 'classification', outputCount: 3 },
  },
  'squared error of a regression': {
    loss: 'auto',
    context: { task: 'regression', outputCount: 1 },
  },
} as const;

describe('gradients of reference against central differences', () => {
  for (const [problem, { loss, context }] of Object.entries(problems)) {
    it(`no hidden layer, ${problem}`, () => {
      expectTrueGradients(createSmallNetwork({ depth: 0, loss }, context), 'linear');
    });
    for (const activation of activationNames) {
      for (const depth of [1, 2, 5]) {
        for (const dropout of [0, 0.3]) {
          it(`${activation}, ${problem}, depth ${depth}, dropout ${dropout}`, () => {
            const changes: Partial<Spec> = { activation, depth, dropout, loss };
            expectTrueGradients(createSmallNetwork(changes, context), activation);
          });
        }
      }
    }
  }

  for (const changes of structures) {
    for (const activation of ['tanh', 'relu'] as const) {
      const name = Object.entries(changes).flat().join(' ');
      it(`${name}, ${activation}`, () => {
        const context = { task: 'classification', outputCount: 3, length: 3 } as const;
        expectTrueGradients(
          createSmallNetwork({ depth: 3, activation, ...changes }, context),
          activation,
        );
      });
    }
  }

  it('finds a gradient that is wrong by one in a hundred thousand', () => {
    const network = createSmallNetwork(
      { activation: 'tanh', depth: 2 },
      problems['cross-entropy of three classes'].context,
    );
    const gradients = network.gradients().map((gradient) => gradient.map((g) => 1.00001 * g));
    const { deviation } = compare({ ...network, gradients: () => gradients }, 'tanh');
    expect(deviation).toBeGreaterThan(1e-6);
  });
});

function expectTrueGradients(network: SmallNetwork, activation: ActivationName): void {
  const { deviation, checked, skipped } = compare(network, activation);
  expect(deviation).toBeLessThan(1e-6);
  expect(skipped).toBeLessThan(0.02 * checked);
}

/**
 * Largest over the slots of ‖difference quotients − gradient‖ / ‖gradient‖. Entries whose change moves a
 * preactivation over an activation's kink have no derivative to compare with and are left out.
 */
function compare(network: SmallNetwork, activation: ActivationName) {
  const gradients = network.gradients();
  const sides = signs(network);
  let deviation = 0;
  let checked = 0;
  let skipped = 0;
  network.parameters.forEach((values, slot) => {
    let error = 0;
    let square = 0;
    for (let i = 0; i < values.length; i++) {
      const original = values[i];
      values[i] = original + stepSize;
      const above = network.loss();
      const aboveSides = signs(network);
      values[i] = original - stepSize;
      const below = network.loss();
      const crossed = sides !== aboveSides || sides !== signs(network);
      values[i] = original;
      if (crossed && kinked.includes(activation)) {
        skipped++;
        continue;
      }
      const quotient = (above - below) / (2 * stepSize);
      error += (quotient - gradients[slot][i]) ** 2;
      square += gradients[slot][i] ** 2;
      checked++;
    }
    // Of a single slot it can be 0: of a bias, when a hinge loss pulls at its units alike.
    deviation = Math.max(deviation, Math.sqrt(square === 0 ? error : error / square));
  });
  expect(gradients[0].some((entry) => entry !== 0)).toBe(true);
  return { deviation, checked, skipped };
}

/** On which side of zero each preactivation of a hidden layer is. */
function signs(network: SmallNetwork): string {
  return network
    .preactivations()
    .slice(0, -1)
    .map((values) => Array.from(values, (z) => (z > 0 ? '+' : '-')).join(''))
    .join(' ');
}

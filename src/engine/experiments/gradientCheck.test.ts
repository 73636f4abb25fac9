import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generateDataset, isGenerated } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import type { Kernels, Matrix } from '../kernels/kernels';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { loadWasmKernels, wasmAddress } from '../kernels/wasm/load';
import { createTrainer } from '../training/trainer';
import type { StepGradient } from '../training/trainerState';
import { checkGradient, type GradientCheck } from './gradientCheck';

const wasm = await readFile(wasmAddress);
const small: Partial<Spec> = { samples: 60, batch: 8, depth: 3, width: 6, biasStd: 0.1 };

const patient = { turn: () => Promise.resolve(), isOver: () => false };

async function checkOf<M extends Matrix>(
  kernels: Kernels<M>,
  changes: Partial<Spec>,
  steps = 3,
  falsify: (given: StepGradient) => void = () => undefined,
): Promise<GradientCheck> {
  const spec = { ...defaultSpec, ...small, ...changes };
  if (!isGenerated(spec.data)) throw new Error('generated data are needed here');
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  const plan = planNetwork(spec, data);
  const trainer = createTrainer(kernels, plan, data, spec);
  for (let step = 0; step < steps; step++) trainer.advance();
  const given = await trainer.gradient();
  falsify(given);
  const check = await checkGradient({ plan, data, spec }, given, patient);
  trainer.dispose();
  return check;
}

const networks: Partial<Spec>[] = [
  { activation: 'tanh' },
  { activation: 'relu', dropout: 0.3 },
  { activation: 'sigmoid', depth: 10, width: 16 },
  { activation: 'gelu', norm: 'batch', residual: 'plain' },
  { activation: 'selu', norm: 'layer', loss: 'hinge' },
  { data: 'bumps', standardize: 'all', activation: 'swish', mixup: 0.4 },
  { data: 'tokens', samples: 30, mixing: 'attention', heads: 2, activation: 'tanh' },
];

describe('the gradient', () => {
  for (const changes of networks) {
    const name = Object.entries(changes).flat().join(' ');
    it(`${name}: on reference is that of the check, and that of differences`, async () => {
      const { step, layers } = await checkOf(createReferenceKernels(), changes);
      expect(step).toBe(3);
      for (const { difference, finite } of layers) {
        expect(difference).toBe(0);
        expect(finite?.difference).toBeLessThan(1e-3);
      }
      const checked = layers.reduce((sum, { finite }) => sum + (finite?.checked ?? 0), 0);
      expect(checked).toBeGreaterThan(2 * layers.length);
    });

    it(`${name}: on wasm is it to float32's digits`, async () => {
      const { layers } = await checkOf(await loadWasmKernels(wasm), changes);
      for (const { difference } of layers) {
        expect(difference).toBeGreaterThan(0);
        expect(difference).toBeLessThan(1e-4);
      }
    });
  }
});

describe('a wrong gradient', () => {
  it('is told with its layer, and by how much', async () => {
    const { layers } = await checkOf(createReferenceKernels(), {}, 3, ({ gradients }) => {
      gradients[2] = gradients[2].map((value) => 1.01 * value);
    });
    expect(layers.map(({ difference }) => Math.round(1e6 * difference) / 1e6)).toEqual([
      0, 0.01, 0, 0,
    ]);
  });

  it('is told where it should be 0, and where it is 0 and should not be', async () => {
    const dead = { init: 'zeros', biasStd: 0 } as const;
    const wrong = await checkOf(createReferenceKernels(), dead, 0, ({ gradients }) => {
      gradients[0][0] = 1;
    });
    expect(wrong.layers[0].difference).toBe(Infinity);
    const none = await checkOf(createReferenceKernels(), {}, 0, ({ gradients }) => {
      gradients[0].fill(0);
    });
    expect(none.layers[0].difference).toBe(1);
  });
});

it('what there is no time for is left open, from first and last layer inwards', async () => {
  const spec = { ...defaultSpec, ...small, depth: 6 };
  const data = prepareTraining(generateDataset('moons', spec), spec);
  const plan = planNetwork(spec, data);
  const given = await createTrainer(createReferenceKernels(), plan, data, spec).gradient();
  let asked = 0;
  const isOver = (): boolean => ++asked > 10;
  const { layers } = await checkGradient({ plan, data, spec }, given, { ...patient, isOver });
  expect(layers.map(({ finite }) => finite !== null)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
});

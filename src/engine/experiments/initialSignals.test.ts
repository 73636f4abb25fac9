import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { loadWasmKernels, wasmAddress } from '../kernels/wasm/load';
import { createTrainer } from '../training/trainer';
import { createInitialSignalMeter } from './initialSignals';

const kernels = await loadWasmKernels(await readFile(wasmAddress));

function prepare(changes: Partial<Spec>) {
  const spec = { ...defaultSpec, depth: 6, width: 16, ...changes };
  const data = prepareTraining(generateDataset('moons', spec), spec);
  return { spec, data, plan: planNetwork(spec, data) };
}

test.each<Partial<Spec>>([
  {},
  { activation: 'tanh', init: 'orthogonal', gain: 1.5, biasStd: 0.3, outInit: 'same' },
  { norm: 'batch', residual: 'plain', dropout: 0.4 },
  { norm: 'layer', init: 'glorotUniform', activation: 'gelu' },
])('the signals of the spec’s own seed are those of its trainer at step 0: %o', async (changes) => {
  const { spec, data, plan } = prepare(changes);
  const trainer = createTrainer(kernels, plan, data, spec);
  const { record } = await trainer.measure();
  trainer.dispose();
  const stepZero = createInitialSignalMeter(kernels, plan, data, spec);
  const signals = await stepZero.measure(spec.seed);
  stepZero.dispose();
  for (const series of ['forwardSignals', 'backwardSignals'] as const) {
    expect(signals[series]).toHaveLength(7);
    signals[series].forEach((signal, layer) => {
      expect(signal / record[series][layer]).toBeCloseTo(1, 3);
    });
  }
});

test('a batch of more rows is measured by its first 32, in the same units', async () => {
  const { spec, data, plan } = prepare({ batch: 'full' });
  const trainer = createTrainer(kernels, plan, data, spec);
  const { record } = await trainer.measure();
  trainer.dispose();
  const stepZero = createInitialSignalMeter(kernels, plan, data, spec);
  const { backwardSignals } = await stepZero.measure(spec.seed);
  stepZero.dispose();
  expect(Math.abs(Math.log2(backwardSignals[0] / record.backwardSignals[0]))).toBeLessThan(0.5);
});

test('other seeds have other weights, and nothing is left behind', async () => {
  const before = kernels.liveMatrices();
  const { spec, data, plan } = prepare({});
  const stepZero = createInitialSignalMeter(kernels, plan, data, spec);
  const [first, second, again] = [
    await stepZero.measure(1),
    await stepZero.measure(2),
    await stepZero.measure(1),
  ];
  stepZero.dispose();
  expect(second.forwardSignals).not.toEqual(first.forwardSignals);
  expect(again).toEqual(first);
  expect(kernels.liveMatrices()).toBe(before);
});

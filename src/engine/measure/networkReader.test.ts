import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { createTrainer } from '../training/trainer';

const cases: Record<string, Partial<Spec>> = {
  tanh: { activation: 'tanh', biasStd: 0.4 },
  'batch normalization': { norm: 'batch' },
  'residual sums and layer normalization': { residual: 'plain', norm: 'layer', dropout: 0.3 },
  attention: { data: 'tokens', mixing: 'attention', heads: 2 },
  'no hidden layer': { depth: 0 },
};

test.each(Object.entries(cases))(
  'all layers at once are the layers one by one: %s',
  async (_, of) => {
    const spec: Spec = { ...defaultSpec, samples: 60, depth: 3, width: 4, ...of };
    const data = prepareTraining(generateDataset(spec.data as 'moons', spec), spec);
    const plan = planNetwork(spec, data);
    const kernels = createReferenceKernels();
    const trainer = createTrainer(kernels, plan, data, spec);
    for (let step = 0; step < 5; step++) trainer.advance();
    const inputs = data.train.inputs.slice(0, 4 * data.length * data.inputCount);

    trainer.setNetworkInputs(inputs);
    const { network } = await trainer.measure();
    expect(network).toHaveLength(plan.layers.length);
    for (const [layer, read] of (network ?? []).entries()) {
      const { weights, gradients, activations } = await trainer.layer(layer, inputs);
      expect(read.weights).toEqual(weights);
      expect(read.gradients).toEqual(gradients);
      expect(read.activations).toEqual(activations);
    }
    const slots = plan.slots.flatMap(({ role }, slot) => (role === 'bias' ? [slot] : []));
    const parameters = await trainer.parameters();
    expect((network ?? []).flatMap(({ bias }) => (bias === null ? [] : [bias]))).toEqual(
      slots.map((slot) => parameters[slot]),
    );
  },
);

test('no layer is read where no inputs are given, nor without the part of probes', async () => {
  const spec: Spec = { ...defaultSpec, samples: 60, depth: 2, width: 4 };
  const data = prepareTraining(generateDataset('moons', spec), spec);
  const kernels = createReferenceKernels();
  const trainer = createTrainer(kernels, planNetwork(spec, data), data, spec);
  await trainer.measure();
  const before = kernels.liveMatrices();
  trainer.setNetworkInputs(new Float64Array(8));
  expect((await trainer.measure(['layers'])).network).toBeNull();
  expect((await trainer.measure()).network).toHaveLength(3);
  trainer.setNetworkInputs(null);
  expect((await trainer.measure()).network).toBeNull();
  expect(kernels.liveMatrices()).toBe(before);
});

import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { initialParameters } from '../../network/initialParameters';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { createNetwork } from '../passes/network';
import { computeGradients, createWorkspace } from '../passes/workspace';
import { rowGradients } from './rowGradients';

const spec: Spec = { ...defaultSpec, samples: 20, depth: 3, width: 5, activation: 'tanh' };

test.each([0, 0.5])('the norm of a row is that of a batch of it alone, dropout %d', (rate) => {
  const data = prepareTraining(generateDataset('moons', spec), spec);
  const plan = planNetwork(spec, data);
  const parameters = initialParameters(plan, spec);
  const dropout = { rates: [rate, rate, rate], seed: 1, step: 4 };
  const { inputs, targets } = data.train;
  const norms = rowGradients(plan, spec, parameters, { inputs, targets }, dropout);
  expect(norms).toHaveLength(10);
  // Dropout's mask depends on the place of a row: the first is the same in a batch of one.
  const kernels = createReferenceKernels();
  const network = createNetwork(kernels, plan, spec);
  const space = createWorkspace(kernels, plan, network, 1);
  space.inputs.values.set(inputs.subarray(0, 2));
  space.targets.values.set(targets.subarray(0, 2));
  computeGradients(kernels, plan, space, dropout, 1);
  const squares = network.gradients.matrices.map(({ values }) =>
    values.reduce((sum, value) => sum + value * value, 0),
  );
  expect(norms[0]).toBeCloseTo(Math.sqrt(squares.reduce((sum, one) => sum + one, 0)), 12);
});

import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import { evaluationRows } from '../../record/stepRecord';
import type { Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { noDropout } from '../passes/forwardBackward';
import { createNetwork } from '../passes/network';
import { computeGradients, createWorkspace } from '../passes/workspace';

/** The gradient of the training loss in float64, as a function of all parameters in one array, slot after slot. */
export interface LossGradient {
  /** Parameters of the network. */
  size: number;
  /** Writes ∂L/∂parameter at these parameters. */
  write(parameters: Float64Array, gradient: Float64Array): void;
}

/**
 * Creates the gradient of the loss that is minimized, over the rows of the training split that it is measured on, by
 * the reference kernels: without dropout, noise and penalties; batch normalization takes the statistics of these rows.
 */
export function createLossGradient(plan: Plan, data: TrainingData, spec: Spec): LossGradient {
  const kernels = createReferenceKernels();
  const network = createNetwork(kernels, plan, spec);
  const space = createWorkspace(
    kernels,
    plan,
    network,
    Math.min(data.train.rowCount, evaluationRows),
  );
  const { inputs, targets } = space;
  inputs.values.set(data.train.inputs.subarray(0, inputs.values.length));
  targets.values.set(data.train.targets.subarray(0, targets.values.length));
  const [values, gradients] = [network.parameters, network.gradients].map(({ matrices }) =>
    matrices.map((matrix) => matrix.values),
  );
  const starts: number[] = [];
  let size = 0;
  for (const slot of values) {
    starts.push(size);
    size += slot.length;
  }
  return {
    size,
    write(parameters, gradient) {
      values.forEach((slot, index) => {
        slot.set(parameters.subarray(starts[index], starts[index] + slot.length));
      });
      computeGradients(kernels, plan, space, noDropout, 1);
      gradients.forEach((slot, index) => {
        gradient.set(slot, starts[index]);
      });
    },
  };
}

import { normal, stream } from '../../data/rng';
import type { Plan, PlanContext } from '../../network/plan';
import { planNetwork } from '../../network/plan';
import { dropoutRates } from '../../spec/hiddenLayers';
import { defaultSpec, type Spec } from '../../spec/spec';
import { batchLoss } from '../kernels/losses';
import { createReferenceKernels } from '../kernels/reference/kernels';
import type { ReferenceMatrix } from '../kernels/reference/matrix';
import { forward } from '../passes/forwardBackward';
import { createNetwork } from '../passes/network';
import { computeGradients, createWorkspace, type Workspace } from '../passes/workspace';

/** A network on `reference` with one random batch, all its numbers within reach. */
export interface SmallNetwork {
  plan: Plan;
  rows: number;
  inputs: Float64Array;
  targets: Float64Array;
  /** One array a slot of the plan; what is written here is what the network computes with. */
  parameters: Float64Array[];
  /** The factors 0 or 1 / (1 − rate) that dropout puts on each hidden layer's output. */
  masks: Float64Array[];
  loss(): number;
  gradients(): Float64Array[];
  /** Returns those of each layer, with the present parameters. */
  preactivations(): Float64Array[];
}

const rows = 9;
const seed = 5;

export function createSmallNetwork(
  changes: Partial<Spec>,
  { length = 1, ...context }: Omit<PlanContext, 'inputCount' | 'length'> & { length?: number },
): SmallNetwork {
  const spec: Spec = { ...defaultSpec, width: 8, biasStd: 0.3, seed, ...changes };
  const plan = planNetwork(spec, { inputCount: 2, length, ...context });
  const kernels = createReferenceKernels();
  const network = createNetwork(kernels, plan, spec);
  const space = createWorkspace(kernels, plan, network, rows / length);
  space.inputs.values.set(drawInputs(space));
  space.targets.values.set(drawTargets(space, context));
  // A dense layer takes the activation after it along.
  const kinds = plan.operations
    .map(({ kind }) => kind)
    .filter((kind, index, all) => kind !== 'activation' || all[index - 1] !== 'dense');
  const rates = dropoutRates(spec);
  const dropout = { rates, seed, step: 4 };
  const pass = (): ReferenceMatrix => forward(kernels, space.route(rates), dropout);
  return {
    plan,
    rows,
    inputs: space.inputs.values,
    targets: space.targets.values,
    parameters: network.parameters.matrices.map((matrix) => matrix.values),
    masks: Array.from({ length: spec.depth }, (_, layer) => {
      const ones = kernels.create(rows, spec.width, new Float64Array(rows * spec.width).fill(1));
      const mask = kernels.create(rows, spec.width);
      const draw = { rate: spec.dropout, source: stream(seed, 'dropout', layer), step: 4 };
      kernels.dropout(draw, ones, mask);
      return mask.values;
    }),
    loss() {
      const { values, columns } = pass();
      return batchLoss(plan.loss, values, space.targets.values, columns);
    },
    gradients() {
      computeGradients(kernels, plan, space, dropout, 1);
      return network.gradients.matrices.map((matrix) => matrix.values.slice());
    },
    preactivations() {
      pass();
      return space.operations.flatMap(({ activation, output }, index) => {
        if (activation) return [activation.saved.values];
        return kinds[index] === 'dense' && output !== null ? [output.values] : [];
      });
    },
  };
}

function drawInputs({ inputs }: Workspace<ReferenceMatrix>): Float64Array {
  const source = stream(seed, 'points');
  return inputs.values.map((_, index) => normal(source, 0, index));
}

function drawTargets(
  { targets }: Workspace<ReferenceMatrix>,
  { task }: Pick<PlanContext, 'task'>,
): Float64Array {
  const source = stream(seed, 'noise');
  if (task === 'regression') return targets.values.map((_, index) => normal(source, 0, index));
  return targets.values.map((_, index) => {
    const row = Math.floor(index / targets.columns);
    return index % targets.columns === row % targets.columns ? 1 : 0;
  });
}

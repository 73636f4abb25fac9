import type { Plan } from '../../network/plan';
import type { Kernels, Matrix } from '../kernels/kernels';
import {
  backward,
  forward,
  type RouteStep,
  routeOf,
  type TrainedOperation,
} from './forwardBackward';
import { createMatrixScope } from './matrixScope';
import type { Network } from './network';
import { bindOperations } from './operations/bindOperations';
import type { DropoutPass } from './operations/boundOperation';

type Route<M extends Matrix> = readonly RouteStep<M, TrainedOperation<M>>[];

export type Workspace<M extends Matrix> = ReturnType<typeof createWorkspace<M>>;

/**
 * Creates everything that one batch needs on its way forward and back.
 *
 * @param samples in the batch: a matrix has `plan.length` rows for each
 */
export function createWorkspace<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { parameters, gradients, batchStatistics }: Network<M>,
  samples: number,
) {
  const rows = samples * plan.length;
  const { create, repeated, zeroRow, dispose } = createMatrixScope(kernels);
  const own = (columns: number): M => create(rows, columns);
  const buffers = { output: own, saved: own, own, repeated: repeated(rows), zeroRow };
  const preactivationGradients: M[] = [];
  const activations: M[] = [];
  const operations = bindOperations(plan, {
    parameters: parameters.matrices,
    statistics: batchStatistics.matrices,
    statisticsOf: 'batch',
    buffers,
  }).map((operation) => {
    for (const { layer, output } of operation.layers ?? []) activations[layer] = output;
    const binding = { gradients: gradients.matrices, preactivationGradients, buffers };
    return { ...operation, backward: operation.bindBackward(binding) };
  });
  const inputs = own(plan.inputCount);
  let route: Route<M> = [];
  let routed: readonly number[] | null = null;
  return {
    inputs,
    targets: own(plan.outputCount),
    /** Memory of the host for what is written to `inputs` and `targets`. */
    inputValues: new Float64Array(rows * plan.inputCount),
    targetValues: new Float64Array(rows * plan.outputCount),
    operations,
    logitsGradient: own(plan.outputCount),
    /** The output of each layer before dropout, after a forward pass. */
    activations,
    /** ∂L/∂preactivation of each layer, after a backward pass. */
    preactivationGradients,
    /** Returns the operations that take part at these dropout rates; the same array gives the same route. */
    route(rates: readonly number[]): Route<M> {
      if (routed !== rates) route = routeOf(operations, inputs, rates);
      routed = rates;
      return route;
    },
    dispose,
  };
}

/**
 * Computes the gradients of the workspace's batch, multiplied by `gradientScale`, and returns its logits.
 * Everything that the step has computed on the way stands in the workspace then.
 */
export function computeGradients<M extends Matrix>(
  kernels: Kernels<M>,
  { loss }: Pick<Plan, 'loss'>,
  space: Workspace<M>,
  dropout: DropoutPass,
  gradientScale: number,
): M {
  const route = space.route(dropout.rates);
  const logits = forward(kernels, route, dropout);
  kernels.lossGradient(loss, gradientScale, logits, space.targets, space.logitsGradient);
  backward(kernels, route, space.logitsGradient, dropout);
  return logits;
}

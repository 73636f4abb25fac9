import { initialParameters, initialStatistics } from '../../network/initialParameters';
import type { ParameterSlot, Plan } from '../../network/plan';
import type { Spec } from '../../spec/spec';
import type { Block, Kernels, Matrix } from '../kernels/kernels';
import { gradientScaleOf } from './gradientScale';

/** The numbers of a network and their gradients, one matrix a slot of the plan. */
export interface Network<M> {
  parameters: Block<M>;
  gradients: Block<M>;
  /** Mean and variance of each batch normalization: those of the last batch, and the running ones. */
  batchStatistics: Block<M>;
  runningStatistics: Block<M>;
  /** The factor on `gradients`, and on all that they are computed from on the way back. */
  gradientScale: number;
}

/** Creates the network at step 0; `disposeNetwork` frees it. */
export function createNetwork<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  spec: Spec,
): Network<M> {
  const { slots, statistics } = plan;
  // A device has nothing to lay out for a block of nothing.
  const block = (of: readonly ParameterSlot[], values?: Float64Array[]): Block<M> =>
    of.length === 0 ? { slots: of, matrices: [] } : kernels.createBlock(of, values);
  const values = initialParameters(plan, spec);
  return {
    parameters: block(slots, values),
    gradients: block(slots),
    batchStatistics: block(statistics),
    runningStatistics: block(statistics, initialStatistics(plan)),
    gradientScale: gradientScaleOf(kernels, plan, values),
  };
}

export function disposeNetwork<M extends Matrix>(kernels: Kernels<M>, network: Network<M>): void {
  const { gradientScale: _, ...blocks } = network;
  for (const block of Object.values<Block<M>>(blocks)) {
    if (block.slots.length > 0) kernels.disposeBlock(block);
  }
}

import { initialParameters, initialStatistics } from '../../network/initialParameters';
import type { ParameterSlot, Plan } from '../../network/plan';
import type { Spec } from '../../spec/spec';
import type { Block, Kernels, Matrix } from '../kernels/kernels';
import { gradientScaleOf } from './gradientScale';

/** What a network computes with and what its gradients go into, one matrix a slot of the plan. */
export interface Network<M> {
  parameters: Block<M>;
  gradients: Block<M>;
  /** Mean and variance of each batch normalization: of the last batch, and followed over batches. */
  batchStatistics: Block<M>;
  runningStatistics: Block<M>;
  /** What the gradients are multiplied by: `gradients`, and all that they are computed from on the way back. */
  gradientScale: number;
}

/** The network at step 0. */
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

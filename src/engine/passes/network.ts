import { initialParameters, initialStatistics } from '../../network/initialParameters';
import { denseLayersOf, type ParameterSlot, type Plan } from '../../network/plan';
import { activations } from '../../spec/activations';
import type { Spec } from '../../spec/spec';
import type { Block, Kernels, Matrix } from '../kernels/kernels';

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

/** A network that may enlarge a gradient by more than this one needs the range above, not the one below. */
const largestGrowth = 2 ** 60;

/**
 * Returns the factor on this network's gradients on this kernel set (Micikevicius et al. 2018, "Mixed
 * Precision Training", section 3.2): its loss scale, but 1 where they could run out of its range at the
 * upper end. A power of two: but for what is too small or too large, it changes no bits.
 *
 * @param parameters at step 0, one array a slot of the plan
 */
export function gradientScaleOf<M extends Matrix>(
  { gradientScale }: Kernels<M>,
  plan: Plan,
  parameters: readonly Float64Array[],
): number {
  return growthOf(plan, parameters) > largestGrowth ? 1 : gradientScale;
}

/** Gradients of a network, or whatever is proportional to them, as they are without its loss scale. */
export function unscaled(
  values: Float64Array,
  { gradientScale }: { gradientScale: number },
): Float64Array {
  const exact = new Float64Array(values.length);
  // A counted loop takes half the time of `map`, and a measurement has many of them.
  for (let i = 0; i < values.length; i++) exact[i] = values[i] / gradientScale;
  return exact;
}

/**
 * Returns the factor on the norm of a signal on its way back through all layers, with activations where they are
 * steepest: each layer acts as it does with a signal that its weights are independent of, ‖W‖₂ / √fanOut with
 * ‖·‖₂ over all entries, or with one that is the same for all units, ‖W · 1‖₂ / √fanOut, whichever is more.
 */
function growthOf(plan: Plan, parameters: readonly Float64Array[]): number {
  let growth = 1;
  for (const { weights, fanOut } of denseLayersOf(plan)) {
    let [squares, together] = [0, 0];
    const entries = parameters[weights];
    for (let row = 0; row < entries.length; row += fanOut) {
      let sum = 0;
      for (let i = row; i < row + fanOut; i++) {
        sum += entries[i];
        squares += entries[i] * entries[i];
      }
      together += sum * sum;
    }
    growth *= Math.sqrt(Math.max(squares, together) / fanOut);
  }
  for (const operation of plan.operations) {
    if (operation.kind !== 'activation') continue;
    // Few units of a layer are where an activation is steeper than 1.
    growth *= Math.min(1, activations[operation.activation].largestSlope);
  }
  return growth;
}

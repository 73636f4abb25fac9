import { type LayerParameter, layerParameters, layerSlots } from '../../network/layerParameters';
import type { Operation, Plan } from '../../network/plan';
import type { Kernels, Matrix } from '../kernels/kernels';
import { createEvaluator, type Evaluator } from '../passes/evaluation';
import type { Network } from '../passes/network';
import { unscaled } from '../passes/network';

/** All numbers of one layer at one step, row by row. */
export interface LayerValues {
  /** fanIn × fanOut */
  weights: Float64Array;
  /** ∂L/∂W of the batch that the next update uses, fanIn × fanOut. */
  gradients: Float64Array;
  /** The layer's output for the inputs before dropout, rows × fanOut; logits of the output layer. */
  activations: Float64Array;
  /** The output before the residual block's input is added to it. */
  branch: Float64Array;
  /** Weights, and what else the layer has for each unit. */
  parameters: LayerParameter[];
}

/** Reads single layers of a network, without changing anything of it. */
export function createLayerReader<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
) {
  let passes: {
    layer: number;
    inputs: Float64Array;
    activations: Evaluator<M>;
    /** Null where nothing is added to the layer's output. */
    branch: Evaluator<M> | null;
  } | null = null;

  function dispose(): void {
    passes?.activations.dispose();
    passes?.branch?.dispose();
    passes = null;
  }

  function passesOf(layer: number, inputs: Float64Array) {
    if (passes?.layer === layer && passes.inputs === inputs) return passes;
    dispose();
    const evaluatorOf = (operations: Operation[]): Evaluator<M> =>
      createEvaluator(kernels, { ...plan, operations }, network, inputs);
    const whole = operationsTo(plan, layer);
    const isJoined = whole.at(-1)?.kind === 'join';
    passes = {
      layer,
      inputs,
      activations: evaluatorOf(whole),
      branch: isJoined ? evaluatorOf(upTo(whole.slice(0, -1), layer)) : null,
    };
    return passes;
  }

  return {
    /**
     * Reads a layer. Activations are those of a network that is not trained: without dropout, and with the running
     * statistics of batch normalization.
     *
     * @param inputs rows as the network is fed them; the same array again costs less
     */
    async read(layer: number, inputs: Float64Array): Promise<LayerValues> {
      const { activations, branch } = passesOf(layer, inputs);
      const whole = activations.logits();
      const ofBranch = branch?.logits() ?? [];
      const slots = layerSlots(plan, layer);
      const [gradients, ...numbers] = await kernels.read([
        network.gradients.matrices[slots[0]],
        ...slots.map((slot) => network.parameters.matrices[slot]),
        ...whole,
        ...ofBranch,
      ]);
      const parameters = layerParameters(plan, layer, numbers.slice(0, slots.length));
      const chunks = numbers.slice(slots.length);
      const joined = concatenated(chunks.slice(0, whole.length));
      return {
        weights: parameters[0].values,
        gradients: unscaled(gradients, network),
        activations: joined,
        branch: branch === null ? joined : concatenated(chunks.slice(whole.length)),
        parameters,
      };
    },
    dispose,
  };
}

/** Returns the operations from the inputs to the layer's output. Each of attention's layers is one by itself. */
function operationsTo({ operations }: Plan, layer: number): Operation[] {
  for (const [index, operation] of operations.entries()) {
    if (operation.kind !== 'attention') continue;
    const { query, key, value } = operation;
    const projection = [query, key, value].find((dense) => dense.layer === layer);
    if (projection !== undefined) return [...operations.slice(0, index), projection];
  }
  return upTo(operations, layer);
}

function upTo(operations: Operation[], layer: number): Operation[] {
  const last = operations.findLastIndex(
    (operation) => 'layer' in operation && operation.layer === layer,
  );
  return operations.slice(0, last + 1);
}

/** Returns the numbers of all parts, one part after another. */
export function concatenated(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

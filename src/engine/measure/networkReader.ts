import { denseLayersOf, type Plan } from '../../network/plan';
import type { Kernels, Matrix } from '../kernels/kernels';

import { createLayerPass } from '../passes/layerPass';
import { type Network, unscaled } from '../passes/network';
import type { LayerValues } from './layerReader';

/** All numbers of one layer, for the rows that a reader was made with; its bias is null where it has none. */
export interface NetworkLayer extends Omit<LayerValues, 'branch' | 'parameters'> {
  bias: Float64Array | null;
}

/** A network's layers at one step, queued and not read yet. */
export interface NetworkReading<M> {
  /** To be read. */
  matrices: readonly M[];
  /** Returns the layers in the order of the plan; `numbers` are those of `matrices`, in the same order. */
  resolve(numbers: readonly Float64Array[]): NetworkLayer[];
}

/**
 * Reads all layers of a network at once, without changing anything of it. Activations are those of a network that
 * is not trained: without dropout, and with the running statistics of batch normalization.
 */
export interface NetworkReader<M> {
  /** Queues the pass; the network holds the gradients of the present step. */
  queue(): NetworkReading<M>;
  dispose(): void;
}

/** @param inputs rows as the network is fed them */
export function createNetworkReader<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
  inputs: Float64Array,
): NetworkReader<M> {
  const { parameters, gradients } = network;
  const pass = createLayerPass(kernels, plan, network, 'running', inputs);
  const outputs: M[] = [];
  for (const { layer, output } of pass.outputs) outputs[layer] = output;
  const layers = denseLayersOf(plan).map(({ layer, weights, bias }) => ({
    matrices: [parameters.matrices[weights], gradients.matrices[weights], outputs[layer]],
    bias: bias === null ? [] : [parameters.matrices[bias]],
  }));
  const matrices = layers.flatMap((layer) => [...layer.matrices, ...layer.bias]);
  return {
    queue() {
      pass.run();
      return {
        matrices,
        resolve(numbers) {
          const rest = [...numbers];
          return layers.map(({ bias }) => {
            const [weights, scaled, activations] = rest.splice(0, 3);
            const [ofBias = null] = rest.splice(0, bias.length);
            return { weights, gradients: unscaled(scaled, network), activations, bias: ofBias };
          });
        },
      };
    },
    dispose: pass.dispose,
  };
}

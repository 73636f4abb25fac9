import * as tf from '@tensorflow/tfjs';
import { getThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedAddress from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { classCount, inputCount, type Network } from '../networks';
import type { Competitor } from './competitor';
import { prepareNetwork } from './ours';

const optimizers = {
  adam: (learningRate: number) => tf.train.adam(learningRate),
  sgd: (learningRate: number) => tf.train.sgd(learningRate),
};

/** Says how the backend computes, once it is there. */
const notes = {
  wasm: async () => {
    const hasSimd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
    const threads = crossOriginIsolated ? getThreadsCount() : 1;
    return `${hasSimd ? 'SIMD' : 'no SIMD'}, ${threads === 1 ? 'one thread' : `${threads} threads`}`;
  },
  webgl: async () => 'software renderers allowed',
  cpu: async () => 'plain JavaScript',
};

/**
 * The layers API of TensorFlow.js: `trainOnBatch` on batches that are tensors beforehand, each awaited,
 * because it reads the loss. Softmax and categorical cross-entropy, as the layers API has them.
 */
export async function createLayersModel(
  backend: keyof typeof notes,
  network: Network,
): Promise<Competitor> {
  tf.enableProdMode();
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainAddress,
    'tfjs-backend-wasm-simd.wasm': simdAddress,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedAddress,
  });
  if (!(await tf.setBackend(backend))) throw new Error(`There is no backend ${backend}.`);
  const model = sequence(network);
  const batches = batchesOf(network);
  let next = 0;
  return {
    note: await notes[backend](),
    async advance(count) {
      for (let i = 0; i < count; i++) {
        const { inputs, targets } = batches[next];
        await model.trainOnBatch(inputs, targets);
        next = (next + 1) % batches.length;
      }
    },
  };
}

function sequence(network: Network): tf.Sequential {
  const { depth, width, optimizer } = network;
  const { activation } = network;
  if (activation !== 'tanh') throw new Error('The competitors train tanh layers.');
  const model = tf.sequential();
  for (let layer = 0; layer < depth; layer++) {
    const inputShape = layer === 0 ? { inputShape: [inputCount] } : {};
    const kernelInitializer = 'glorotNormal';
    model.add(tf.layers.dense({ units: width, activation, kernelInitializer, ...inputShape }));
  }
  model.add(tf.layers.dense({ units: classCount, activation: 'softmax' }));
  const { spec } = prepareNetwork(network);
  model.compile({ optimizer: optimizers[optimizer](spec.lr), loss: 'categoricalCrossentropy' });
  return model;
}

function batchesOf(network: Network): { inputs: tf.Tensor2D; targets: tf.Tensor2D }[] {
  const { batch } = network;
  const { inputs, targets, rowCount } = prepareNetwork(network).data.train;
  const part = (table: Float64Array, columns: number, index: number): tf.Tensor2D => {
    const numbers = table.subarray(index * batch * columns, (index + 1) * batch * columns);
    return tf.tensor2d(Float32Array.from(numbers), [batch, columns]);
  };
  return Array.from({ length: rowCount / batch }, (_, index) => ({
    inputs: part(inputs, inputCount, index),
    targets: part(targets, classCount, index),
  }));
}

import type { Dense, Plan, PlanOperation } from '../network/plan';
import { exactJson } from '../savedRun/exactJson';
import { leakySlope } from '../spec/activations';
import type { ActivationName } from '../spec/spec';
import type { ModelBlocks } from './networkTensors';
import { type WeightsAbout, weightsFormat } from './weightsAbout';

/** The two files of a model that `tf.loadLayersModel` of TensorFlow.js reads. */
export interface LayersModel {
  /** `model.json`, which names the other one. */
  json: string;
  /** `weights.bin`: kernels (fanIn × fanOut) and biases in single precision, layer by layer. */
  weights: Uint8Array;
}

export const layersModelFiles = { json: 'model.json', weights: 'weights.bin' } as const;

/** What a network has that a stack of dense layers has not. */
export interface NotDense {
  reason: 'notDense';
  part: (typeof otherParts)[number];
}

const otherParts = ['normalization', 'fork', 'average', 'attention', 'mask'] as const;

/** Returns what of a network no stack of dense layers can be; null for such a stack. */
export function notDense({ operations }: Pick<Plan, 'operations'>): NotDense | null {
  const part = otherParts.find((kind) => operations.some((one) => one.kind === kind));
  return part === undefined ? null : { reason: 'notDense', part };
}

/**
 * Writes a network of dense layers as a Sequential model of TensorFlow.js. It ends in logits, or in the standardized
 * value; dropout, which does nothing where a network answers, is left out.
 */
export function layersModel(
  { operations }: Pick<Plan, 'operations'>,
  [parameters]: ModelBlocks,
  about: WeightsAbout,
): LayersModel | NotDense {
  const other = notDense({ operations });
  if (other !== null) return other;
  const dense = operations.filter((one) => one.kind === 'dense');
  const activations = operations.filter((one) => one.kind === 'activation');
  const layers = dense.flatMap((layer) => layerConfigs(layer, activations));
  const arrays = dense.flatMap((layer) => {
    const { weights, bias, fanIn, fanOut } = layer;
    const name = layerName(layer);
    return [
      { name: `${name}/kernel`, shape: [fanIn, fanOut], values: parameters[weights] },
      ...(bias === null
        ? []
        : [{ name: `${name}/bias`, shape: [fanOut], values: parameters[bias] }]),
    ];
  });
  const model = {
    format: 'layers-model',
    generatedBy: 'Gradient Playground',
    convertedBy: null,
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'network', layers },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [
      {
        paths: [layersModelFiles.weights],
        weights: arrays.map(({ name, shape }) => ({ name, shape, dtype: 'float32' })),
      },
    ],
    userDefinedMetadata: { format: weightsFormat, ...about },
  };
  const numbers = Float32Array.from(arrays.flatMap(({ values }) => [...values]));
  return { json: exactJson(model), weights: new Uint8Array(numbers.buffer) };
}

function layerName({ layer }: Dense): string {
  return `dense_${layer + 1}`;
}

/** Returns a dense layer with its activation, which is a layer of its own where it has a parameter. */
function layerConfigs(
  dense: Dense,
  activations: readonly PlanOperation<'activation'>[],
): { class_name: string; config: object }[] {
  const { layer, fanIn, fanOut, bias } = dense;
  const name = layerName(dense);
  const own: ActivationName =
    activations.find((one) => one.layer === layer)?.activation ?? 'linear';
  const isLeaky = own === 'leakyRelu';
  const config = {
    name,
    trainable: true,
    dtype: 'float32',
    batch_input_shape: [null, fanIn],
    units: fanOut,
    activation: isLeaky ? 'linear' : own,
    use_bias: bias !== null,
  };
  const leaky = { name: `${name}_activation`, trainable: true, alpha: leakySlope };
  return [
    { class_name: 'Dense', config },
    ...(isLeaky ? [{ class_name: 'LeakyReLU', config: leaky }] : []),
  ];
}

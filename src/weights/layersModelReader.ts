import * as v from 'valibot';
import type { Tensors } from '../savedRun/safetensors';
import { activations, leakySlope } from '../spec/activations';
import type { ActivationName } from '../spec/spec';
import { namesOf } from '../spec/table';
import { transposed } from './networkTensors';
import { queryIn } from './weightsAbout';
import type { OpenedWeights } from './weightsFile';

/** A stack of dense layers, its arrays under the names of `networkTensors`. */
export interface OpenedModel extends OpenedWeights {
  /** That of the hidden layers; null where there are none. */
  activation: ActivationName | null;
}

/** Why a `model.json` is not read as a stack of dense layers. Layers by their names in the file. */
export type ModelRefusal =
  | { reason: 'notAModel' }
  /** It is no Sequential model. */
  | { reason: 'notSequential'; found: string }
  | { reason: 'otherLayer'; layer: string; found: string }
  | { reason: 'otherActivation'; layer: string; found: string }
  /** Hidden layers have different activations. */
  | { reason: 'mixedActivations'; found: string[] }
  | { reason: 'otherNumbers'; name: string; type: string }
  | { reason: 'missing'; name: string }
  | { reason: 'wrongLength'; found: number; expected: number };

const size = v.pipe(v.number(), v.integer(), v.minValue(1));
const layerSchema = v.object({
  class_name: v.string(),
  config: v.object({
    name: v.optional(v.string(), ''),
    units: v.optional(size),
    activation: v.optional(v.nullable(v.string())),
    use_bias: v.optional(v.boolean(), true),
    alpha: v.optional(v.number()),
  }),
});
const layersSchema = v.array(layerSchema);
const topologySchema = v.object({
  class_name: v.string(),
  config: v.union([layersSchema, v.object({ layers: layersSchema })]),
});
const modelSchema = v.object({
  // Keras' converter puts the topology one level deeper.
  modelTopology: v.union([v.object({ model_config: topologySchema }), topologySchema]),
  weightsManifest: v.array(
    v.object({
      paths: v.array(v.string()),
      weights: v.array(
        v.object({
          name: v.string(),
          shape: v.array(size),
          dtype: v.string(),
          quantization: v.optional(v.unknown()),
        }),
      ),
    }),
  ),
  userDefinedMetadata: v.optional(v.unknown()),
});

type Layer = v.InferOutput<typeof layerSchema>;
type ModelFile = v.InferOutput<typeof modelSchema>;

/** Returns the files that a parsed `model.json` has its numbers in, in order; null where it is no such file. */
export function modelWeightPaths(value: unknown): string[] | null {
  const read = v.safeParse(modelSchema, value);
  return read.success ? read.output.weightsManifest.flatMap(({ paths }) => paths) : null;
}

/**
 * Reads a Sequential model of dense layers with one activation; never throws. Dropout is skipped, and so is the softmax
 * at the end, which is part of the loss here.
 *
 * @param value of `model.json`, parsed
 * @param bytes of its files of numbers, one after another
 */
export function readLayersModel(value: unknown, bytes: Uint8Array): OpenedModel | ModelRefusal {
  const read = v.safeParse(modelSchema, value);
  if (!read.success) return { reason: 'notAModel' };
  const { modelTopology, weightsManifest, userDefinedMetadata } = read.output;
  const topology = 'model_config' in modelTopology ? modelTopology.model_config : modelTopology;
  if (topology.class_name !== 'Sequential') {
    return { reason: 'notSequential', found: topology.class_name };
  }
  const { config } = topology;
  const stack = denseStack(Array.isArray(config) ? config : config.layers);
  if ('reason' in stack) return stack;
  const arrays = arraysOf(weightsManifest, bytes);
  if ('reason' in arrays) return arrays;
  const tensors: Tensors = new Map();
  for (const [index, { name, units, hasBias }] of stack.layers.entries()) {
    const ours = index === stack.layers.length - 1 ? 'output' : `hidden.${index}`;
    const kernel = arrayOf(arrays, `${name}/kernel`);
    const bias = hasBias ? arrayOf(arrays, `${name}/bias`) : new Float32Array(units);
    if (kernel === undefined) return { reason: 'missing', name: `${name}/kernel` };
    if (bias?.length !== units) return { reason: 'missing', name: `${name}/bias` };
    const fanIn = kernel.length / units;
    if (!Number.isInteger(fanIn)) return { reason: 'missing', name: `${name}/kernel` };
    tensors.set(`${ours}.weight`, { shape: [units, fanIn], values: transposed(kernel, units) });
    tensors.set(`${ours}.bias`, { shape: [units], values: bias });
  }
  return { query: queryIn(userDefinedMetadata), activation: stack.activation, tensors };
}

interface DenseStack {
  layers: { name: string; units: number; hasBias: boolean }[];
  activation: ActivationName | null;
}

/** A dense layer with all activations that follow it, but for linear ones. */
interface FollowedDense {
  name: string;
  units: number;
  hasBias: boolean;
  activations: string[];
}

/** Reads which dense layers follow each other, and their one activation. */
function denseStack(layers: readonly Layer[]): DenseStack | ModelRefusal {
  const dense = followedLayers(layers);
  if ('reason' in dense) return dense;
  const output = dense[dense.length - 1];
  const hidden = dense.slice(0, -1);
  const ending = output.activations.filter((name) => name !== 'softmax');
  if (ending.length > 0) {
    return { reason: 'otherActivation', layer: output.name, found: ending.join(', ') };
  }
  const names = new Set<ActivationName>();
  for (const { name: layer, activations: found } of hidden) {
    const named = found.length === 0 ? 'linear' : found.join(', ');
    const known = knownActivation(named);
    if (known === undefined) return { reason: 'otherActivation', layer, found: named };
    names.add(known);
  }
  if (names.size > 1) return { reason: 'mixedActivations', found: [...names] };
  return { layers: dense, activation: [...names][0] ?? null };
}

/** Returns the dense layers, at least one. */
function followedLayers(layers: readonly Layer[]): FollowedDense[] | ModelRefusal {
  const dense: FollowedDense[] = [];
  for (const { class_name: kind, config } of layers) {
    const { name, units, use_bias: hasBias } = config;
    const activation = Object.hasOwn(activationIn, kind) ? activationIn[kind](config) : undefined;
    const isDense = kind === 'Dense' && units !== undefined;
    if (isDense) dense.push({ name, units, hasBias, activations: [] });
    const last = dense.at(-1);
    if (activation === undefined || (activation !== null && last === undefined)) {
      return { reason: 'otherLayer', layer: name, found: kind };
    }
    if (activation !== null && activation !== 'linear') last?.activations.push(activation);
  }
  return dense.length === 0 ? { reason: 'notAModel' } : dense;
}

/** The layers that are read, and the activation that each brings; null for none, undefined for one that is not ours. */
const activationIn: Record<string, (config: Layer['config']) => string | null | undefined> = {
  InputLayer: () => null,
  Dropout: () => null,
  Dense: ({ units, activation }) => (units === undefined ? undefined : (activation ?? null)),
  Activation: ({ activation }) => activation ?? undefined,
  LeakyReLU: ({ alpha }) =>
    Math.fround(alpha ?? 0.3) === Math.fround(leakySlope) ? 'leakyRelu' : undefined,
};

function knownActivation(name: string): ActivationName | undefined {
  const ours = name === 'silu' ? 'swish' : name;
  return namesOf(activations).find((one) => one === ours);
}

type Arrays = Map<string, Float32Array>;

/** Reads the numbers of each array, which lie one after another. */
function arraysOf(
  manifest: ModelFile['weightsManifest'],
  bytes: Uint8Array,
): Arrays | ModelRefusal {
  const entries = manifest.flatMap(({ weights }) => weights);
  const other = entries.find(({ dtype, quantization }) => dtype !== 'float32' || quantization);
  if (other !== undefined) {
    const type = other.quantization ? `${other.dtype}, quantized` : other.dtype;
    return { reason: 'otherNumbers', name: other.name, type };
  }
  const counts = entries.map(({ shape }) => shape.reduce((product, one) => product * one, 1));
  const expected = counts.reduce((sum, count) => sum + count, 0) * Float32Array.BYTES_PER_ELEMENT;
  if (bytes.length !== expected) return { reason: 'wrongLength', found: bytes.length, expected };
  // A copy: what stands in the file need not stand where such numbers are read.
  const numbers = new Float32Array(new Uint8Array(bytes).buffer);
  let end = 0;
  return new Map(
    entries.map(({ name }, index) => {
      end += counts[index];
      return [name, numbers.slice(end - counts[index], end)];
    }),
  );
}

/** Returns a layer's array; Keras puts the model's name before its own. */
function arrayOf(arrays: Arrays, name: string): Float32Array | undefined {
  const found = [...arrays.keys()].find((one) => one === name || one.endsWith(`/${name}`));
  return found === undefined ? undefined : arrays.get(found);
}

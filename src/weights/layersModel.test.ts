import * as tf from '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { createSmallNetwork, type SmallNetwork } from '../engine/testing/smallNetwork';
import { activations } from '../spec/activations';
import { labOf } from '../spec/lab';
import { formatQuery } from '../spec/link/query';
import { defaultSpec, type Spec } from '../spec/spec';
import { namesOf } from '../spec/table';
import { type LayersModel, layersModel } from './layersModel';
import { modelWeightPaths, readLayersModel } from './layersModelReader';
import { fittedNetwork } from './networkSettings';
import { readNetworkTensors } from './networkTensors';
import type { WeightsAbout } from './weightsAbout';

const classes = { outputCount: 3, task: 'classification' } as const;

function aboutOf(spec: Partial<Spec>): WeightsAbout {
  const query = formatQuery(labOf([{ ...defaultSpec, ...spec }]));
  return { query, step: 3, inputs: [], outputs: [] };
}

function written(network: SmallNetwork, about: WeightsAbout): LayersModel {
  const model = layersModel(network.plan, [network.parameters], about);
  if ('reason' in model) throw new Error(model.part);
  return model;
}

function logitsOf(network: SmallNetwork): Float64Array {
  return network.preactivations().at(-1) ?? new Float64Array(0);
}

/** What TensorFlow.js's own model answers to the network's inputs. */
function answersOf(model: tf.LayersModel, { inputs, rows }: SmallNetwork): number[] {
  return tf.tidy(() => {
    const answers = model.predict(tf.tensor2d([...inputs], [rows, 2])) as tf.Tensor;
    return [...answers.dataSync()];
  });
}

function expectClose(found: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(found).toHaveLength(expected.length);
  for (let at = 0; at < expected.length; at++) {
    const bound = 1e-5 * Math.max(1, Math.abs(expected[at]));
    expect(Math.abs(found[at] - expected[at])).toBeLessThanOrEqual(bound);
  }
}

describe.each(namesOf(activations))('%s', (activation) => {
  const spec = { activation, depth: 3, widths: '6,5,4' };
  const network = createSmallNetwork(spec, classes);
  const model = written(network, aboutOf(spec));

  test('TensorFlow.js loads the model, which answers as the network', async () => {
    const { modelTopology, weightsManifest } = JSON.parse(model.json);
    const weightSpecs = weightsManifest.flatMap((group: { weights: object[] }) => group.weights);
    const weightData = model.weights.buffer as ArrayBuffer;
    const loaded = await tf.loadLayersModel(
      tf.io.fromMemory({ modelTopology, weightSpecs, weightData }),
    );
    expectClose(answersOf(loaded, network), logitsOf(network));
    loaded.dispose();
  });

  test('it is read again, as far as single precision has it', () => {
    const read = readLayersModel(JSON.parse(model.json), model.weights);
    if ('reason' in read) throw new Error(read.reason);
    expect(read).toMatchObject({ activation, query: aboutOf(spec).query });
    expect(fittedNetwork(read)).toMatchObject({
      settings: { depth: 3, widths: '6,5,4', activation },
    });
    expect(readNetworkTensors(network.plan, read.tensors)).toEqual([
      network.parameters.map((values) => values.map(Math.fround)),
    ]);
  });
});

/** Returns the files that TensorFlow.js saves a model as. */
async function savedFiles(model: tf.LayersModel): Promise<{ json: unknown; weights: Uint8Array }> {
  let files: { json: unknown; weights: Uint8Array } | null = null;
  await model.save(
    tf.io.withSaveHandler(async ({ modelTopology, weightSpecs, weightData }) => {
      const weights = new Uint8Array(tf.io.CompositeArrayBuffer.join(weightData));
      const weightsManifest = [{ paths: ['weights.bin'], weights: weightSpecs }];
      const json = JSON.parse(JSON.stringify({ modelTopology, weightsManifest }));
      files = { json, weights };
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    }),
  );
  if (files === null) throw new Error('nothing was saved');
  return files;
}

const { dense, dropout, leakyReLU, activation: activate } = tf.layers;

test.each([
  ['tanh', () => [dense({ units: 5, activation: 'tanh', inputShape: [2] })]],
  ['relu', () => [dense({ units: 5, inputShape: [2] }), activate({ activation: 'relu' })]],
  ['leakyRelu', () => [dense({ units: 5, inputShape: [2] }), leakyReLU({ alpha: 0.01 })]],
  ['linear', () => [dense({ units: 5, useBias: false, inputShape: [2] }), dropout({ rate: 0.5 })]],
] as const)('a model of %s that TensorFlow.js has built is read', async (activation, first) => {
  const model = tf.sequential({
    layers: [
      ...first(),
      dense({ units: 3, activation: 'softmax', biasInitializer: 'randomNormal' }),
    ],
  });
  const { json, weights } = await savedFiles(model);
  expect(modelWeightPaths(json)).toEqual(['weights.bin']);
  const read = readLayersModel(json, weights);
  if ('reason' in read) throw new Error(read.reason);
  expect(read).toMatchObject({ activation, query: null });
  expect(fittedNetwork(read)).toMatchObject({
    settings: { depth: 1, width: 5, widths: '', activation },
  });
  const network = createSmallNetwork({ activation, depth: 1, widths: '5' }, classes);
  const blocks = readNetworkTensors(network.plan, read.tensors);
  if ('reason' in blocks) throw new Error(blocks.reason);
  blocks[0].forEach((values, slot) => {
    network.parameters[slot].set(values);
  });
  const logits = tf.tensor2d([...logitsOf(network)], [network.rows, 3]);
  expectClose(answersOf(model, network), tf.softmax(logits).dataSync());
});

describe('what is no stack of dense layers with one activation', () => {
  async function refusalOf(...layers: tf.layers.Layer[]) {
    const { json, weights } = await savedFiles(tf.sequential({ layers }));
    return readLayersModel(json, weights);
  }
  const first = () => dense({ units: 4, activation: 'relu', inputShape: [2] });
  const output = () => dense({ units: 3 });

  test('is refused, with the layer that is in the way', async () => {
    expect(
      await refusalOf(first(), tf.layers.batchNormalization({ name: 'norm' }), output()),
    ).toEqual({ reason: 'otherLayer', layer: 'norm', found: 'BatchNormalization' });
    expect(
      await refusalOf(dense({ units: 4, inputShape: [2] }), leakyReLU({ name: 'leaky' }), output()),
    ).toEqual({ reason: 'otherLayer', layer: 'leaky', found: 'LeakyReLU' });
    expect(await refusalOf(first(), dense({ units: 4, activation: 'tanh' }), output())).toEqual({
      reason: 'mixedActivations',
      found: ['relu', 'tanh'],
    });
    expect(
      await refusalOf(
        dense({ units: 4, activation: 'hardSigmoid', name: 'hard', inputShape: [2] }),
        output(),
      ),
    ).toMatchObject({ reason: 'otherActivation', layer: 'hard' });
    expect(
      await refusalOf(first(), dense({ units: 3, activation: 'sigmoid', name: 'last' })),
    ).toEqual({ reason: 'otherActivation', layer: 'last', found: 'sigmoid' });
  });

  test('so is a graph of layers, and a file that is cut off or of other numbers', async () => {
    const input = tf.input({ shape: [2] });
    const graph = tf.model({
      inputs: input,
      outputs: dense({ units: 1 }).apply(input) as tf.SymbolicTensor,
    });
    const files = await savedFiles(graph);
    expect(readLayersModel(files.json, files.weights)).toMatchObject({ reason: 'notSequential' });
    const { json, weights } = await savedFiles(tf.sequential({ layers: [first(), output()] }));
    expect(readLayersModel(json, weights.subarray(0, -4))).toEqual({
      reason: 'wrongLength',
      found: weights.length - 4,
      expected: weights.length,
    });
    const text = JSON.stringify(json);
    const half = JSON.parse(text.replaceAll('"dtype":"float32"', '"dtype":"float16"'));
    expect(readLayersModel(half, weights)).toMatchObject({
      reason: 'otherNumbers',
      type: 'float16',
    });
    const renamed = JSON.parse(text.replaceAll('/kernel', '/core'));
    expect(readLayersModel(renamed, weights)).toMatchObject({ reason: 'missing' });
    expect(readLayersModel({ modelTopology: {} }, weights)).toEqual({ reason: 'notAModel' });
  });
});

test.each([
  ['normalization', { norm: 'layer' }],
  ['fork', { residual: 'plain' }],
] as const)('a network with %s is not written as a model', (part, changes) => {
  const network = createSmallNetwork({ depth: 2, ...changes }, classes);
  expect(layersModel(network.plan, [network.parameters], aboutOf(changes))).toEqual({
    reason: 'notDense',
    part,
  });
});

import { describe, expect, test } from 'vitest';
import { type Tensors, writeTensors } from '../savedRun/safetensors';
import { writeSavedFile } from '../savedRun/savedRun';
import type { WeightsAbout } from './weightsAbout';
import { readWeights, readWeightsJson, weightsJson, writeWeights } from './weightsFile';

const about: WeightsAbout = {
  query: 'v=1&depth=1&width=2',
  step: 40,
  inputs: [{ name: 'x', mean: 0.5, deviation: 2 }],
  outputs: [{ name: 'y', mean: 0, deviation: 1 }],
};
const tensors: Tensors = new Map([
  ['output.weight', { shape: [1, 3], values: Float64Array.of(0.1, Math.PI, 5e-324) }],
  ['output.bias', { shape: [1], values: Float64Array.of(-1 / 3) }],
]);

describe('.safetensors', () => {
  const bytes = writeWeights(about, tensors);

  test('what is written is what is read, with its query', () => {
    expect(readWeights(bytes)).toEqual({ query: about.query, tensors });
  });

  test('a file of which any one byte has changed is refused', () => {
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] ^= 4;
      const read = readWeights(changed);
      // A changed name of the format makes it a file of another program, whose query is not believed.
      expect('reason' in read || read.query === null, `byte ${at}`).toBe(true);
    }
    expect(readWeights(bytes.subarray(0, -1))).toMatchObject({ reason: 'wrongLength' });
  });

  test('one of another program has no query, and a saved run is no file of weights', () => {
    const foreign = writeTensors({ metadata: { format: 'pt' }, tensors });
    expect(readWeights(foreign)).toEqual({ query: null, tensors });
    const run = writeSavedFile({ run: null, pins: '[]' });
    expect(readWeights(run)).toEqual({ reason: 'savedRun' });
    expect(readWeights(new TextEncoder().encode('{"a": 1}'))).toEqual({ reason: 'notTensors' });
  });
});

describe('JSON', () => {
  const text = weightsJson(about, tensors);

  test('what is written is what is read, in rows', () => {
    expect(readWeightsJson(JSON.parse(text))).toEqual({ query: about.query, tensors });
    expect(JSON.parse(text)).toMatchObject({
      ...about,
      tensors: { 'output.weight': [[0.1, Math.PI, 5e-324]], 'output.bias': [-1 / 3] },
    });
  });

  test('a network that has broken is valid JSON still, and is not begun from', () => {
    const broken: Tensors = new Map([
      ['output.bias', { shape: [2], values: Float64Array.of(Number.NaN, 1) }],
    ]);
    const read = readWeightsJson(JSON.parse(weightsJson(about, broken)));
    expect(read).toEqual({ reason: 'notNumbers', name: 'output.bias' });
  });

  test.each([
    ['text', null],
    ['another object', { layers: [] }],
    ['no arrays', { ...JSON.parse(text), tensors: 3 }],
  ])('%s is no file of weights', (_, value) => {
    expect(readWeightsJson(value)).toEqual({ reason: 'notWeights' });
  });

  test.each([[[[1, 2], [3]]], [[[1], 2]], [['1']], [[]], [[[[1]]]]])('%j is no array', (rows) => {
    const value = { ...JSON.parse(text), tensors: { 'output.bias': rows } };
    expect(readWeightsJson(value)).toEqual({ reason: 'notNumbers', name: 'output.bias' });
  });
});

import { expect, test } from 'vitest';
import { defaultSpec } from '../../spec/spec';
import { readMapFile } from './mapFile';

const cell = { outcome: 'trained', step: 30, loss: 0.2, signalRatio: null, gradientNorm: 0.1 };
const file = {
  spec: { ...defaultSpec, activation: 'tanh' },
  engine: 'wasm',
  axes: [
    { parameter: 'depth', values: [2, 4, 6] },
    { parameter: 'lr', values: [0.1, 0.3, 1] },
  ],
  steps: 30,
  constantLoss: 0.69,
  cells: [
    { depth: 4, lr: 0.3, ...cell },
    { depth: 2, lr: 1, ...cell, outcome: 'notFinite', loss: null },
  ],
  missing: [{ depth: 2, lr: 0.1 }],
};
const read = (changes: object) => readMapFile(JSON.stringify({ ...file, ...changes }));

test('a map that was made elsewhere has its cells where they belong', () => {
  const map = read({});
  expect(map?.map).toEqual({
    x: { parameter: 'depth', range: '2:6:2' },
    y: { parameter: 'lr', range: '0.1,0.3,1' },
    steps: 30,
  });
  expect(map?.cells.map((one) => one?.outcome ?? null)).toEqual([
    ...[null, null, null],
    ...[null, 'trained', null],
    ...['notFinite', null, null],
  ]);
  expect(map?.spec.activation).toBe('tanh');
});

test.each([
  ['a part of a sweep', { cells: undefined }],
  ['a cell beside the grid', { cells: [{ depth: 3, lr: 0.3, ...cell }] }],
  ['an axis out of its bounds', { axes: [file.axes[0], { parameter: 'lr', values: [-1, 1] }] }],
  ['no steps', { steps: 0 }],
  ['a setting that is none', { spec: { ...file.spec, activation: 'step' } }],
])('%s is no map', (_, changes) => {
  expect(read(changes)).toBeNull();
});

test('a text that is no JSON is no map', () => {
  expect(readMapFile('{"format":')).toBeNull();
});

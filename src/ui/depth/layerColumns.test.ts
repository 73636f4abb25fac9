import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { columnLabels, feedingLayer, layerColumns, layerName } from './layerColumns';

const { charts } = dictionaries.en;

function layersOf(mixing: string[], hidden: number) {
  const layer = (name: string, kind: 'mixing' | 'hidden' | 'output') => ({
    layers: { name, kind, fanIn: 1, fanOut: 1 },
  });
  const all = [
    ...mixing.map((name) => layer(name, 'mixing')),
    ...Array.from({ length: hidden }, (_, index) => layer(`hidden ${index + 1}`, 'hidden')),
    layer('output', 'output'),
  ];
  return { layers: all.map(({ layers }) => layers) };
}

const attention = ['query 1', 'key 1', 'value 1', 'mixed 1'];
const texts = (...variants: ReturnType<typeof layersOf>[]): string[] =>
  columnLabels(variants, charts).map(({ text }) => text);

test('without mixing labels are numbers, the last one the output', () => {
  expect(texts(layersOf([], 3))).toEqual(['1', '2', '3', 'out']);
});

test('what mixes positions has letters, and hidden layers count from 1 behind it', () => {
  expect(texts(layersOf(attention, 2))).toEqual(['Q1', 'K1', 'V1', 'O1', '1', '2', 'out']);
});

test('hidden layers stand under one another where variants mix differently', () => {
  const variants = [layersOf([], 2), layersOf(['average 1'], 2), layersOf(attention, 2)];
  expect(layerColumns(variants)).toEqual({ count: 7, offsets: [4, 3, 0], mixingCount: 4 });
  expect(texts(...variants)).toEqual(['Q1', 'K1', 'V1', 'Ø1/O1', '1', '2', 'out']);
});

test('in front of very many layers not every letter has room', () => {
  const labels = columnLabels([layersOf([...attention, ...attention], 100)], charts);
  expect(labels.filter(({ column }) => column <= 8)).toHaveLength(2);
  expect(labels.map(({ column }) => column)).toEqual(
    labels.map(({ column }) => column).sort((a, b) => a - b),
  );
});

test('queries, keys and values are fed by what the block is fed by, all others by the layer before', () => {
  const { layers } = layersOf([...attention, ...attention], 1);
  expect(layers.map((_, index) => feedingLayer(layers, index))).toEqual([
    -1, -1, -1, 2, 3, 3, 3, 6, 7, 8,
  ]);
  const plain = layersOf(['average 1'], 2).layers;
  expect(plain.map((_, index) => feedingLayer(plain, index))).toEqual([-1, 0, 1, 2]);
});

test('in full a layer is what it is called', () => {
  const { layers } = layersOf(attention, 2);
  expect(layers.map((_, index) => layerName(layers, index, charts))).toEqual([
    'query 1',
    'key 1',
    'value 1',
    'attention output 1',
    'layer 1',
    'layer 2',
    'output layer',
  ]);
});

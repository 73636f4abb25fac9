import { expect, test } from 'vitest';
import { inputLabels } from './inputLabels';

test('a short name stays, a long one has the first letters of its first words', () => {
  expect(inputLabels(['x₁', 'rooms', 'living area (m²)'], 2)).toEqual([
    'x₁',
    'rooms',
    'living\narea',
  ]);
  expect(inputLabels(['distance to centre (m)'], 1)).toEqual(['dista.']);
});

test('a Chinese character takes the room of two letters', () => {
  expect(inputLabels(['房间数', '人均年收入', '面积 (m²)'], 1)).toEqual([
    '房间数',
    '人均…',
    '面积',
  ]);
});

test('one-hot inputs of a column are told apart by their values', () => {
  const names = ['Geschlecht = männlich', 'Geschlecht = weiblich', 'Alter'];
  expect(inputLabels(names, 1)).toEqual(['männl.', 'weibl.', 'Alter']);
  expect(inputLabels(names, 2)).toEqual(['Gesch.\nmännl.', 'Gesch.\nweibl.', 'Alter']);
  expect(inputLabels(['城市 = 北京市', '城市 = 上海市'], 1)).toEqual(['北京市', '上海市']);
});

test('else by their numbers', () => {
  const labels = inputLabels(['temperature a', 'island = Torgersen', 'temperature a'], 1);
  expect(labels).toEqual(['tem1', 'island', 'tem3']);
});

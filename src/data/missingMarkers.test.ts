import { expect, test } from 'vitest';
import { missingMarkers } from './dataFacts';
import type { Task } from './dataset';
import { joinParts } from './trainingData';

const twenties = Array.from({ length: 40 }, (_, row) => 15 + 0.25 * row);

function markersIn(values: number[], target?: number[]) {
  const task: Task = target === undefined ? 'classification' : 'regression';
  const rows = {
    features: Float64Array.from(values),
    labels: Float64Array.from(target ?? values.map((_, row) => row % 2)),
  };
  const classNames = target === undefined ? ['no', 'yes'] : [];
  const names = { featureNames: ['temp'], targetName: 'y', classNames };
  const outputCount = target === undefined ? 2 : 1;
  const shape = { image: null, length: 1, featureCount: 1, inputCount: 1, outputCount } as const;
  const kind = { task, ...names, ...shape, inputNames: ['temp'], planarFeatures: null };
  return missingMarkers(joinParts(kind, rows, rows, 'none'));
}

test.each<[string, number[], number[]]>([
  ['below', [...twenties, -9999, -9999], [-9999]],
  ['above', [...twenties, 9999, 9999, 9999], [9999]],
  ['at both ends', [...twenties, -9999, -9999, 99999, 99999], [-9999, 99999]],
  ['two of them', [...twenties, -9999, -9999, -8888, -8888], [-9999, -8888]],
  ['once, and very far away', [...twenties, -9999], [-9999]],
  ['a column of one digit', [...[1, 2, 3, 4, 5, 3, 2], 999, 999], [999]],
])('are numbers far from all others: %s', (_, values, expected) => {
  expect(markersIn(values).map(({ value }) => value)).toEqual(expected);
});

test.each<[string, number[]]>([
  ['even numbers', twenties],
  ['one that is large', [...twenties, 100]],
  ['two kinds', Array.from({ length: 40 }, (_, row) => (row % 2) * 1000)],
  ['red or none', Array.from({ length: 40 }, (_, row) => (row % 2 ? 0 : 255 - row / 4))],
  ['growth', Array.from({ length: 40 }, (_, row) => 1.5 ** row)],
  ['a rare yes', Array.from({ length: 40 }, (_, row) => (row === 7 ? 1 : 0))],
  ['two groups of the same size', [...twenties, ...twenties.map((value) => value + 5_000)]],
])('are not what columns hold: %s', (_, values) => {
  expect(markersIn(values)).toEqual([]);
});

test('are found in the target of a regression, too, with their share of the rows', () => {
  const target = twenties.map((value, row) => (row < 4 ? -9999 : value));
  expect(markersIn(twenties, target)).toEqual([{ column: 'y', value: -9999, share: 0.1 }]);
});

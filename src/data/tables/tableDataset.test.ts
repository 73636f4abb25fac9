import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coordinates } from '../../spec/planarFeatures';
import { prepareTraining } from '../trainingData';
import type { TableChoice } from './choice';
import { defaultReading, type ReadHeader } from './reading';
import { readTable, type Table } from './table';
import { type TableDataset, type TableRefusal, tableDataset } from './tableDataset';

function tableOf(text: string, header: ReadHeader = 'auto'): Table {
  const table = readTable(text, { ...defaultReading, header });
  if ('reason' in table) throw new Error(`refused: ${JSON.stringify(table)}`);
  return table;
}

type Columns = Omit<TableChoice, 'validation'>;

const drawn = { validation: { kind: 'drawn' } } as const;

function datasetOf(table: Table, choice: Columns): TableDataset {
  const read = tableDataset(table, { ...drawn, ...choice });
  if ('reason' in read) throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

const birds = tableOf(
  [
    'kind,island,bill,mass,year',
    'Adelie,Biscoe,39.1,3750,2007',
    'Gentoo,Dream,46.5,NA,2008',
    'Gentoo,Biscoe,45.5,5000,2009',
    'NA,Biscoe,40,4000,2007',
    'Chinstrap,Dream,49.0,3800,2007',
    'Adelie,?,38.8,3600,2008',
    'Adelie,Dream,37.0,3400,2009',
  ].join('\n'),
);

describe('what is made of a table', () => {
  test('classes, one-hot texts, rows with gaps left out', () => {
    const { dataset, leftOut } = datasetOf(birds, {
      target: 'kind',
      features: ['mass', 'island'],
      task: 'classification',
    });
    expect(dataset).toMatchObject({
      task: 'classification',
      featureNames: ['island = Biscoe', 'island = Dream', 'mass'],
      targetName: 'kind',
      classNames: ['Adelie', 'Chinstrap', 'Gentoo'],
      rowCount: 4,
    });
    expect([...dataset.targets]).toEqual([0, 2, 1, 0]);
    // biome-ignore format: one row a line
    expect([...dataset.features]).toEqual([
      1, 0, 3750,
      1, 0, 5000,
      0, 1, 3800,
      0, 1, 3400,
    ]);
    expect(leftOut).toBe(3);
  });

  test('gaps in columns that are not chosen cost no row', () => {
    const choice: Columns = { target: 'bill', features: ['year'], task: 'regression' };
    const { dataset, leftOut } = datasetOf(birds, choice);
    expect(leftOut).toBe(0);
    expect(dataset.classNames).toEqual([]);
    expect([...dataset.targets]).toEqual([39.1, 46.5, 45.5, 40, 49, 38.8, 37]);
  });

  test('numbers as classes, in their order', () => {
    const table = tableOf('x,y\n1,10\n2,9\n3,10\n4,9.0\n5,-1');
    const { dataset } = datasetOf(table, { target: 'y', features: ['x'], task: 'classification' });
    expect(dataset.classNames).toEqual(['-1', '9', '10']);
    expect([...dataset.targets]).toEqual([2, 1, 2, 1, 0]);
  });

  test('decimal commas', () => {
    const table = tableOf('x;y\n1,5;10\n-2,25;11\n3;12\n0,5;13');
    const { dataset } = datasetOf(table, { target: 'y', features: ['x'], task: 'regression' });
    expect([...dataset.features]).toEqual([1.5, -2.25, 3, 0.5]);
  });

  test('a table without a header, with quoted texts and Windows line ends', () => {
    const table = tableOf('\uFEFF"a, b",1\r\n"say ""c""",2\r\n"a, b",3\r\n"say ""c""",4\r\n', 'no');
    const { dataset } = datasetOf(table, {
      target: 'column 1',
      features: ['column 2'],
      task: 'classification',
    });
    expect(dataset.classNames).toEqual(['a, b', 'say "c"']);
  });
});

describe('refusals', () => {
  const rows = Array.from(
    { length: 60 },
    (_, n) => `${n},text ${n},${n % 21},kind ${n % 21},same,${n % 2 ? '' : n},${n % 2 ? n : ''}`,
  );
  const wide = tableOf(['n,text,few,kind,same,odd,even', ...rows].join('\n'));
  const few = tableOf('x,y\n1,a\n2,b\n3,a\nNA,b');

  test.each<[string, Table, string, string[], TableChoice['task'], TableRefusal]>([
    ['no features', wide, 'n', [], 'regression', { reason: 'noFeatures' }],
    ['an unknown target', wide, 'm', ['n'], 'regression', { reason: 'unknownColumn', column: 'm' }],
    [
      'an unknown feature',
      wide,
      'n',
      ['few', 'toString'],
      'regression',
      { reason: 'unknownColumn', column: 'toString' },
    ],
    [
      'the target as a feature',
      wide,
      'n',
      ['few', 'n'],
      'regression',
      { reason: 'targetIsFeature', column: 'n' },
    ],
    [
      'a regression on texts',
      wide,
      'text',
      ['n'],
      'regression',
      { reason: 'textTarget', column: 'text' },
    ],
    [
      'no complete row',
      wide,
      'n',
      ['odd', 'even'],
      'regression',
      { reason: 'noCompleteRow', column: null },
    ],
    [
      'too few complete rows',
      few,
      'y',
      ['x'],
      'classification',
      { reason: 'tooFewRows', count: 3, minimum: 4 },
    ],
    [
      'a single class',
      wide,
      'same',
      ['n'],
      'classification',
      { reason: 'oneClass', column: 'same', value: 'same' },
    ],
    [
      'too many classes',
      wide,
      'text',
      ['n'],
      'classification',
      { reason: 'tooManyClasses', column: 'text', count: 60, maximum: 50 },
    ],
    [
      'too many texts for a feature',
      wide,
      'n',
      ['few', 'kind'],
      'regression',
      { reason: 'tooManyValues', column: 'kind', count: 21, maximum: 20 },
    ],
  ])('%s', (_, table, target, features, task, refusal) => {
    expect(tableDataset(table, { ...drawn, target, features, task })).toEqual(refusal);
  });

  test('too many inputs', () => {
    const header = ['y', ...Array.from({ length: 14 }, (_, column) => `text ${column}`)];
    const body = Array.from({ length: 40 }, (_, row) => [
      row / 2,
      ...Array.from({ length: 14 }, (_, column) => `value ${(row + column) % 20}`),
    ]);
    const table = tableOf([header, ...body].join('\n'));
    const choice: Columns = { target: 'y', features: header.slice(1), task: 'regression' };
    const refusal = { reason: 'tooManyInputs', count: 280, maximum: 256 };
    expect(tableDataset(table, { ...drawn, ...choice })).toEqual(refusal);
    expect(
      tableDataset(table, { ...drawn, ...choice, features: header.slice(1, 13) }),
    ).not.toHaveProperty('reason');
  });
});

const folder = '../shared/data';
describe.skipIf(!existsSync(folder))(
  `real tables of ${folder} (left out where it is missing)`,
  () => {
    function suggested(file: string): TableDataset {
      const table = tableOf(readFileSync(`${folder}/${file}`, 'utf8'));
      return datasetOf(table, table.suggestion);
    }

    test('penguins', () => {
      const { dataset, leftOut } = suggested('penguins.csv');
      expect(dataset).toMatchObject({
        classNames: ['Adelie', 'Chinstrap', 'Gentoo'],
        rowCount: 333,
      });
      expect(leftOut).toBe(11);
      expect(dataset.featureNames).toContain('island = Biscoe');
      expect(dataset.features.every(Number.isFinite)).toBe(true);
      const perClass = [0, 1, 2].map((klass) => dataset.targets.filter((t) => t === klass).length);
      expect(perClass).toEqual([146, 68, 119]);
    });

    test('mpg', () => {
      const { dataset, leftOut } = suggested('mpg.csv');
      expect(dataset).toMatchObject({ task: 'regression', targetName: 'mpg', rowCount: 392 });
      expect(leftOut).toBe(6);
      const { train } = prepareTraining(dataset, {
        seed: 1,
        trainFraction: 0.5,
        labelNoise: 0,
        features: coordinates,
        standardize: 'all',
      });
      expect(train.inputs.every(Number.isFinite)).toBe(true);
    });

    test('iris', () => {
      const { dataset } = suggested('iris.csv');
      expect(dataset).toMatchObject({ rowCount: 150, classNames: { length: 3 } });
    });
  },
);

import { expect, test } from 'vitest';
import { readTable, type Table } from './table';
import { tableDataset } from './tableDataset';

function tableOf(text: string): Table {
  const table = readTable(text);
  if ('reason' in table) throw new Error(JSON.stringify(table));
  return table;
}

const kind = (n: number): string => (n % 2 ? 'p' : 'q');
const rows = Array.from({ length: 12 }, (_, n) => `${n},${(n * 7) % 5}.5,${kind(n)}`).join('\n');
const names = ['a', 'b', 'k'];

test.each<[string, string, object]>([
  [
    'titles with commas',
    `Station 4\nMade 2021-04-01, by hand\n\na,b,k\n${rows}`,
    { kind: 'preamble', count: 2 },
  ],
  [
    'titles filled up with commas',
    `Station 4,,\nMade,today,\na,b,k\n${rows}`,
    { kind: 'preamble', count: 2 },
  ],
  ['a header of groups', `one,,two\na,b,k\n${rows}`, { kind: 'preamble', count: 1 }],
  ['units', `a,b,k\n°C,kg,\n${rows}`, { kind: 'unitsRow', row: 2, text: '°C kg' }],
  ['a total', `a,b,k\n${rows}\nTotal,180,\n`, { kind: 'footer', count: 1, row: 14 }],
  [
    'sources',
    `a,b,k\n${rows}\n\nRows: 12\nSource: me, 2020\n`,
    { kind: 'footer', count: 2, row: 15 },
  ],
  [
    'the header again',
    `a,b,k\n${rows}\na,b,k\n${rows}`,
    { kind: 'repeatedHeader', count: 1, row: 14 },
  ],
  ['quoted lines', `a,b,k\n${rows}`.replace(/^.*$/gm, '"$&"'), { kind: 'unquoted', what: 'lines' }],
  [
    'single quotes',
    `a,b,k\n${rows}`.replace(/[^,\n]+/g, "'$&'"),
    { kind: 'unquoted', what: 'cells' },
  ],
  [
    'texts of Excel',
    `a,b,k\n${rows.replace(/\d\.5/g, '="$&"')}`,
    { kind: 'unquoted', what: 'cells' },
  ],
])('%s', (_, text, note) => {
  const table = tableOf(text);
  expect(table.columns.map(({ name }) => name)).toEqual(names);
  expect(table.columns.map(({ type }) => type)).toEqual(['number', 'number', 'text']);
  expect(table.rowCount % 12).toBe(0);
  expect(table.notes).toMatchObject([note]);
});

test('the rule of a Markdown table is no row', () => {
  const table = tableOf(`| a | b |\n|---|:-:|\n${'| 1 | p |\n| 2 | q |\n'.repeat(4)}`);
  expect(table.rowCount).toBe(8);
  expect(table.notes).toContainEqual({ kind: 'unitsRow', row: 2, text: '--- :-:' });
});

test('what may be a row is none of these', () => {
  for (const text of [
    `a,b,k\nx,2,q\n${rows.replaceAll(/^\d/gm, 'x')}`,
    `a,b,k\n,,q\n${rows}`,
    `a,b,k\n${rows}\n12,,`,
    `name,a,k\n${'Total eclipse,1,p\nSum of us,2,q\n'.repeat(3)}`,
    `,a,k\n${rows}`,
  ]) {
    expect(tableOf(text).notes).toEqual([]);
  }
});

test('names that are fewer than the cells below them are refused, and no title', () => {
  const text = `x,y,k\n${Array.from({ length: 12 }, (_, n) => `${n},5,${n % 7},25,${kind(n)}`).join('\n')}`;
  expect(readTable(text)).toEqual({ reason: 'unevenRow', row: 2, found: 5, expected: 3 });
});

test('numbers that count the columns are their names', () => {
  expect(tableOf(`0,1,2\n${rows}`).columns.map(({ name }) => name)).toEqual(['0', '1', '2']);
  expect(tableOf(`1,2,3\n${rows.replaceAll(/[pq]/g, '4')}`).hasHeader).toBe(false);
});

test('a split is no target, and is_train tells it', () => {
  const table = tableOf(
    `a,k,is_train\n${Array.from({ length: 12 }, (_, n) => `${n % 5},${kind(n)},${n < 8 ? 1 : 0}`).join('\n')}`,
  );
  expect(table.suggestion).toMatchObject({
    target: 'k',
    features: ['a'],
    validation: { kind: 'column', column: 'is_train' },
  });
  const read = tableDataset(table, table.suggestion);
  expect('dataset' in read && read.dataset.split).toEqual({
    kind: 'given',
    validates: Uint8Array.from({ length: 12 }, (_, n) => (n < 8 ? 0 : 1)),
  });
  const folds = `a,k,fold\n${Array.from({ length: 12 }, (_, n) => `${n},${kind(n)},${n % 3}`).join('\n')}`;
  expect(tableOf(folds).suggestion.target).toBe('k');
});

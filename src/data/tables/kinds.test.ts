import { expect, test } from 'vitest';
import { usesOf } from './choice';
import { defaultReading, type Reading } from './reading';
import { readTable, type Table, type TableSource } from './table';
import { type TableDataset, tableDataset } from './tableDataset';

function tableOf(source: TableSource | TableSource[], reading: Partial<Reading> = {}): Table {
  const table = readTable(source, { ...defaultReading, ...reading });
  if ('reason' in table) throw new Error(JSON.stringify(table));
  return table;
}

function learnt(table: Table): TableDataset {
  const read = tableDataset(table, table.suggestion);
  if ('reason' in read) throw new Error(JSON.stringify(read));
  return read;
}

const lines = (header: string, count: number, row: (n: number) => string): string =>
  [header, ...Array.from({ length: count }, (_, n) => row(n))].join('\n');
const numbersOf = (table: Table, column = 0): number[] => [...(table.read[column].numbers ?? [])];
const kind = (n: number): string => (n % 2 ? 'p' : 'q');

test('a nameless column of different whole numbers is left out, and its order is pointed out', () => {
  const table = tableOf(
    lines(',a,k', 30, (n) => `${n * 7 + 100},${(n * 7) % 13}.5,${n < 15 ? 'p' : 'q'}`),
  );
  const [first, second] = usesOf(table.columns, {
    ...table.suggestion,
    features: ['column 1', 'a'],
  });
  expect(table.suggestion.features).toEqual(['a']);
  expect(first).toMatchObject({ why: { reason: 'rowNumber' }, isLeak: true });
  expect(second).toMatchObject({ why: null, isLeak: false });
});

test('numbers that recur or have decimals number no rows, and the only feature is kept', () => {
  expect(tableOf(lines('id,k', 30, (n) => `${n},${kind(n)}`)).suggestion.features).toEqual(['id']);
  const recurring = lines('id,a,k', 30, (n) => `${n >> 1},${n}.5,${kind(n)}`);
  expect(tableOf(recurring).suggestion.features).toEqual(['id', 'a']);
  const named = lines('salary,a,k', 30, (n) => `${1_000 + 13 * n},${n}.5,${kind(n)}`);
  expect(tableOf(named).suggestion.features).toEqual(['salary', 'a']);
});

test('texts among numbers are named, and missing where a person says so', () => {
  const text = lines('a,k', 40, (n) => `${n === 6 ? 'oops' : n}.,${kind(n)}`).replace(
    'oops.',
    'oops',
  );
  const remark = { cell: 'oops', row: 8, count: 1 };
  const table = tableOf(text);
  expect(table.columns[0]).toMatchObject({ type: 'text', remarks: [{ kind: 'texts', ...remark }] });
  const said = tableOf(text, { numbers: ['a'] });
  expect(said.columns[0]).toMatchObject({
    type: 'number',
    emptyCount: 1,
    remarks: [{ kind: 'textsMissing', ...remark }],
  });
  expect(learnt(said).leftOutRows).toEqual([{ reason: 'missing', column: 'a', count: 1, row: 8 }]);
});

test('a marker is missing among numbers, and a value among texts', () => {
  const table = tableOf(
    lines('a,b,k', 20, (n) => `${n % 5 ? n : 'None'},${n % 3 ? 'yes' : 'none'},${kind(n)}`),
  );
  expect(table.columns.map(({ emptyCount }) => emptyCount)).toEqual([4, 0, 0]);
  expect(table.columns[1].remarks).toEqual([
    { kind: 'markerText', cell: 'none', row: 2, count: 7 },
  ]);
  const empty = tableOf(lines('a,b,k', 8, (n) => `${n},${n % 3},`));
  expect(tableDataset(empty, { ...empty.suggestion, target: 'k', features: ['a'] })).toEqual({
    reason: 'noCompleteRow',
    column: 'k',
  });
});

test('sentinels are pointed out, and missing where a person says so', () => {
  const text = lines('a,k', 40, (n) => `${n % 20 === 3 ? -9999 : 20 + n},${kind(n)}`);
  expect(tableOf(text).columns[0].remarks).toEqual([
    { kind: 'sentinels', values: [-9999], count: 2 },
  ]);
  const said = tableOf(text, { missing: ['-9999'] });
  expect(said.columns[0]).toMatchObject({
    emptyCount: 2,
    remarks: [{ kind: 'declared', count: 2 }],
  });
});

test('an infinite number costs its row, and is named', () => {
  const { leftOutRows, dataset } = learnt(
    tableOf(lines('a,k', 30, (n) => `${n === 9 ? '-inf' : n},${kind(n)}`)),
  );
  expect(leftOutRows).toEqual([{ reason: 'infinite', column: 'a', count: 1, row: 11 }]);
  expect(dataset.rowCount).toBe(29);
});

test('three digits behind a comma: decided by the column, by the table, or asked', () => {
  const beside = ['397', '494', '1,076', '2,173'];
  const column = tableOf(lines('a\tk', 4, (n) => `${beside[n]}\t${kind(n)}`));
  expect(numbersOf(column)).toEqual([397, 494, 1076, 2173]);
  const alone = ['1,076', '2,173', '3,111', '4,222'];
  const open = lines('a;k', 4, (n) => `${alone[n]};${kind(n)}`);
  expect(tableDataset(tableOf(open), tableOf(open).suggestion)).toEqual({
    reason: 'undecidedNumbers',
    column: 'a',
    cell: '1,076',
    row: 2,
    readings: { ',': 1.076, '.': 1076 },
  });
  expect(numbersOf(tableOf(open, { decimal: '.' }))[0]).toBe(1076);
  expect(numbersOf(tableOf(open, { decimal: ',' }))[0]).toBe(1.076);
  const table = lines('a;b;k', 4, (n) => `${alone[n]};0,${n + 1};${kind(n)}`);
  expect(numbersOf(tableOf(table))[0]).toBe(1.076);
});

test.each<[string, string[], number[]]>([
  ['minus signs', ['−1', '–2', '- 3', '4'], [-1, -2, -3, 4]],
  [
    'powers of ten as the page writes them',
    ['3.2 × 10⁻⁷', '∞', '21 000', '0.05'],
    [3.2e-7, Infinity, 21_000, 0.05],
  ],
  ['percent', ['12 %', '7%', '0', '3.5 %'], [12, 7, 0, 3.5]],
  ['currency', ['$1,250.50', '$3', '-$2', '($4)'], [1250.5, 3, -2, -4]],
  ['units', ['5 kg', '7.5 kg', '8kg', '9 kg'], [5, 7.5, 8, 9]],
])('%s', (_, cells, values) => {
  expect(numbersOf(tableOf(lines('a\tk', 4, (n) => `${cells[n]}\t${kind(n)}`)))).toEqual(values);
});

test('preamble, comments, short header, trailing separators and ragged rows are told', () => {
  const preamble = tableOf(
    `A report\n\nof 2020\n${lines('a,b,k', 6, (n) => `${n},${n}.5,${kind(n)}`)}`,
  );
  expect(preamble).toMatchObject({
    rowCount: 6,
    hasHeader: true,
    notes: [{ kind: 'preamble', count: 2 }],
  });
  const numpy = tableOf(`# a b k\n${[1, 2, 3, 4].map((n) => `${n} ${n}.5 ${n % 2}`).join('\n')}`);
  expect(numpy).toMatchObject({
    separator: ' ',
    columns: [{ name: 'a' }, { name: 'b' }, { name: 'k' }],
  });
  const ofR = tableOf(
    `"a" "k"\n${[1, 2, 3, 4].map((n) => `"${n}" ${n}.5 "${kind(n)}"`).join('\n')}`,
  );
  expect(ofR.suggestion).toMatchObject({ target: 'k', features: ['a'] });
  const trailing = tableOf(lines('a,k,,', 6, (n) => `${n},${kind(n)},,`));
  expect(trailing).toMatchObject({
    columns: { length: 2 },
    notes: [{ kind: 'trailingSeparators', count: 2 }],
  });
  const short = tableOf(lines('a,b,k', 6, (n) => (n === 3 ? '1,2' : `${n},${n}.5,${kind(n)}`)));
  expect(short.notes).toEqual([{ kind: 'shortRows', count: 1, row: 5, found: 2, expected: 3 }]);
});

test('a column or a second file gives the split', () => {
  const column = tableOf(
    lines('a,set,k', 12, (n) => `${n},${n < 8 ? 'train' : 'test'},${kind(n)}`),
  );
  expect(column.suggestion).toMatchObject({
    features: ['a'],
    validation: { kind: 'column', column: 'set' },
  });
  expect(learnt(column).dataset.split).toEqual({
    kind: 'given',
    validates: Uint8Array.from({ length: 12 }, (_, n) => (n < 8 ? 0 : 1)),
  });
  const first = lines('a,k', 6, (n) => `${n},${kind(n)}`);
  const two = tableOf([first, 'k,a\nr,7\np,8']);
  expect(two).toMatchObject({
    rowCount: 8,
    secondRows: 2,
    suggestion: { validation: { kind: 'secondFile' } },
  });
  expect(learnt(two).untrainedClasses).toEqual(['r']);
  expect(readTable([first, 'b,k\n1,p'])).toEqual({ reason: 'otherColumns', column: 'a' });
});

test('a label beside square pixels makes pictures', () => {
  const names = Array.from({ length: 64 }, (_, pixel) => `${(pixel >> 3) + 1}x${(pixel % 8) + 1}`);
  const row = (n: number): string =>
    [n % 3, ...names.map((_, pixel) => (pixel * n) % 256)].join(',');
  const table = tableOf(lines(['label', ...names].join(','), 30, row));
  const { dataset } = learnt(table);
  expect(dataset).toMatchObject({ image: { width: 8, height: 8 }, classNames: ['0', '1', '2'] });
  expect(dataset.features[64 + 3]).toBe(3 / 255);
});

test('a class of one row is named, as it trains and is never validated', () => {
  const table = tableOf(lines('a,k', 30, (n) => `${n % 5},${n === 4 ? 'rare' : kind(n)}`));
  expect(learnt(table).loneClasses).toEqual(['rare']);
  expect(learnt(tableOf(lines('a,k', 30, (n) => `${n % 5},${kind(n)}`))).loneClasses).toEqual([]);
});

test('numbers that lie too close together to be learnt are pointed out, others are not', () => {
  const spread = (unit: number) =>
    tableOf(lines('a,k', 12, (n) => `${n * unit},${kind(n)}`)).read[0].column.remarks;
  expect(spread(1e-6)).toMatchObject([{ kind: 'smallSpread' }]);
  expect(spread(1)).toEqual([]);
  expect(spread(0)).toEqual([]);
});

test('texts of other formats are named as what they are, and tables that begin like them are read', () => {
  const formats = {
    JSON: '[{"x": 1, "y": 2},\n {"x": 3, "y": 4}]',
    XML: '<?xml version="1.0"?>\n<rows><row a="1"/></rows>',
    ARFF: '% irises\n@relation iris\n@attribute a numeric\n@data\n1\n',
    SQL: '-- a dump\n/*!40101 SET NAMES utf8 */;\nSET x=0;\nDROP TABLE IF EXISTS t;\n',
    LIBSVM: '+1 1:0.5 2:1\n-1 1:0.25 2:3\n',
    LaTeX: '\\begin{tabular}{ll}\nx & y \\\\\n1 & 2\n',
    RTF: '{\\rtf1 x,y\n1,2}',
  };
  expect(readTable('[[1, 2], [3, 4]]')).toEqual({ reason: 'otherFormat', format: 'JSON' });
  expect(readTable('<rows>\n<row a="1" b="2,3"/>\n</rows>')).toMatchObject({ format: 'XML' });
  for (const [format, text] of Object.entries(formats)) {
    expect(readTable(text)).toEqual({ reason: 'otherFormat', format });
  }
  expect(readTable('<table><tr><td>1</td></tr></table>')).toEqual({ reason: 'webPage' });
  expect(readTable('version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 1')).toEqual({
    reason: 'gitPointer',
  });
  for (const name of ['{a', '[x]', '<5 mm', '<b>', '<img src=x>', '@home', 'sql']) {
    expect(tableOf(lines(`${name},k`, 12, (n) => `${n},${kind(n)}`)).columns[0].name).toBe(name);
  }
});

test.each<[string, string[], number[]]>([
  [
    'apostrophes and thin blanks',
    ["1'234", '2’345', '3\u202F456', '4\u00A0567'],
    [1234, 2345, 3456, 4567],
  ],
  ['Fortran', ['1.5D-03', '2d+02', '-1.D+00', '3'], [0.0015, 200, -1, 3]],
  ['a minus behind', ['1.5-', '2', '3-', '4'], [-1.5, 2, -3, 4]],
  ['full width and Arabic', ['１２．５', '－３', '٤٫٥', '۶'], [12.5, -3, 4.5, 6]],
  ['kept by an apostrophe', ["'12", "'-3", '4', '5'], [12, -3, 4, 5]],
  ['singular and plural', ['1 year', '2 years', '3 years', '1 year'], [1, 2, 3, 1]],
])('%s', (_, cells, values) => {
  expect(numbersOf(tableOf(lines('a\tk', 4, (n) => `${cells[n]}\t${kind(n)}`)))).toEqual(values);
});

test('what parts thousands is told, blanks and apostrophes too', () => {
  const table = tableOf(lines('a;b\n1;x', 9, (n) => `${n + 1}'500;${kind(n)}`));
  expect(table.columns[0].remarks).toEqual([
    { kind: 'thousands', mark: ' ', cell: "1'500", value: 1500 },
  ]);
});

test('numbers in names are no amounts in different units, and amounts are', () => {
  const remarksOf = (cells: string[]) =>
    tableOf(lines('a,k', 12, (n) => `${cells[n % cells.length]},${kind(n)}`)).columns[0].remarks;
  for (const names of [
    ['8a', '8b'],
    ['1st', '2nd', '3rd'],
    ["48°1'N", "48°2'N"],
    ['2x', '3y'],
  ]) {
    expect(remarksOf(names)).toEqual([]);
  }
  for (const amounts of [
    ['5 cm', '2 m'],
    ['5kg', '11lb'],
    ['$5', '€4'],
    ['20 °C', '70 °F'],
  ]) {
    expect(remarksOf(amounts)).toMatchObject([{ kind: 'units' }]);
  }
});

test('dates that can be read in two ways are left out, and not learnt as classes', () => {
  const table = tableOf(lines('a,b,k', 24, (n) => `0${(n % 3) + 1}/02/2020,${n % 5},${kind(n)}`));
  expect(table.columns[0]).toMatchObject({
    remarks: [{ kind: 'undecidedDate', row: 2 }],
    drawback: { reason: 'undecidedDate' },
  });
  expect(table.suggestion.features).toEqual(['b']);
});

test('more digits than a number holds, and texts that differ by capitals alone, are pointed out', () => {
  const table = tableOf(
    lines('a,k', 12, (n) => `${9_007_199_254_740_99}${n % 9},${['yes', 'Yes', 'no'][n % 3]}`),
  );
  expect(table.columns[0].remarks).toMatchObject([{ kind: 'rounded', row: 5 }]);
  expect(table.columns[1].remarks).toEqual([{ kind: 'alike', texts: ['yes', 'Yes'] }]);
});

test.each(['，', '~', '^', ':'])('a seldom separator (%j) is found where no other fits', (mark) => {
  const text = lines('a,b,k', 9, (n) => `${n},${n % 4}.5,${kind(n)}`).replaceAll(',', mark);
  expect(tableOf(text)).toMatchObject({ separator: mark, columns: { length: 3 }, rowCount: 9 });
});

test('blank lines before a table are many, and its end is marked as in DOS', () => {
  const text = `${'\n'.repeat(900)}${lines('a,k', 6, (n) => `${n},${kind(n)}`)}\n\u001A`;
  expect(tableOf(text)).toMatchObject({ rowCount: 6, notes: [] });
});

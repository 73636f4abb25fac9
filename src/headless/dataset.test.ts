import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { maximumBytes } from '../data/tables/tableText';
import { readTableFile } from './dataset';
import { isComplaint } from './messages';
import { tableOption } from './testing/tableOption';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(bytes: string | Uint8Array): string {
  const file = join(folder, 'table.csv');
  writeFileSync(file, bytes);
  return file;
}

function complaintOf(file: string, target: string): string {
  try {
    readTableFile(tableOption(file, target));
  } catch (error) {
    if (isComplaint(error)) return error.message.replace(folder, '');
    throw error;
  }
  throw new Error('no complaint');
}

test('all informative columns are features of the target', () => {
  const rows = Array.from(
    { length: 8 },
    (_, n) => `${n},${n * n}.5,${n % 2 ? 'x' : 'y'},name ${n}`,
  );
  const file = fileOf(['id,area,kind,name', ...rows, '8,,x,name 8'].join('\n'));
  const { dataset, leftOut } = readTableFile(tableOption(file, 'area'));
  expect(dataset).toMatchObject({
    task: 'regression',
    targetName: 'area',
    featureNames: ['kind = x', 'kind = y'],
    rowCount: 8,
  });
  expect(leftOut).toBe(1);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['empty', '', /: The table is empty\.$/],
  [
    'binary',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2),
    /This is a picture, not a table\. /,
  ],
  ['one column', 'a\n1\n2', /no comma, semicolon, tab/],
  ['a million columns', 'c,'.repeat(999_999), /There are 1 000 000 columns, more than 200\.$/],
  [
    'no complete row',
    'a,b,c\n1,,x\n,2,y\n3,,x\n,4,y',
    /No row has a value in every chosen column\.$/,
  ],
  ['bad quotes', 'a,b\n"1,2', /In row 2 a quote is not closed/],
  ['an uneven row', 'a,b\n1,2\n1,2,3', /Row 3 has 3 cells instead of 2\.$/],
  ['a header alone', 'a,b', /There is a header, but no row of data below it\.$/],
  ['another target', 'x,y\n1,2\n3,4', /has no column "a"; its columns are x, y$/],
  [
    'nothing to learn from',
    'a,b,c\n1.5,7,3\n2.5,7,3\n3.5,7,3\n4.5,7,3',
    /At least one feature has to be chosen\. \(b: it has the same value .+ \| c: it has the same/,
  ],
  ['one class', 'b,a\n1,x\n2,x\n3,x\n5,x', /Every complete row has the same a, “x”/],
  ['few rows', 'b,a\n1,2.5\n3,4.5\n4,8.5', /3 complete rows are too few: 4 are needed\.$/],
])('%s', (_, bytes, message) => {
  const complaint = complaintOf(fileOf(bytes), 'a');
  expect(complaint).toMatch(message);
  expect(complaint).not.toContain('\n');
});

test('a table packed with gzip is unpacked, and refused where it is cut off or too large', () => {
  const packed = gzipSync(`b,a\n${'1,x\n2,y\n'.repeat(50)}`);
  expect(readTableFile(tableOption(fileOf(packed), 'a')).dataset.rowCount).toBe(100);
  expect(complaintOf(fileOf(packed.subarray(0, packed.length - 9)), 'a')).toMatch(
    /: This file is packed with gzip, but cut off or damaged\.$/,
  );
  const bomb = gzipSync(new Uint8Array(maximumBytes + 1), { level: 1 });
  expect(complaintOf(fileOf(bomb), 'a')).toMatch(/: Unpacked, the file has more than 134 MB\.$/);
});

test('of a table of pictures the first columns are told, and how many follow', () => {
  const names = Array.from({ length: 784 }, (_, pixel) => `pixel${pixel}`);
  const rows = Array.from({ length: 20 }, (_, row) =>
    [row % 2, ...names.map((_, pixel) => (row * pixel) % 256)].join(','),
  );
  const file = fileOf([['digit', ...names].join(','), ...rows].join('\n'));
  const { said, told } = readTableFile(tableOption(file, 'digit'));
  expect(said[0]).toMatch(/20 rows, 785 columns\. .+ pictures of 28 × 28 pixels .+ in digit\.$/);
  expect(said.slice(1, 3)).toEqual(['digit (number): target', 'pixel0 (number): feature']);
  expect(said[41]).toBe('and 745 more columns: 745 features, 0 left out');
  expect(said).toHaveLength(43);
  expect(told.columns).toHaveLength(785);
});

test('a file that is not there, or is none', () => {
  expect(complaintOf(join(folder, 'missing.csv'), 'a')).toMatch(/^cannot read .*missing.csv: /);
  expect(complaintOf(folder, 'a')).toMatch(/^cannot read /);
});

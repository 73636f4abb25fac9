import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maximumColumns } from './cells';
import { defaultReading, type ReadHeader } from './reading';
import { type ReadRefusal, readTable, type Table } from './table';

function tableOf(text: string, header: ReadHeader = 'auto'): Table {
  const table = readTable(text, { ...defaultReading, header });
  if ('reason' in table) throw new Error(`refused: ${JSON.stringify(table)}`);
  return table;
}

function refusalOf(text: string, header: ReadHeader = 'auto'): ReadRefusal {
  const table = readTable(text, { ...defaultReading, header });
  if (!('reason' in table)) throw new Error('a table was read');
  return table;
}

const names = (table: Table): string[] => table.columns.map(({ name }) => name);
const types = (table: Table): string[] => table.columns.map(({ type }) => type);

describe('what a table is', () => {
  test('columns, cells and a preview', () => {
    const lines = Array.from({ length: 12 }, (_, row) => `${row % 2 ? 'red' : 'blue'},${row},NA`);
    const table = tableOf(['colour,size,note', ...lines].join('\n'));
    expect(table).toMatchObject({ separator: ',', hasHeader: true, rowCount: 12 });
    expect(table.columns[0]).toMatchObject({
      name: 'colour',
      type: 'text',
      emptyCount: 0,
      distinctCount: 2,
      samples: ['blue', 'red'],
    });
    expect(table.columns[1]).toMatchObject({
      name: 'size',
      type: 'number',
      distinctCount: 12,
      samples: ['0', '1', '2', '3', '4'],
    });
    expect(table.columns[2]).toMatchObject({ type: 'text', emptyCount: 12, distinctCount: 0 });
    expect(table.preview).toEqual(table.rows.slice(0, 8));
    expect(table.rows[11]).toEqual(['red', '11', 'NA']);
  });

  test.each([
    [',', '1.5,a\n2.5,b'],
    [';', '1,5;a\n2,5;b'],
    ['\t', '1.5\ta\n2.5\tb'],
  ])('cells parted by %j', (delimiter, text) => {
    const table = tableOf(text);
    expect(table.separator).toBe(delimiter);
    expect(types(table)).toEqual(['number', 'text']);
    expect(table.rowCount).toBe(2);
  });

  test('the delimiter is the one that gives even rows', () => {
    expect(tableOf('1,5;2,5\n1,6;2,7').columns).toHaveLength(2);
    expect(tableOf('name,note\nA,x;y;z\nB,u\nC,v;w').separator).toBe(',');
    expect(tableOf('a;b\n"1;2;3;4";x\n"5;6";y').separator).toBe(';');
  });

  test('quoted cells hold delimiters, line ends and quotes', () => {
    const table = tableOf('name,size\n"Smith, ""Jo""\nJr.",1\n"",2\nplain "quotes" inside,3');
    expect(table.rows).toEqual([
      ['Smith, "Jo"\nJr.', '1'],
      ['', '2'],
      ['plain "quotes" inside', '3'],
    ]);
    expect(table.columns[0].emptyCount).toBe(1);
  });

  test.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])('lines end in %s, with or without a byte-order mark', (_, end) => {
    const text = ['a,b', '1,x', '', '2,y', ''].join(end);
    for (const source of [text, `\uFEFF${text}`]) {
      const table = tableOf(source);
      expect(names(table)).toEqual(['a', 'b']);
      expect(table.rows).toEqual([
        ['1', 'x'],
        ['2', 'y'],
      ]);
    }
  });

  test('cells are trimmed, short rows are filled up, empty ends are cut off', () => {
    expect(tableOf('a,b,c\n 1 , x\n2,y,z,,').rows).toEqual([
      ['1', 'x', ''],
      ['2', 'y', 'z'],
    ]);
  });

  test('nothing, NA, NaN, null and ? are empty cells', () => {
    const table = tableOf('a,b\n1,\n2,NA\n3,NaN\n4,null\n5,?\n6, \n7,0.5\n8,-1e-3');
    expect(table.columns[1]).toMatchObject({ type: 'number', emptyCount: 6, distinctCount: 2 });
  });

  test('a number is decimal, with a unit or infinite', () => {
    const numeric = ['1', '-2.5', '+.5', '3.', '1e-7', '6E23', '1e999', '−∞', '12 %'];
    const textual = ['0x10', '1 00', '1,5,5', '--1', '1..2', 'é'];
    for (const cell of numeric) expect(types(tableOf(`a\tb\n${cell}\tx`, 'yes'))[0]).toBe('number');
    for (const cell of textual) {
      expect(types(tableOf(`a,b\n"${cell}",x`, 'yes'))[0]).toBe('text');
    }
  });

  test('the comma is a decimal mark where it does not part cells, for a column as a whole', () => {
    const table = tableOf('a;b;c\n1,5;1.5;1,5\n2;2;2.5\n"3,25";3;3');
    expect(types(table)).toEqual(['number', 'number', 'text']);
    expect(table.read.map(({ numbers }) => numbers && [...numbers])).toEqual([
      [1.5, 2, 3.25],
      [1.5, 2, 3],
      null,
    ]);
    expect(table.columns[2].remarks).toEqual([{ kind: 'conflict', cell: '2.5', row: 3 }]);
  });
});

describe('header', () => {
  test.each([
    ['names above numbers', 'a,b\n1,x\n2,y', true],
    ['names above texts that differ from them', 'colour,taste\nred,sweet\nblue,sour', true],
    ['an index column without a name', ',a,b\n0,1,x\n1,2,y', true],
    ['names above numbers with gaps', 'a,b\n,x\n2,y\nNA,z', true],
    ['numbers in the first row', '1,2\n3,4', false],
    ['a number among texts in the first row', 'x,1\ny,2', false],
    ['texts that come again in their column', 'red,sweet\nblue,sour\nred,sour', false],
    ['a gap above numbers', 'x,NA\ny,1\nz,2', false],
  ])('%s', (_, text, hasHeader) => {
    expect(tableOf(text).hasHeader).toBe(hasHeader);
  });

  test('can be said', () => {
    const text = 'a,b\n1,x\n2,y';
    expect(tableOf(text, 'no')).toMatchObject({ hasHeader: false, rowCount: 3 });
    expect(names(tableOf(text, 'no'))).toEqual(['column 1', 'column 2']);
    expect(names(tableOf('1,x\n2,y', 'yes'))).toEqual(['1', 'x']);
  });

  test('names are made distinct', () => {
    const table = tableOf('x,x,x (2),,x,constructor\n1,2,3,4,5,6\n1,2,3,4,5,6');
    expect(names(table)).toEqual(['x', 'x (2)', 'x (2) (2)', 'column 4', 'x (3)', 'constructor']);
  });
});

describe('refusals', () => {
  test.each<[string, string, ReadRefusal]>([
    ['nothing', '', { reason: 'empty' }],
    ['a byte-order mark alone', '\uFEFF\r\n \n', { reason: 'empty' }],
    ['one column', 'a\n1\n2', { reason: 'oneColumn' }],
    ['one word', 'hello', { reason: 'oneColumn' }],
    ['a header alone', 'name,taste', { reason: 'headerAlone' }],
    ['no two cells in a row', 'a,b\n1,\n,2\n,', { reason: 'noCompleteRow', column: null }],
    ['a quote that stays open', 'a,b\n1,x\n"2,y', { reason: 'badQuotes', row: 3 }],
    ['text behind a quote', 'a,b\n1,x\n"2"3,y', { reason: 'badQuotes', row: 3 }],
    [
      'a row that is too long',
      'a,b\n1,x\n2,y,z,4',
      { reason: 'unevenRow', row: 3, found: 4, expected: 2 },
    ],
  ])('%s', (_, text, refusal) => {
    expect(refusalOf(text)).toEqual(refusal);
  });

  test('binary', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => 1 + ((index * 7_919) % 255));
    for (const bytes of [png, noise]) {
      expect(refusalOf(new TextDecoder().decode(bytes))).toEqual({
        reason: 'binary',
        format: null,
      });
    }
    expect(types(tableOf('größe,año\n1,Zo\uFFFD\n2,ñandú'))).toEqual(['number', 'text']);
  });

  test('a million columns', () => {
    const header = Array.from({ length: 1_000_000 }, (_, index) => `"c,${index}"`).join(',');
    const refusal = { reason: 'tooManyColumns', count: 1_000_000, maximum: maximumColumns };
    expect(refusalOf(`${header}\n1,2`)).toEqual(refusal);
    expect(refusalOf(','.repeat(999_999))).toEqual(refusal);
  });

  test('as many columns and rows as there may be', () => {
    const row = Array.from({ length: maximumColumns }, (_, index) => index).join(';');
    expect(tableOf(`${row}\n${row}`).columns).toHaveLength(maximumColumns);
    expect(refusalOf(`${row};1\n${row};1`).reason).toBe('tooManyColumns');
    const lines = '1,2\n'.repeat(100_000);
    expect(tableOf(lines).rowCount).toBe(100_000);
    expect(tableOf(`a,b\n${lines}`).rowCount).toBe(100_000);
    expect(refusalOf(`a,b\n${lines}3,4`)).toEqual({ reason: 'tooManyRows', maximum: 100_000 });
    expect(refusalOf(`${row}\n`.repeat(25_002))).toEqual({
      reason: 'tooManyRows',
      maximum: 25_000,
    });
  });
});

const cell = fc
  .string({ unit: fc.constantFrom(...'ab ,;"\t\n\'é漢1.') })
  .map((text) => text.trim());
const records = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 2,
    maxLength: 8,
  }),
);

test('any cells survive quoting', () => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(records, fc.constantFrom(',', ';', '\t'), (cells, delimiter) => {
      // A first cell that no delimiter and no quote is in, so that all rows are even for one alone.
      const whole = cells.map((row, index) => [`row${index}`, ...row, 'filled']);
      const text = whole.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
      expect(tableOf(text, 'no').rows).toEqual(whole);
    }),
  );
});

test('no text is read with an exception', () => {
  const unit = fc.constantFrom(...'ab,;"\t\n\r1.\0\uFEFF\uFFFD');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      const table = readTable(text);
      if (!('reason' in table)) expect(table.rows).toHaveLength(table.rowCount);
    }),
  );
});

describe('the suggestion', () => {
  test('a last column of classes is the target', () => {
    const rows = ['1,2,red', '2,4,blue', '4,5,red', '5,1,blue'];
    expect(tableOf(['a,b,kind', ...rows].join('\n')).suggestion).toEqual({
      validation: { kind: 'none' },
      target: 'kind',
      features: ['a', 'b'],
      task: 'classification',
    });
  });

  test('leaves out names, row numbers, constants and mostly empty columns', () => {
    const rows = [1, 2, 3, 4].map(
      (n) => `${n},person ${n},7,${n === 1 ? 3 : ''},${n * n}.5,${n / 4}`,
    );
    expect(tableOf(['id,name,unit,gap,size,weight', ...rows].join('\n')).suggestion).toEqual({
      validation: { kind: 'none' },
      target: 'weight',
      features: ['size'],
      task: 'regression',
    });
  });

  test('a few integers that come again are classes', () => {
    const rows = ['1.5,0', '2.5,1', '3.5,0', '4.5,1'];
    expect(tableOf(['x,label', ...rows].join('\n')).suggestion.task).toBe('classification');
  });
});

const folder = '../shared/data';
describe.skipIf(!existsSync(folder))(
  `real tables of ${folder} (left out where it is missing)`,
  () => {
    test('penguins', () => {
      const table = tableOf(readFileSync(`${folder}/penguins.csv`, 'utf8'));
      expect(table).toMatchObject({ separator: ',', hasHeader: true, rowCount: 344 });
      expect(table.suggestion).toEqual({
        validation: { kind: 'drawn' },
        target: 'species',
        features: [
          'island',
          'bill_length_mm',
          'bill_depth_mm',
          'flipper_length_mm',
          'body_mass_g',
          'sex',
          'year',
        ],
        task: 'classification',
      });
      expect(table.columns.map(({ emptyCount }) => emptyCount)).toEqual([0, 0, 2, 2, 2, 2, 11, 0]);
    });

    test('iris', () => {
      const { suggestion } = tableOf(readFileSync(`${folder}/iris.csv`, 'utf8'));
      expect(suggestion).toMatchObject({ target: 'species', task: 'classification' });
      expect(suggestion.features).toHaveLength(4);
    });

    test('mpg', () => {
      const table = tableOf(readFileSync(`${folder}/mpg.csv`, 'utf8'));
      expect(table.columns[3]).toMatchObject({ name: 'horsepower', type: 'number', emptyCount: 6 });
      expect(table.suggestion).toMatchObject({ target: 'mpg', task: 'regression' });
      expect(table.suggestion.features).not.toContain('name');
    });
  },
);

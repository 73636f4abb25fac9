import Papa from 'papaparse';
import {
  type Column,
  type DecimalMark,
  describeColumn,
  isEmptyCell,
  suggestChoice,
  type TableChoice,
} from './column';
import { countCells, type Delimiter, detectDelimiter } from './delimiter';
import { distinctNames, startsWithHeader } from './header';

/** A table as the page shows it: everything but its cells. */
export interface TableSummary {
  columns: Column[];
  delimiter: Delimiter;
  /** True if the first record was read as the columns' names. */
  hasHeader: boolean;
  rowCount: number;
  /** The first rows. */
  preview: string[][];
  suggestion: TableChoice;
}

export interface Table extends TableSummary {
  /** One trimmed text a column. */
  rows: string[][];
}

/** Why a text is not read as a table. Rows are counted from 1, a header and no blank line included. */
export type ReadRefusal =
  | { reason: 'empty' }
  | { reason: 'binary' }
  | { reason: 'oneColumn' }
  | { reason: 'tooManyColumns'; count: number; maximum: number }
  | { reason: 'tooManyRows'; maximum: number }
  /** A quote that is not closed, or that text follows. */
  | { reason: 'badQuotes'; row: number }
  | { reason: 'unevenRow'; row: number; found: number; expected: number }
  | { reason: 'headerAlone' }
  /** No row has a value in two columns. */
  | { reason: 'noCompleteRow' };

/** The result of reading a text: its table in outline, or why it is none. */
export type ReadTable = TableSummary | ReadRefusal;
export type ReadHeader = 'auto' | 'yes' | 'no';
export type { TableChoice };

export const maximumColumns = 200;
const maximumRows = 100_000;
const maximumCells = 5_000_000;
const previewRows = 8;

/**
 * Reads comma-, semicolon- or tab-separated text: quoted cells, any line ends, with or without a
 * byte-order mark. Blank lines are skipped, short rows end with empty cells. Where the comma does not
 * separate cells it may be the decimal mark of a column.
 */
export function readTable(source: string, header: ReadHeader = 'auto'): Table | ReadRefusal {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { reason: 'empty' };
  if (isBinary(text)) return { reason: 'binary' };
  const delimiter = detectDelimiter(text);
  if (delimiter === null) return { reason: 'oneColumn' };
  const count = countCells(text, delimiter);
  if (count > maximumColumns) return { reason: 'tooManyColumns', count, maximum: maximumColumns };
  const records = readRecords(text, delimiter);
  if ('reason' in records) return records;
  return tabulate(
    records,
    delimiter,
    header === 'auto' ? startsWithHeader(records) : header === 'yes',
  );
}

function tabulate(
  records: string[][],
  delimiter: Delimiter,
  hasHeader: boolean,
): Table | ReadRefusal {
  const rows = hasHeader ? records.slice(1) : records;
  if (rows.length === 0) return { reason: 'headerAlone' };
  const marks: DecimalMark[] = delimiter === ',' ? ['.'] : ['.', ','];
  const names = distinctNames(hasHeader ? records[0] : records[0].map(() => ''));
  const columns = names.map((name, column) =>
    describeColumn(
      name,
      rows.map((cells) => cells[column]),
      marks,
    ),
  );
  if (rows.every((cells) => filledCount(cells) < 2)) return { reason: 'noCompleteRow' };
  return {
    columns,
    delimiter,
    hasHeader,
    rowCount: rows.length,
    preview: rows.slice(0, previewRows),
    suggestion: suggestChoice(columns),
    rows,
  };
}

/** The records of the text, trimmed and all as long as the first, or why they cannot be had. */
function readRecords(text: string, delimiter: Delimiter): string[][] | ReadRefusal {
  const { data, errors } = Papa.parse(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: true,
    preview: maximumRows + 2,
  });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes !== undefined) return { reason: 'badQuotes', row: (quotes.row ?? 0) + 1 };
  const expected = data[0].length;
  const maximum = Math.min(maximumRows, Math.floor(maximumCells / expected));
  if (data.length > maximum + 1) return { reason: 'tooManyRows', maximum };
  const records: string[][] = [];
  for (const [index, cells] of data.entries()) {
    const found = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (found > expected) return { reason: 'unevenRow', row: index + 1, found, expected };
    records.push(Array.from({ length: expected }, (_, column) => cells[column]?.trim() ?? ''));
  }
  return records;
}

/** A zero or many characters that no text has: control characters, and bytes that are not UTF-8. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  if (sample.includes('\0')) return true;
  const strange = [...sample].filter(
    (character) => character === '\uFFFD' || (character < ' ' && !'\t\n\v\f'.includes(character)),
  );
  return strange.length > sample.length / 10;
}

function filledCount(cells: string[]): number {
  return cells.filter((cell) => !isEmptyCell(cell)).length;
}

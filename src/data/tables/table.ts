import Papa from 'papaparse';
import {
  type Column,
  type DecimalMark,
  describeColumn,
  isEmptyCell,
  numberOf,
  suggestChoice,
  type TableChoice,
} from './column';

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
  const count = parse(text, delimiter, 1, false).data[0].length;
  if (count > maximumColumns) return { reason: 'tooManyColumns', count, maximum: maximumColumns };
  const records = readRecords(text, delimiter);
  if ('reason' in records) return records;
  const hasHeader = header === 'auto' ? startsWithHeader(records) : header === 'yes';
  return tabulate(records, delimiter, hasHeader);
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
  const cellsOf = (column: number): string[] => rows.map((cells) => cells[column]);
  const columns = names.map((name, column) => describeColumn(name, cellsOf(column), marks));
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
  const { data, errors } = parse(text, delimiter, maximumRows + 2);
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

/**
 * Returns true if a table's first record names its columns: none of its cells is a number, and either a
 * column of numbers stands below one of them or, in a table of texts, none of them occurs again in
 * its column.
 */
function startsWithHeader([first, ...others]: string[][]): boolean {
  const isNumber = (cell: string): boolean =>
    numberOf(cell, '.') !== null || numberOf(cell, ',') !== null;
  if (first.some(isNumber)) return false;
  const named = [...first.keys()].filter((column) => !isEmptyCell(first[column]));
  const hasNumbers = [...first.keys()].filter((column) => {
    const filled = others.map((cells) => cells[column]).filter((cell) => !isEmptyCell(cell));
    return filled.length > 0 && filled.every(isNumber);
  });
  if (hasNumbers.length > 0) return hasNumbers.some((column) => named.includes(column));
  return (
    named.length > 0 &&
    named.every((column) => others.every((cells) => cells[column] !== first[column]))
  );
}

/** A name for every column, all different: `column 1` where there is none, `x (2)` for a second `x`. */
function distinctNames(cells: string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell === '' ? `column ${index + 1}` : cell;
    let distinct = name;
    for (let copy = 2; taken.has(distinct); copy++) distinct = `${name} (${copy})`;
    taken.add(distinct);
    return distinct;
  });
}

/** Tried in this order where two fit as well: a comma may be a decimal mark, a tab is seldom else. */
const delimiters = ['\t', ';', ','] as const;
export type Delimiter = (typeof delimiters)[number];

const sampleLength = 65_536;
const sampleRecords = 50;

/**
 * Returns the delimiter that gives most of the first records the same number of cells, one under which
 * quotes close where cells end before any other; null if none gives two cells.
 */
function detectDelimiter(text: string): Delimiter | null {
  let best: Delimiter | null = null;
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = fitOf(text, delimiter);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function fitOf(text: string, delimiter: Delimiter): number {
  const { data, errors } = parse(text.slice(0, sampleLength), delimiter, sampleRecords);
  const isCut = text.length > sampleLength && data.length > 1 && data.length < sampleRecords;
  const whole = isCut ? data.slice(0, -1) : data;
  const recordsOfWidth = new Map<number, number>();
  for (const { length } of whole) {
    if (length >= 2) recordsOfWidth.set(length, (recordsOfWidth.get(length) ?? 0) + 1);
  }
  const even = Math.max(0, ...recordsOfWidth.values());
  const isSound = errors.every(({ type, row = 0 }) => type !== 'Quotes' || row >= whole.length);
  return isSound && even > 0 ? even + sampleRecords : even;
}

/** Parses the first `preview` lines. */
function parse(text: string, delimiter: Delimiter, preview: number, skipEmptyLines = true) {
  return Papa.parse(text, { delimiter, newline: '\n', skipEmptyLines, preview });
}

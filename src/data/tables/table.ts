import { type CellNote, type Cells, type CellsRefusal, maximumColumns, readCells } from './cells';
import { ordersOf, suggestChoice, type TableChoice } from './choice';
import { type Column, clipped, type ReadColumn, readColumn } from './column';
import { type RawColumn, shownDecimal } from './columnNumbers';
import { distinctNames, startsWithHeader } from './header';
import { type Pictures, picturesIn } from './pictures';
import { defaultReading, type Reading } from './reading';
import type { Separator } from './separator';
import { valueRows } from './tableBody';
import { type Encoding, readTableText, type TextRefusal } from './tableText';

/** A table as the page shows it: everything but its cells. */
export interface TableSummary {
  columns: Column[];
  /** What a person had said. */
  reading: Reading;
  encoding: Encoding;
  separator: Separator;
  /** True if the first record was read as the columns' names. */
  hasHeader: boolean;
  /** What was skipped or filled up between the text and the cells. */
  notes: CellNote[];
  rowCount: number;
  /** The rows of a second file, all at the end: they may validate. 0 where there is one file. */
  secondRows: number;
  /** The first rows. */
  preview: string[][];
  /** What the columns are if they are pixels and a label; null where they are not. */
  pictures: Pictures | null;
  suggestion: TableChoice;
}

export interface Table extends TableSummary {
  /** One trimmed text a column. */
  rows: string[][];
  /** The rows' places in their file, counted from 1. */
  fileRows: number[];
  /** The columns with their numbers, in their order. */
  read: ReadColumn[];
}

/** Why a file is not read as a table. Rows are those of the file, counted from 1. */
export type ReadRefusal =
  | TextRefusal
  | CellsRefusal
  | { reason: 'headerAlone' }
  /** No row has a value in two columns. */
  | { reason: 'noCompleteRow'; column: null }
  /** A column of the first file is not in the second. */
  | { reason: 'otherColumns'; column: string }
  | { reason: 'tooManyFiles'; count: number; maximum: number };

/** The result of reading a text: its table in outline, or why it is none. */
export type ReadTable = TableSummary | ReadRefusal;
/** The bytes of a file, or a pasted text. */
export type TableSource = Uint8Array | string;
export type { TableChoice };

const previewRows = 8;
const mostFiles = 2;

/** Reads a table, from its bytes to its columns; of two files the second has rows of the same columns. */
export function readTable(
  source: TableSource | TableSource[],
  reading: Reading = defaultReading,
): Table | ReadRefusal {
  const sources = Array.isArray(source) ? source : [source];
  if (sources.length > mostFiles) {
    return { reason: 'tooManyFiles', count: sources.length, maximum: mostFiles };
  }
  const [first, second] = sources.map((one) => readFile(one, reading));
  if ('reason' in first) return first;
  if (second === undefined) return tabulate(first, [], reading);
  if ('reason' in second) return second;
  const added = sameColumns(first, second);
  return 'reason' in added ? added : tabulate(first, added.rows, reading);
}

/** The cells of one file, and its header, if it has one. */
interface TableFile extends Cells {
  encoding: Encoding;
  header: string[] | null;
}

type FileRow = Cells['records'][number];

function readFile(source: TableSource, reading: Reading): TableFile | ReadRefusal {
  const text = readTableText(source, reading.encoding);
  if ('reason' in text) return text;
  const cells = readCells(text.text);
  if ('reason' in cells) return cells;
  const records = cells.records.map((record) => record.cells);
  const hasHeader =
    reading.header === 'auto'
      ? cells.hasShortHeader || startsWithHeader(records)
      : reading.header === 'yes';
  const below = hasHeader ? cells.records.slice(1) : cells.records;
  if (below.length === 0) return { reason: 'headerAlone' };
  const rows = hasHeader ? valueRows(records[0], below, cells.notes) : below;
  return {
    ...cells,
    encoding: text.encoding,
    records: rows,
    header: hasHeader ? records[0] : null,
  };
}

/** The rows of a second file, their cells in the order of the first file's columns. */
function sameColumns(first: TableFile, second: TableFile): { rows: FileRow[] } | ReadRefusal {
  const width = first.records[0].cells.length;
  if (first.header === null || second.header === null) {
    return second.records[0].cells.length === width
      ? { rows: second.records }
      : { reason: 'otherColumns', column: `column ${width}` };
  }
  const places = first.header.map((name) => second.header?.indexOf(name) ?? -1);
  const missing = places.indexOf(-1);
  if (missing >= 0) return { reason: 'otherColumns', column: first.header[missing] };
  const rows = second.records.map(({ row, cells }) => ({
    row,
    cells: places.map((place) => cells[place]),
  }));
  return { rows };
}

function tabulate(file: TableFile, added: FileRow[], reading: Reading): Table | ReadRefusal {
  const records = [...file.records, ...added];
  const rows = records.map(({ cells }) => cells);
  const header = file.header ?? rows[0].map(() => '');
  const names = distinctNames(header);
  const fileRows = records.map(({ row }) => row);
  const raws = names.map(
    (name, column): RawColumn => ({
      name,
      isNameless: header[column] === '',
      cells: rows.map((cells) => cells[column]),
      rows: fileRows,
    }),
  );
  const read = readColumns(raws, reading);
  for (const [index, { column }] of read.entries()) {
    const from = header[index];
    const isRenamed = from !== '' && column.name !== from.replace(/\s+/g, ' ');
    if (isRenamed) column.remarks.push({ kind: 'renamed', from });
  }
  if (rows.every((_, row) => read.filter(({ isEmpty }) => !isEmpty(row)).length < 2)) {
    return { reason: 'noCompleteRow', column: null };
  }
  for (const one of read) one.column.orders = ordersOf(one, read, rows.length);
  const columns = read.map(({ column }) => column);
  const pictures = picturesIn(read);
  const count = columns.length;
  if (count > maximumColumns && pictures === null) {
    return { reason: 'tooManyColumns', count, maximum: maximumColumns };
  }
  const described = { columns, rowCount: rows.length, secondRows: added.length, pictures };
  return {
    ...described,
    reading,
    encoding: file.encoding,
    separator: file.separator,
    hasHeader: file.header !== null,
    notes: file.notes,
    preview: rows.slice(0, previewRows).map((cells) => cells.map(clipped)),
    suggestion: suggestChoice(described),
    rows,
    fileRows,
    read,
  };
}

/** Columns that leave open what their points and commas mean follow the others, where these agree. */
function readColumns(raws: RawColumn[], reading: Reading): ReadColumn[] {
  const first = raws.map((raw) => readColumn(raw, reading, null));
  const isOpen = ({ column }: ReadColumn): boolean =>
    column.remarks.some(({ kind }) => kind === 'undecided');
  if (!first.some(isOpen)) return first;
  const shown = new Set(raws.map((raw) => shownDecimal(raw, reading)));
  shown.delete(null);
  const [hint] = shown;
  if (shown.size !== 1 || hint === undefined) return first;
  return first.map((read, index) => (isOpen(read) ? readColumn(raws[index], reading, hint) : read));
}

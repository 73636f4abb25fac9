import { writtenNumber } from './cellNumber';
import { startsWithHeader } from './header';
import { isMissingNumber } from './missingText';
import type { Record } from './separator';

/** Tells which lines hold no rows. Rows are counted from 1. */
export type BodyNote =
  /** Lines before the table. */
  | { kind: 'preamble'; count: number; text: string }
  /** Lines below the table: totals, sources. */
  | { kind: 'footer'; count: number; row: number; text: string }
  /** Rows that are the header again. */
  | { kind: 'repeatedHeader'; count: number; row: number }
  /** A row below the header that holds units. */
  | { kind: 'unitsRow'; row: number; text: string };

/** Takes what is to be told. */
type Notes = Pick<BodyNote[], 'push'>;

/** Lines before a table, blank ones too. */
export const mostPreamble = 1_000;
/** Lines below a table that are no rows of it. */
const mostFooter = 20;

const filled = ({ cells }: Record): number => cells.filter((cell) => cell !== '').length;
const textOf = ({ cells }: Record): string =>
  cells
    .filter((cell) => cell !== '')
    .join(' ')
    .slice(0, 80);

/** Fewer rows do not tell what a column holds. */
const fewestRows = 4;

/** The records of a table without the lines before and below it, or the row that does not fit its header. */
export type TableBody = Record[] | { row: number; found: number; expected: number };

/**
 * Leaves out titles before a table, and totals and sources below it.
 *
 * @param usual number of cells in most records
 */
export function bodyOf(records: Record[], usual: number, notes: Notes): TableBody {
  const start = startOf(records, usual);
  if (start > 0) {
    const above = records[start - 1].cells;
    // Names that are fewer than the cells below them: a decimal comma may part these, too.
    const isHeader =
      above.length > 1 &&
      above.every((cell) => cell !== '' && writtenNumber(cell) === null) &&
      !startsWithHeader(evenCells(records.slice(start), usual));
    if (isHeader) return { row: records[start].row, found: usual, expected: above.length };
    notes.push({ kind: 'preamble', count: start, text: textOf(records[0]) });
  }
  const end = endOf(records, start, usual);
  if (end < records.length) {
    const [first] = records.slice(end);
    notes.push({
      kind: 'footer',
      count: records.length - end,
      row: first.row,
      text: textOf(first),
    });
  }
  return records.slice(start, end);
}

/** Where the table begins: behind lines that are too short, or that have one cell in a wide table. */
function startOf(records: Record[], usual: number): number {
  const belongs = (record: Record): boolean =>
    record.cells.length >= usual - 1 &&
    (usual === 2 || filled(record) > 1) &&
    !(record.cells.length === 1);
  const first = records.findIndex(belongs);
  if (first < 0 || first > mostPreamble || first >= records.length - 1) return 0;
  return first + titlesBefore(records.slice(first, first + mostPreamble), usual);
}

/** Lines that have too few cells with something in them, before a full one that names columns. */
function titlesBefore(records: Record[], usual: number): number {
  const isFull = (record: Record): boolean =>
    record.cells.length >= usual && filled(record) >= usual;
  const full = records.findIndex(isFull);
  if (full <= 0) return 0;
  const [header, ...rows] = evenCells(records.slice(full), usual);
  const isNumeric = (column: number): boolean =>
    rows.length >= fewestRows && rows.every((cells) => writtenNumber(cells[column]) !== null);
  // In a table of texts a full row is no surer a header than one with gaps.
  if (!header.some((_, column) => isNumeric(column))) return 0;
  return startsWithHeader([header, ...rows]) ? full : 0;
}

function evenCells(records: Record[], width: number): string[][] {
  return records.map(({ cells }) =>
    Array.from({ length: width }, (_, place) => cells[place] ?? ''),
  );
}

const remarks = /^(sources?|notes?|quelle|anmerkung(en)?|hinweis|来源|注)\s*[:：]/i;
const totals =
  /^(grand |sub)?(totals?|sum|average|mean|summe|gesamt|mittelwert|durchschnitt|somme|moyenne|suma|合计|总计|平均)\b/i;

/** Where the table ends: before lines of one text, and before a total. */
function endOf(records: Record[], start: number, usual: number): number {
  let end = records.length;
  const isBelow = (record: Record): boolean => {
    const text = record.cells.find((cell) => cell !== '') ?? '';
    if (writtenNumber(text) !== null || isMissingNumber(text)) return false;
    const isAlone = filled(record) === 1 && (usual > 2 || record.cells.length === 1);
    return isAlone || ((totals.test(text) || remarks.test(text)) && filled(record) < usual);
  };
  const least = Math.max(start + 2, records.length - mostFooter);
  while (end > least && isBelow(records[end - 1])) end--;
  return end;
}

/** Rows of a table with a header that hold no values: its header again, units, or the rule of a Markdown table. */
export function valueRows(header: string[], rows: Record[], notes: Notes): Record[] {
  const isHeader = ({ cells }: Record): boolean =>
    cells.every((cell, column) => cell === header[column]);
  const others = rows.filter((record) => !isHeader(record));
  if (others.length > 0 && others.length < rows.length) {
    const row = rows.find(isHeader)?.row ?? 0;
    notes.push({ kind: 'repeatedHeader', count: rows.length - others.length, row });
  }
  const left = others.length > 0 ? others : rows;
  if (!holdsUnits(left)) return left;
  notes.push({ kind: 'unitsRow', row: left[0].row, text: textOf(left[0]) });
  return left.slice(1);
}

/** True if the first row has texts in some columns of numbers, and a number in none of them. */
function holdsUnits([first, ...others]: Record[]): boolean {
  if (others.length < fewestRows) return false;
  if (first.cells.every((cell) => /^(:?-+:?)?$/.test(cell))) return true;
  const isText = (cell: string): boolean =>
    !isMissingNumber(cell) && writtenNumber(cell) === null && !/\d/.test(cell);
  const suspects = first.cells.flatMap((cell, column) => (isText(cell) ? [column] : []));
  const areNumbers = (column: number): boolean =>
    others.every(
      ({ cells }) => writtenNumber(cells[column]) !== null || isMissingNumber(cells[column]),
    ) && others.some(({ cells }) => writtenNumber(cells[column]) !== null);
  if (!suspects.some(areNumbers)) return false;
  return first.cells.every((cell, column) =>
    areNumbers(column)
      ? cell === '' || suspects.includes(column)
      : cell === '' || others.every(({ cells }) => cells[column] !== cell),
  );
}

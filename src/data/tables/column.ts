import type { Task } from '../dataset';
import { markersIn } from '../marker';
import { isConstant, scaleOf } from '../scale';
import { type RawColumn, readNumbers } from './columnNumbers';
import type { ColumnRemark, Drawback } from './columnRemark';
import { isMissingNumber, isMissingText } from './missingText';
import type { Reading } from './reading';

/** A column of a table, described by all of its cells. */
export interface Column {
  name: string;
  /** `number` where every cell with a value is a number, a date or a time. */
  type: 'number' | 'text';
  /** What stands beside its numbers: `kg`, `%`, `€`; null for none. */
  unit: string | null;
  emptyCount: number;
  /** Different values, empty cells not counted. */
  distinctCount: number;
  /** The first different values, as they are written. */
  samples: string[];
  /** The task that predicting this column most likely is. */
  task: Task;
  /** How its cells were understood, and what was strange in them. */
  remarks: ColumnRemark[];
  /** Why it is no good feature; null where nothing speaks against it. */
  drawback: Drawback | null;
  /** Columns that can be told from the order of this one, which numbers the rows. */
  orders: string[];
}

/** A column beside its cells as they are used. */
export interface ReadColumn {
  column: Column;
  /** The number of each row, not a number where it is missing; null for a column of texts. */
  numbers: Float64Array | null;
  /** True for a row, from 0, without a value. */
  isEmpty(row: number): boolean;
  /** The value of a row: its number, or its text. */
  keys(row: number): string | number;
}

/** Different values that a text column may have to be read as categories. */
export const maximumCategories = 20;
/** Letters of a text that may be a category. */
const longestCategory = 200;
/** Different integers that still look like classes. */
const classIntegers = 10;
const sampleCount = 5;
const sampleLength = 60;

export function readColumn(raw: RawColumn, reading: Reading, hint: '.' | ',' | null): ReadColumn {
  const { name, cells } = raw;
  const numeric = readNumbers(raw, reading, hint);
  const declared = new Set(reading.missing.map((text) => text.toLowerCase()));
  const isEmptyText = (cell: string): boolean =>
    isMissingText(cell) || (declared.size > 0 && declared.has(cell.toLowerCase()));
  const numbers = 'numbers' in numeric ? numeric.numbers : null;
  const isEmpty = (row: number): boolean =>
    numbers === null ? isEmptyText(cells[row]) : Number.isNaN(numbers[row]);
  const filledRows = [...cells.keys()].filter((row) => !isEmpty(row));
  const distinct = new Set<string | number>(
    filledRows.map((row) => (numbers === null ? cells[row] : numbers[row])),
  );
  const counts = { cells: cells.length, filled: filledRows.length, distinct: distinct.size };
  const remarks = [...numeric.remarks];
  if (numbers !== null) remarks.push(...sentinelsIn(numbers), ...smallSpreadOf(numbers));
  else if (distinct.size <= mostCompared) {
    remarks.push(...alikeIn([...distinct].map(String)), ...markerTextIn(raw, filledRows));
  }
  const texts = new Set<string>();
  for (const row of filledRows) {
    if (texts.size === sampleCount) break;
    texts.add(clipped(cells[row]));
  }
  const recurs = 2 * counts.distinct <= counts.filled;
  const isWhole = numbers === null || [...distinct].every((value) => Number.isInteger(value));
  const looksLikeClasses =
    numbers === null || (counts.distinct <= classIntegers && recurs && isWhole);
  const column: Column = {
    name,
    type: numbers === null ? 'text' : 'number',
    unit: 'numbers' in numeric ? numeric.unit : null,
    emptyCount: counts.cells - counts.filled,
    distinctCount: counts.distinct,
    samples: [...texts],
    task: looksLikeClasses ? 'classification' : 'regression',
    remarks,
    drawback:
      drawbackOf(counts) ??
      (numbers === null
        ? drawbackOfTexts(remarks, filledRows, cells, counts)
        : isRowNumber(raw, distinct, counts)
          ? { reason: 'rowNumber' }
          : null),
    orders: [],
  };
  const keys = (row: number): string | number => (numbers === null ? cells[row] : numbers[row]);
  return { column, numbers, isEmpty, keys };
}

/** A text as a person is shown it: one line, not too long. */
export function clipped(text: string): string {
  return text.length <= sampleLength ? text : `${text.slice(0, sampleLength)}…`;
}

/** A standard deviation so small is lost among weights and biases of about 1. */
const smallSpread = 1e-3;

function smallSpreadOf(numbers: Float64Array): ColumnRemark[] {
  const finite = numbers.filter(Number.isFinite);
  const deviation = scaleOf(finite, 1).deviation[0];
  const isSmall = finite.length > 1 && !isConstant(finite, 1, 0) && deviation < smallSpread;
  return isSmall ? [{ kind: 'smallSpread', deviation }] : [];
}

/** Different texts that are compared for their capitals. */
const mostCompared = 100;

function alikeIn(texts: string[]): ColumnRemark[] {
  const known = new Map<string, string>();
  for (const text of texts) {
    const plain = text.toLowerCase().replace(/\s+/g, ' ');
    const other = known.get(plain);
    if (other !== undefined) return [{ kind: 'alike', texts: [other, text] }];
    known.set(plain, text);
  }
  return [];
}

function markerTextIn({ cells, rows }: RawColumn, filledRows: number[]): ColumnRemark[] {
  const first = filledRows.find((row) => isMissingNumber(cells[row]));
  if (first === undefined) return [];
  const count = filledRows.filter((row) => cells[row] === cells[first]).length;
  return [{ kind: 'markerText', cell: cells[first], row: rows[first], count }];
}

function sentinelsIn(numbers: Float64Array): ColumnRemark[] {
  const finite = numbers.filter(Number.isFinite);
  const markers = markersIn(finite).filter(({ value }) => value !== 0);
  if (markers.length === 0) return [];
  const count = markers.reduce((sum, { share }) => sum + share * finite.length, 0);
  return [
    {
      kind: 'sentinels',
      values: markers.map(({ value }) => value),
      count: Math.round(count),
    },
  ];
}

interface Counts {
  cells: number;
  filled: number;
  distinct: number;
}

function drawbackOf({ cells, filled, distinct }: Counts): Drawback | null {
  if (filled === 0) return { reason: 'empty' };
  if (2 * filled < cells) return { reason: 'mostlyEmpty', count: cells - filled };
  return distinct === 1 ? { reason: 'constant' } : null;
}

function drawbackOfTexts(
  remarks: ColumnRemark[],
  filledRows: number[],
  cells: string[],
  { filled, distinct }: Counts,
): Drawback | null {
  if (filledRows.some((row) => cells[row].length > longestCategory)) {
    return { reason: 'longTexts', maximum: longestCategory };
  }
  if (remarks.some(({ kind }) => kind === 'undecidedDate')) return { reason: 'undecidedDate' };
  if (distinct <= maximumCategories && 2 * distinct <= filled) return null;
  const isMixed = remarks.some(({ kind }) => kind === 'texts' || kind === 'units');
  if (isMixed) return { reason: 'mixed' };
  return { reason: 'names', count: distinct, maximum: maximumCategories };
}

/** Names of columns that number the rows. */
const indexName =
  /^(unnamed(:? *\d+)?|index|idx|id|#|no\.?|nr\.?|num(ber)?|rows?|row[ _.-]?(id|n(o|r|um(ber)?)?\.?|names?|index)|level_0|rank|zeile|lfd\.? ?nr\.?|sl\.? ?no\.?|s\.? ?no\.?)$/i;
/** `user_id`, `PassengerId`, `CustomerID`. */
const idName = /(^|[a-z0-9])([ _.-]+id|Id|ID)$/;
const idWord = /[ _.-]id$/i;

function isRowNumber(
  { name, isNameless }: RawColumn,
  distinct: Set<string | number>,
  { cells, distinct: count }: Counts,
): boolean {
  const isNamed = indexName.test(name) || idName.test(name) || idWord.test(name);
  if (!(isNameless || isNamed) || count !== cells) return false;
  for (const value of distinct) if (!Number.isInteger(value)) return false;
  return true;
}

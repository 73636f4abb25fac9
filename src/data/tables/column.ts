import { readDecimal } from '../../spec/numberList';
import type { Task } from '../dataset';

/** A column of a table, described by all of its cells. */
export interface Column {
  name: string;
  /** `number` where every cell with a value is a number. */
  type: 'number' | 'text';
  /** The decimal mark of this column's numbers. */
  decimalMark: DecimalMark;
  emptyCount: number;
  /** Different values, empty cells not counted. */
  distinctCount: number;
  /** The first different values, as they are written. */
  samples: string[];
  /** The task that predicting this column most likely is. */
  task: Task;
  /** True if it looks like something to learn from: varied, mostly filled, neither names nor a row number. */
  isInformative: boolean;
}

/** Different values that a text column may have to be read as categories. */
export const maximumCategories = 20;
/** Different integers that still look like classes. */
const classIntegers = 10;
const sampleCount = 5;

/** @param marks the decimal marks that the table's delimiter leaves possible */
export function describeColumn(name: string, cells: string[], marks: DecimalMark[]): Column {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  const decimalMark = marks.find((mark) => filled.every((cell) => numberOf(cell, mark) !== null));
  const values =
    filled.length === 0 || decimalMark === undefined
      ? null
      : filled.map((cell) => numberOf(cell, decimalMark) ?? Number.NaN);
  const distinctCount = new Set<string | number>(values ?? filled).size;
  const recurs = 2 * distinctCount <= filled.length;
  const isCategory = distinctCount <= maximumCategories && recurs;
  const looksLikeClasses =
    values === null || (distinctCount <= classIntegers && recurs && values.every(Number.isInteger));
  const isVaried = distinctCount > 1 && 2 * filled.length >= cells.length;
  return {
    name,
    type: values === null ? 'text' : 'number',
    decimalMark: decimalMark ?? '.',
    emptyCount: cells.length - filled.length,
    distinctCount,
    samples: [...new Set(filled)].slice(0, sampleCount),
    task: looksLikeClasses ? 'classification' : 'regression',
    isInformative: isVaried && (values === null ? isCategory : !countsRows(values, cells.length)),
  };
}

/** True for 0, 1, 2 … or 1, 2, 3 … in every row. */
function countsRows(values: number[], rowCount: number): boolean {
  const [first] = values;
  return (
    values.length === rowCount &&
    (first === 0 || first === 1) &&
    values.every((value, row) => value === first + row)
  );
}

/** The mark before the decimals of a number; the comma only where it does not separate cells. */
export type DecimalMark = '.' | ',';

const emptyTexts = new Set(['', '?', 'NA', 'NaN', 'nan', 'null', 'NULL']);

/** True for a cell without a value: nothing, `?`, `NA`, `NaN` or `null`. Cells come trimmed. */
export function isEmptyCell(cell: string): boolean {
  return emptyTexts.has(cell);
}

/** The finite number in a cell, null where there is none. */
export function numberOf(cell: string, mark: DecimalMark): number | null {
  if (mark === ',' && cell.includes('.')) return null;
  const value = readDecimal(mark === ',' ? cell.replace(',', '.') : cell);
  return value !== null && Number.isFinite(value) ? value : null;
}

/** The columns of a table to learn from, and the one to predict, by name. */
export interface TableChoice {
  target: string;
  features: string[];
  task: Task;
}

/** Every informative column as a feature of `target`, by default the one that looks most like a target. */
export function suggestChoice(columns: Column[], target = suggestTarget(columns)): TableChoice {
  const features = columns.filter(
    ({ name, isInformative }) => isInformative && name !== target.name,
  );
  return { target: target.name, features: features.map(({ name }) => name), task: target.task };
}

/** Tables have their target last or first, and classes are likelier to be one than numbers. */
function suggestTarget(columns: Column[]): Column {
  const last = columns[columns.length - 1];
  const ends = [last, columns[0]];
  const texts = (some: Column[]): Column[] => some.filter(({ type }) => type === 'text');
  const order = [...texts(ends), ...ends, ...texts(columns), ...columns];
  return order.find(({ isInformative }) => isInformative) ?? last;
}

import type { Task } from '../dataset';
import { type DecimalMark, isEmptyCell, numberOf } from './cell';

/** A column of a table, described by all of its cells. */
export interface Column {
  name: string;
  /** `number` where every cell with a value is a number. */
  type: 'number' | 'text';
  /** Of the numbers of this column. */
  decimalMark: DecimalMark;
  emptyCount: number;
  /** Different values, empty cells not counted. */
  distinctCount: number;
  /** The first different values, as they are written. */
  samples: string[];
  /** What predicting this column would most likely be. */
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
    samples: firstDistinct(filled),
    task: looksLikeClasses ? 'classification' : 'regression',
    isInformative: isVaried && (values === null ? isCategory : !countsRows(values, cells.length)),
  };
}

function firstDistinct(cells: string[]): string[] {
  const found = new Set<string>();
  for (const cell of cells) {
    if (found.size === sampleCount) break;
    found.add(cell);
  }
  return [...found];
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

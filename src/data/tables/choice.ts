import type { Task } from '../dataset';
import type { Column, ReadColumn } from './column';
import type { Drawback } from './columnRemark';
import type { Pictures } from './pictures';
import { isNamedLikeSplit, isSplitColumn } from './splitColumn';

/** The columns of a table to learn from, and the one to predict, by name; and which rows validate. */
export interface TableChoice {
  target: string;
  features: string[];
  task: Task;
  validation: Validation;
}

/** The rows that are not trained on. */
export type Validation =
  /** Drawn by the seed. */
  | { kind: 'drawn' }
  /** None: all rows train, and the same rows are measured as validation. */
  | { kind: 'none' }
  /** Those that a column of the table names. */
  | { kind: 'column'; column: string }
  /** Those of the second file. */
  | { kind: 'secondFile' };

/** Rows up to which a table is trained whole unless a person wants otherwise. */
export const rowsTrainedWhole = 20;

/** Tells what a choice takes a column for, and why it is left out. */
export interface ColumnUse {
  column: Column;
  use: 'target' | 'feature' | 'split' | 'leftOut';
  /** Null for the target and for a feature that nothing speaks against. */
  why: UseReason | null;
  /** True for a column other than the target whose order gives the target away. */
  isLeak: boolean;
}

export type UseReason = Drawback | { reason: 'notChosen' };

interface Described {
  columns: Column[];
  rowCount: number;
  secondRows: number;
  pictures: Pictures | null;
}

/** Every column that nothing speaks against as a feature of `target`, by default the one that looks most like one. */
export function suggestChoice(
  table: Described,
  target: Column = suggestTarget(table),
): TableChoice {
  if (table.pictures?.label === target.name) return choosePictures(table, target);
  const split = table.columns.find((column) => column !== target && isSplitColumn(column));
  const others = table.columns.filter((column) => column !== target && column !== split);
  const good = others.filter(({ drawback }) => drawback === null);
  const features = good.length > 0 ? good : leastBad(others);
  return {
    target: target.name,
    features: features.map(({ name }) => name),
    task: target.task,
    validation: suggestValidation(table, split),
  };
}

/** Every pixel is a feature, a black one too. */
function choosePictures(table: Described, { name }: Column): TableChoice {
  const pixels = table.columns.filter((column) => column.name !== name);
  return {
    target: name,
    features: pixels.map((pixel) => pixel.name),
    task: 'classification',
    validation: suggestValidation(table),
  };
}

function suggestValidation({ rowCount, secondRows }: Described, split?: Column): Validation {
  if (secondRows > 0) return { kind: 'secondFile' };
  if (split !== undefined) return { kind: 'column', column: split.name };
  return { kind: rowCount <= rowsTrainedWhole ? 'none' : 'drawn' };
}

/** The only feature is never left out; of several, row numbers are better than nothing. */
function leastBad(others: Column[]): Column[] {
  if (others.length === 1) return others;
  return others.filter(({ drawback }) => drawback?.reason === 'rowNumber');
}

/** Tables have their target last or first, and classes are likelier to be one than numbers. */
function suggestTarget({ columns, pictures }: Described): Column {
  const label = columns.find(({ name }) => name === pictures?.label);
  if (label !== undefined) return label;
  const isNone = (column: Column): boolean =>
    isNamedLikeSplit(column) || ['rowNumber', 'empty'].includes(column.drawback?.reason ?? '');
  const some = columns.filter((column) => !isNone(column));
  const last = some[some.length - 1] ?? columns[columns.length - 1];
  const ends = [last, some[0] ?? last];
  const texts = (of: Column[]): Column[] => of.filter(({ type }) => type === 'text');
  const order = [...texts(ends), ...ends, ...texts(some), ...some];
  return order.find(({ drawback }) => drawback === null) ?? last;
}

/** Tells of every column what a choice uses it for, and why it does not use it. */
export function usesOf(columns: Column[], choice: TableChoice): ColumnUse[] {
  const { target, features, validation } = choice;
  const split = validation.kind === 'column' ? validation.column : null;
  return columns.map((column) => {
    const { name, drawback, orders } = column;
    const isLeak = name !== target && features.length > 1 && orders.includes(target);
    if (name === target) return { column, use: 'target', why: null, isLeak };
    if (name === split) return { column, use: 'split', why: null, isLeak };
    if (features.includes(name)) return { column, use: 'feature', why: drawback, isLeak };
    return { column, use: 'leftOut', why: drawback ?? { reason: 'notChosen' }, isLeak };
  });
}

/** Fewer rows have an order by chance. */
const fewestOrdered = 8;

/**
 * Returns the names of the columns whose order a column of different whole numbers gives away: sorted by it, each
 * class comes in one piece, or all numbers rise, or fall.
 */
export function ordersOf(read: ReadColumn, all: ReadColumn[], rowCount: number): string[] {
  const { numbers, column } = read;
  if (numbers === null || column.distinctCount !== rowCount || rowCount < fewestOrdered) return [];
  if (!numbers.every(Number.isInteger)) return [];
  const order = Uint32Array.from(numbers.keys()).sort((a, b) => numbers[a] - numbers[b]);
  return all
    .filter((other) => other !== read && isOrdered(other, order))
    .map(({ column: { name } }) => name);
}

function isOrdered({ column, numbers, keys }: ReadColumn, order: Uint32Array): boolean {
  if (column.emptyCount > 0 || column.distinctCount < 2) return false;
  if (column.task === 'classification') {
    let changes = 0;
    for (let place = 1; place < order.length; place++) {
      if (keys(order[place]) !== keys(order[place - 1])) changes++;
      if (changes >= column.distinctCount) return false;
    }
    return 2 * column.distinctCount <= order.length;
  }
  if (numbers === null) return false;
  const direction = Math.sign(numbers[order[1]] - numbers[order[0]]);
  return order.every(
    (row, place) =>
      place === 0 || Math.sign(numbers[row] - numbers[order[place - 1]]) === direction,
  );
}

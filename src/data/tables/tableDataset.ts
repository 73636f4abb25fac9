import type { Dataset, DatasetSplit } from '../dataset';
import type { TableChoice } from './choice';
import { maximumCategories, type ReadColumn } from './column';
import { pictureFeatures } from './pictures';
import { splitParts } from './splitColumn';
import type { Table } from './table';

/** Why a choice of columns cannot be learnt. */
export type TableRefusal =
  | { reason: 'unknownColumn'; column: string }
  | { reason: 'noFeatures' }
  | { reason: 'targetIsFeature'; column: string }
  /** A regression on a column of texts. */
  | { reason: 'textTarget'; column: string }
  /** A column of numbers with points or commas that may mean thousands or decimals. */
  | {
      reason: 'undecidedNumbers';
      column: string;
      cell: string;
      row: number;
      readings: { '.': number; ',': number };
    }
  /** `column` is one that no row has a value in; null where it takes several to leave out all rows. */
  | { reason: 'noCompleteRow'; column: string | null }
  | { reason: 'tooFewRows'; count: number; minimum: number }
  | { reason: 'oneClass'; column: string; value: string }
  | { reason: 'tooManyClasses'; column: string; count: number; maximum: number }
  /** A feature of texts that would need more one-hot columns than are allowed. */
  | { reason: 'tooManyValues'; column: string; count: number; maximum: number }
  | { reason: 'tooManyInputs'; count: number; maximum: number }
  /** A split in which no row is left for one part. */
  | { reason: 'emptyPart'; part: 'train' | 'validation' };

export interface TableDataset {
  dataset: Dataset;
  /** Rows that are not used. */
  leftOut: number;
  /** The same by their first reason. */
  leftOutRows: LeftOutRows[];
  /** Classes of which no row is in the training split that a column or a second file gives. */
  untrainedClasses: string[];
  /** Classes of one row, which is not drawn for validation. */
  loneClasses: string[];
}

/** Rows that are left out for one reason; `row` is the first of them in the file, counted from 1. */
export interface LeftOutRows {
  reason: 'missing' | 'infinite' | 'otherPart';
  column: string;
  count: number;
  row: number;
}

export const maximumClasses = 50;
export const maximumInputs = 256;
/** Two rows for each split. */
export const minimumRows = 4;

/** One input of the network: its name, and its number in every row. */
interface Input {
  name: string;
  values: number[];
}

/** The chosen columns of the rows that are complete in them; texts become classes or one-hot inputs. */
export function tableDataset(table: Table, choice: TableChoice): TableDataset | TableRefusal {
  const chosen = chooseColumns(table, choice);
  if ('reason' in chosen) return chosen;
  const { rows, parts, leftOutRows } = usableRows(table, chosen, choice);
  if (rows.length === 0) {
    const used = [chosen.target, ...chosen.features];
    const empty = used.find(({ column }) => column.emptyCount === table.rowCount);
    return { reason: 'noCompleteRow', column: empty?.column.name ?? null };
  }
  if (rows.length < minimumRows) {
    return { reason: 'tooFewRows', count: rows.length, minimum: minimumRows };
  }
  const target = readTarget(chosen.target, rows, choice.task);
  if ('reason' in target) return target;
  const inputs = isPictures(table, choice)
    ? pictureFeatures(table.read, table.pictures, rows)
    : readInputs(chosen.features, rows);
  if ('reason' in inputs) return inputs;
  const split = splitOf(choice, rows, parts);
  if ('reason' in split) return split;
  const targets = Float64Array.from(target.values);
  return {
    dataset: {
      task: choice.task,
      targetName: chosen.target.column.name,
      classNames: target.classNames,
      length: 1,
      rowCount: rows.length,
      ...inputs,
      targets,
      split,
    },
    leftOut: table.rowCount - rows.length,
    leftOutRows,
    untrainedClasses:
      split.kind === 'given'
        ? target.classNames.filter((_, index) =>
            targets.every((value, row) => value !== index || split.validates[row] === 1),
          )
        : [],
    loneClasses:
      split.kind === 'byClass'
        ? target.classNames.filter(
            (_, index) => targets.indexOf(index) === targets.lastIndexOf(index),
          )
        : [],
  };
}

/** All pixels are features: their columns are pictures then. */
function isPictures(
  table: Table,
  { target, features, task }: TableChoice,
): table is Table & { pictures: NonNullable<Table['pictures']> } {
  const { pictures, columns } = table;
  return (
    pictures !== null &&
    task === 'classification' &&
    pictures.label === target &&
    features.length === columns.length - 1
  );
}

interface ChosenColumns {
  target: ReadColumn;
  features: ReadColumn[];
}

function chooseColumns(table: Table, choice: TableChoice): ChosenColumns | TableRefusal {
  const { target, features, task, validation } = choice;
  const byName = new Map(table.read.map((read) => [read.column.name, read]));
  const named = validation.kind === 'column' ? [validation.column] : [];
  const unknown = [target, ...features, ...named].find((name) => !byName.has(name));
  if (unknown !== undefined) return { reason: 'unknownColumn', column: unknown };
  if (features.length === 0) return { reason: 'noFeatures' };
  if (features.includes(target)) return { reason: 'targetIsFeature', column: target };
  const isChosen = new Set([...features, target]);
  const chosen = table.read.filter(({ column: { name } }) => isChosen.has(name));
  for (const { column } of chosen) {
    const open = column.remarks.find(({ kind }) => kind === 'undecided');
    if (open?.kind === 'undecided') {
      const { cell, row, readings } = open;
      return { reason: 'undecidedNumbers', column: column.name, cell, row, readings };
    }
  }
  const [targetColumn] = chosen.filter(({ column: { name } }) => name === target);
  if (task === 'regression' && targetColumn.numbers === null) {
    return { reason: 'textTarget', column: target };
  }
  return { target: targetColumn, features: chosen.filter((read) => read !== targetColumn) };
}

interface UsableRows {
  rows: number[];
  /** Of each usable row; null where no column and no file gives them. */
  parts: ('train' | 'validation')[] | null;
  leftOutRows: LeftOutRows[];
}

/** Rows with a value in every chosen column, a finite one in those of numbers, and a part of the split. */
function usableRows(
  { read, rowCount, secondRows, fileRows }: Table,
  { target, features }: ChosenColumns,
  { validation }: TableChoice,
): UsableRows {
  const used = [target, ...features];
  const given = givenParts(read, rowCount, secondRows, validation);
  const rows: number[] = [];
  const parts: ('train' | 'validation')[] = [];
  const leftOut = new Map<string, LeftOutRows>();
  const leaveOut = (row: number, reason: LeftOutRows['reason'], column: string): void => {
    const key = `${reason} ${column}`;
    const known = leftOut.get(key);
    if (known === undefined) leftOut.set(key, { reason, column, count: 1, row: fileRows[row] });
    else known.count++;
  };
  for (let row = 0; row < rowCount; row++) {
    const part = given === null ? 'train' : given[row];
    const gap = used.find(({ isEmpty }) => isEmpty(row));
    const infinite = used.find(({ numbers }) => Math.abs(numbers?.[row] ?? 0) === Infinity);
    if (gap !== undefined) leaveOut(row, 'missing', gap.column.name);
    else if (infinite !== undefined) leaveOut(row, 'infinite', infinite.column.name);
    else if (part === null) {
      leaveOut(row, 'otherPart', validation.kind === 'column' ? validation.column : '');
    } else {
      rows.push(row);
      parts.push(part);
    }
  }
  return { rows, parts: given === null ? null : parts, leftOutRows: [...leftOut.values()] };
}

function givenParts(
  read: ReadColumn[],
  rowCount: number,
  secondRows: number,
  validation: TableChoice['validation'],
): ('train' | 'validation' | null)[] | null {
  if (validation.kind === 'secondFile') {
    return Array.from({ length: rowCount }, (_, row) =>
      row < rowCount - secondRows ? 'train' : 'validation',
    );
  }
  if (validation.kind !== 'column') return null;
  const column = read.find((one) => one.column.name === validation.column);
  return column === undefined ? null : splitParts(column, rowCount);
}

function splitOf(
  { validation, task }: TableChoice,
  rows: number[],
  parts: UsableRows['parts'],
): DatasetSplit | TableRefusal {
  if (parts === null) {
    if (validation.kind === 'none') return { kind: 'whole' };
    return { kind: task === 'classification' ? 'byClass' : 'drawn' };
  }
  for (const part of ['train', 'validation'] as const) {
    if (!parts.includes(part)) return { reason: 'emptyPart', part };
  }
  const validates = Uint8Array.from(rows, (_, index) => (parts[index] === 'validation' ? 1 : 0));
  return { kind: 'given', validates };
}

/** Class indexes and the classes' names in order, or the numbers of a regression. */
function readTarget(
  { column, keys }: ReadColumn,
  rows: number[],
  task: TableChoice['task'],
): { classNames: string[]; values: number[] } | TableRefusal {
  const values = rows.map(keys);
  if (task === 'regression') return { classNames: [], values: values.map(Number) };
  const classes = distinctInOrder(values);
  const count = classes.length;
  const { name } = column;
  if (count === 1) return { reason: 'oneClass', column: name, value: String(values[0]) };
  if (count > maximumClasses) {
    return { reason: 'tooManyClasses', column: name, count, maximum: maximumClasses };
  }
  const indexOf = new Map(classes.map((value, index) => [value, index]));
  return {
    classNames: classes.map(String),
    values: values.map((value) => indexOf.get(value) ?? Number.NaN),
  };
}

function readInputs(
  features: ReadColumn[],
  rows: number[],
): Pick<Dataset, 'featureNames' | 'image' | 'features'> | TableRefusal {
  const inputs: Input[] = [];
  for (const read of features) {
    const added = readFeature(read, rows);
    if ('reason' in added) return added;
    inputs.push(...added);
  }
  const count = inputs.length;
  if (count > maximumInputs) return { reason: 'tooManyInputs', count, maximum: maximumInputs };
  return {
    featureNames: inputs.map(({ name }) => name),
    image: null,
    features: Float64Array.from(
      { length: rows.length * count },
      (_, place) => inputs[place % count].values[Math.floor(place / count)],
    ),
  };
}

function readFeature(
  { column, numbers, keys }: ReadColumn,
  rows: number[],
): Input[] | TableRefusal {
  const { name } = column;
  if (numbers !== null) return [{ name, values: rows.map((row) => numbers[row]) }];
  const cells = rows.map(keys);
  const categories = distinctInOrder(cells);
  const count = categories.length;
  if (count > maximumCategories) {
    return { reason: 'tooManyValues', column: name, count, maximum: maximumCategories };
  }
  return categories.map((category) => ({
    name: `${name} = ${category}`,
    values: cells.map((cell) => (cell === category ? 1 : 0)),
  }));
}

/** Numbers by size, texts by their characters' codes: the same order in every language. */
function distinctInOrder(values: (string | number)[]): (string | number)[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}

import type { Dataset } from '../dataset';
import type { TableChoice } from './column';
import { type Column, isEmptyCell, maximumCategories, numberOf } from './column';
import type { Table } from './table';

/** Why a choice of columns cannot be learnt. */
export type TableRefusal =
  | { reason: 'unknownColumn'; column: string }
  | { reason: 'noFeatures' }
  | { reason: 'targetIsFeature'; column: string }
  /** A regression on a column of texts. */
  | { reason: 'textTarget'; column: string }
  | { reason: 'noCompleteRow' }
  | { reason: 'tooFewRows'; count: number; minimum: number }
  | { reason: 'oneClass'; column: string; value: string }
  | { reason: 'tooManyClasses'; column: string; count: number; maximum: number }
  /** A feature of texts that would need more one-hot columns than are allowed. */
  | { reason: 'tooManyValues'; column: string; count: number; maximum: number }
  | { reason: 'tooManyInputs'; count: number; maximum: number };

export interface TableDataset {
  dataset: Dataset;
  /** Rows without a value in one of the chosen columns. */
  leftOut: number;
}

export const maximumClasses = 50;
const maximumInputs = 256;
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
  const indexes = [chosen.target, ...chosen.features].map((column) =>
    table.columns.indexOf(column),
  );
  const rows = table.rows.filter((cells) => indexes.every((index) => !isEmptyCell(cells[index])));
  if (rows.length === 0) return { reason: 'noCompleteRow' };
  if (rows.length < minimumRows) {
    return { reason: 'tooFewRows', count: rows.length, minimum: minimumRows };
  }
  const [targetCells, ...featureCells] = indexes.map((index) => rows.map((cells) => cells[index]));
  const target = readTarget(chosen.target, targetCells, choice.task);
  if ('reason' in target) return target;
  const inputs: Input[] = [];
  for (const [index, column] of chosen.features.entries()) {
    const read = readFeature(column, featureCells[index]);
    if ('reason' in read) return read;
    inputs.push(...read);
  }
  if (inputs.length > maximumInputs) {
    return { reason: 'tooManyInputs', count: inputs.length, maximum: maximumInputs };
  }
  const dataset: Dataset = {
    task: choice.task,
    featureNames: inputs.map(({ name }) => name),
    targetName: chosen.target.name,
    classNames: target.classNames,
    image: null,
    length: 1,
    rowCount: rows.length,
    features: Float64Array.from(
      { length: rows.length * inputs.length },
      (_, place) => inputs[place % inputs.length].values[Math.floor(place / inputs.length)],
    ),
    targets: Float64Array.from(target.values),
  };
  return { dataset, leftOut: table.rowCount - rows.length };
}

type ChosenColumns = { target: Column; features: Column[] };

function chooseColumns(
  { columns }: Table,
  { target, features, task }: TableChoice,
): ChosenColumns | TableRefusal {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const unknown = [target, ...features].find((name) => !byName.has(name));
  if (unknown !== undefined) return { reason: 'unknownColumn', column: unknown };
  if (features.length === 0) return { reason: 'noFeatures' };
  if (features.includes(target)) return { reason: 'targetIsFeature', column: target };
  const [targetColumn] = columns.filter(({ name }) => name === target);
  if (task === 'regression' && targetColumn.type === 'text') {
    return { reason: 'textTarget', column: target };
  }
  return {
    target: targetColumn,
    features: columns.filter(({ name }) => features.includes(name)),
  };
}

/** Class indexes and the classes' names in order, or the numbers of a regression. */
function readTarget(
  column: Column,
  cells: string[],
  task: TableChoice['task'],
): { classNames: string[]; values: number[] } | TableRefusal {
  const values = column.type === 'number' ? numbersOf(column, cells) : cells;
  if (task === 'regression') return { classNames: [], values: numbersOf(column, cells) };
  const classes = distinctInOrder(values);
  const count = classes.length;
  const { name } = column;
  if (count === 1) return { reason: 'oneClass', column: name, value: cells[0] };
  if (count > maximumClasses) {
    return { reason: 'tooManyClasses', column: name, count, maximum: maximumClasses };
  }
  const indexOf = new Map(classes.map((value, index) => [value, index]));
  return {
    classNames: classes.map(String),
    values: values.map((value) => indexOf.get(value) ?? Number.NaN),
  };
}

function readFeature(column: Column, cells: string[]): Input[] | TableRefusal {
  const { name } = column;
  if (column.type === 'number') return [{ name, values: numbersOf(column, cells) }];
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

function numbersOf({ decimalMark }: Column, cells: string[]): number[] {
  return cells.map((cell) => numberOf(cell, decimalMark) ?? Number.NaN);
}

/** Numbers by size, texts by their characters' codes: the same order in every language. */
function distinctInOrder(values: (string | number)[]): (string | number)[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}

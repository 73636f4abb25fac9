import { basename } from 'node:path';
import type { Dataset, DatasetSplit, Task } from '../data/dataset';
import { generateDataset, isGenerated } from '../data/generated/generate';
import { type ColumnUse, suggestChoice, type TableChoice, usesOf } from '../data/tables/choice';
import { readTable, type Table } from '../data/tables/table';
import {
  type LeftOutRows,
  type TableDataset,
  type TableRefusal,
  tableDataset,
} from '../data/tables/tableDataset';
import { table as texts } from '../i18n/en/table';
import { tableReasons } from '../i18n/en/tableReasons';
import { sentenceOf } from '../i18n/reason';
import type { Spec } from '../spec/spec';
import { complain, refuse, tableMessage } from './messages';
import { tableBytes } from './tableBytes';
import type { TableOption } from './tableOption';

/** The data of a command; `told` is what is printed about a table, null for data that are drawn. */
export interface CommandData {
  dataset: Dataset;
  told: ToldTable | null;
}

/** A run's JSON says this about the table that it learnt. */
export interface ToldTable {
  rows: number;
  leftOut: number;
  /** The same by their first reason. */
  leftOutRows: LeftOutRows[];
  features: string[];
  target: string;
  task: Task;
  classes: string[];
  split: DatasetSplit['kind'];
  columns: { name: string; type: string; use: ColumnUse['use']; why: string[] }[];
}

/** Returns the data set that a command names: a table, or what a generator draws. */
export function readDataset(spec: Spec, table: TableOption | null): CommandData {
  if (table !== null) {
    const { told, said, dataset } = readTableFile(table);
    for (const line of said) process.stderr.write(`${line}\n`);
    return { dataset, told };
  }
  if (spec.data === 'csv') return complain('data=csv needs --csv FILE and --target COLUMN');
  if (!isGenerated(spec.data)) return complain(`data=${spec.data} is read from files on the page`);
  return { dataset: generateDataset(spec.data, spec), told: null };
}

interface TableFile extends TableDataset {
  told: ToldTable;
  /** A line for each thing that was skipped, each column, and each reason of left-out rows. */
  said: string[];
}

/** Reads the table in a file, or in two, as a data set, with the columns that the options and the table suggest. */
export function readTableFile(option: TableOption): TableFile {
  const { files, reading } = option;
  const name = files.join(' and ');
  const sources = files.map(tableBytes);
  const table = readTable(sources, reading);
  if ('reason' in table) return refuse(table, `${name}: ${tableMessage(table)}`);
  const choice = choiceOf(table, option, name);
  const read = tableDataset(table, choice);
  if ('reason' in read) {
    return refuse(read, `${name}: ${tableMessage(read)}${hintOf(read, table, choice)}`);
  }
  const { dataset, leftOutRows } = read;
  const columns = toldColumns(table, choice);
  const told: ToldTable = {
    rows: dataset.rowCount,
    leftOut: read.leftOut,
    leftOutRows,
    features: choice.features,
    target: choice.target,
    task: choice.task,
    classes: dataset.classNames,
    split: dataset.split?.kind ?? 'drawn',
    columns,
  };
  return {
    ...read,
    told,
    said: linesOf(files.map((file) => basename(file)).join(' + '), table, read, told),
  };
}

function toldColumns({ columns, pictures }: Table, choice: TableChoice): ToldTable['columns'] {
  return usesOf(columns, choice).map(({ column, use, why, isLeak }) => {
    const { name, type, remarks } = column;
    // Pixels are alike, and many of them constant: that is no news of a column.
    if (pictures !== null && name !== pictures.label) return { name, type, use, why: [] };
    return {
      ...{ name, type, use },
      why: [
        ...(why === null ? [] : [sentenceOf(tableReasons.drawbacks, 'reason', why)]),
        ...(isLeak ? [tableReasons.leak(choice.target)] : []),
        ...remarks.map((remark) => sentenceOf(tableReasons.remarks, 'kind', remark)),
      ],
    };
  });
}

/** Says what helps against a refusal: an option, or what is known of the columns. */
function hintOf({ reason }: TableRefusal, table: Table, choice: TableChoice): string {
  if (reason === 'undecidedNumbers') return ' (--decimal point or --decimal comma)';
  if (reason !== 'noFeatures') return '';
  const others = toldColumns(table, choice).filter(({ use }) => use !== 'target');
  const told = others.slice(0, mostListed).map(({ name, why }) => `${name}: ${why.join('; ')}`);
  return ` (${told.join(' | ')})`;
}

/** Columns that are listed line by line. */
const mostListed = 40;

/** The first columns and the target, a line each, and how the others are used. */
function columnLines(columns: ToldTable['columns']): string[] {
  const isListed = ({ use }: ToldTable['columns'][number], place: number): boolean =>
    place < mostListed || use === 'target' || use === 'split';
  const lines = columns
    .filter(isListed)
    .map(
      ({ name, type, use, why }) =>
        `${name} (${type}): ${tableReasons.uses[use]}${why.length > 0 ? `; ${why.join('; ')}` : ''}`,
    );
  const others = columns.filter((column, place) => !isListed(column, place));
  if (others.length === 0) return lines;
  const features = others.filter(({ use }) => use === 'feature').length;
  return [...lines, tableReasons.moreColumns(features, others.length - features)];
}

function linesOf(name: string, table: Table, read: TableDataset, told: ToldTable): string[] {
  const { encoding, notes, pictures, separator, hasHeader } = table;
  const { read: sized, separatedBy, separators, headerFound } = texts;
  const facts = [
    `${sized(name, table.rowCount, table.columns.length)}.`,
    separatedBy(separators[separator] ?? separator),
    headerFound[hasHeader ? 'yes' : 'no'],
    ...(pictures === null ? [] : [texts.pictures(pictures.width, pictures.height, pictures.label)]),
  ];
  return [
    facts.join(' '),
    ...(encoding === 'utf-8' || table.reading.encoding !== 'auto'
      ? []
      : [tableReasons.encoding(encoding)]),
    ...notes.map((note) => sentenceOf(tableReasons.notes, 'kind', note)),
    ...columnLines(told.columns),
    ...read.leftOutRows.map(
      (rows) => `left out: ${sentenceOf(tableReasons.leftOut, 'reason', rows)}`,
    ),
    tableReasons.splits[told.split],
    ...(read.loneClasses.length > 0 ? [tableReasons.lone(read.loneClasses)] : []),
    ...(read.untrainedClasses.length > 0 ? [tableReasons.untrained(read.untrainedClasses)] : []),
  ];
}

function choiceOf(table: Table, option: TableOption, file: string): TableChoice {
  const { target, features, without, task, validation } = option;
  const known = table.columns.map(({ name }) => name);
  const named = validation?.kind === 'column' ? [validation.column] : [];
  for (const name of [target, ...(features ?? []), ...without, ...named]) {
    if (!known.includes(name)) {
      const more = known.length > mostListed ? ', …' : '';
      const names = known.slice(0, mostListed).join(', ') + more;
      const text = `${file} has no column ${JSON.stringify(name)}; its columns are ${names}`;
      const refusal: TableRefusal = { reason: 'unknownColumn', column: name };
      refuse(refusal, text);
    }
  }
  const column = table.columns.find(({ name }) => name === target);
  const suggested = suggestChoice(table, column);
  const chosen = {
    ...suggested,
    task: task ?? suggested.task,
    validation: validation ?? suggested.validation,
  };
  const isSplit = (name: string): boolean =>
    chosen.validation.kind === 'column' && chosen.validation.column === name;
  const names = features ?? suggested.features;
  return {
    ...chosen,
    features: names.filter((name) => !without.includes(name) && !isSplit(name)),
  };
}

import { readFileSync } from 'node:fs';
import type { Dataset } from '../data/dataset';
import { generateDataset, isGenerated } from '../data/generated/generate';
import { suggestChoice } from '../data/tables/column';
import { readTable } from '../data/tables/table';
import { type TableDataset, tableDataset } from '../data/tables/tableDataset';
import type { Spec } from '../spec/spec';
import type { Command } from './command';
import { complain, tableMessage, withFile } from './messages';

/** Returns the data set that a command names: a table, or what a generator draws. */
export function readDataset(spec: Spec, table: Command['table']): Dataset {
  if (table !== null) {
    const { dataset, leftOut } = readTableFile(table);
    if (leftOut > 0) process.stderr.write(`rows with empty cells left out: ${leftOut}\n`);
    return dataset;
  }
  if (spec.data === 'csv') return complain('data=csv needs --csv FILE and --target COLUMN');
  if (!isGenerated(spec.data)) return complain(`data=${spec.data} is read from files on the page`);
  return generateDataset(spec.data, spec);
}

/** Reads the table in a file as a data set: all of its informative columns are features of `target`. */
export function readTableFile({ file, target }: { file: string; target: string }): TableDataset {
  const table = readTable(withFile(`cannot read ${file}`, () => readFileSync(file, 'utf8')));
  if ('reason' in table) return complain(`${file}: ${tableMessage(table)}`);
  const column = table.columns.find(({ name }) => name === target);
  if (column === undefined) {
    const names = table.columns.map(({ name }) => name).join(', ');
    return complain(`${file} has no column ${JSON.stringify(target)}; its columns are ${names}`);
  }
  const read = tableDataset(table, suggestChoice(table.columns, column));
  return 'reason' in read ? complain(`${file}: ${tableMessage(read)}`) : read;
}

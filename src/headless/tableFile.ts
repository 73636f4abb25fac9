import { readFileSync } from 'node:fs';
import { readTable } from '../data/tables/table';
import { suggestChoice } from '../data/tables/tableChoice';
import { type TableDataset, tableDataset } from '../data/tables/tableDataset';
import { complain } from './complaint';
import { refusalMessage } from './messages';

/** The table in a file as a data set: all of its informative columns are features of `target`. */
export function readTableFile({ file, target }: { file: string; target: string }): TableDataset {
  const table = readTable(readText(file));
  if ('reason' in table) return complain(`${file}: ${refusalMessage(table)}`);
  const column = table.columns.find(({ name }) => name === target);
  if (column === undefined) {
    const names = table.columns.map(({ name }) => name).join(', ');
    return complain(`${file} has no column ${JSON.stringify(target)}; its columns are ${names}`);
  }
  const read = tableDataset(table, suggestChoice(table.columns, column));
  return 'reason' in read ? complain(`${file}: ${refusalMessage(read)}`) : read;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return complain(`cannot read ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

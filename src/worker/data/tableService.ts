import type { Dataset, DatasetSplit } from '../../data/dataset';
import { type SplitRows, splitRows } from '../../data/splitRows';
import { type ColumnUse, suggestChoice, type TableChoice, usesOf } from '../../data/tables/choice';
import { type NewRowsRefusal, newRows } from '../../data/tables/newRows';
import type { Reading } from '../../data/tables/reading';
import {
  type ReadRefusal,
  type ReadTable,
  readTable,
  type Table,
  type TableSource,
} from '../../data/tables/table';
import { type LeftOutRows, type TableRefusal, tableDataset } from '../../data/tables/tableDataset';
import { maximumBytes } from '../../data/tables/tableText';
import type { Spec } from '../../spec/spec';
import { gunzip } from './gunzip';

type SplitSpec = Pick<Spec, 'seed' | 'trainFraction'>;

/** Why a choice of columns is not the data now. */
export type ChoiceRefusal = TableRefusal | { reason: 'noTable' };

/** Rows that are data now, and rows that were left out. */
export interface ChosenTable {
  rowCount: number;
  leftOut: number;
  leftOutRows: LeftOutRows[];
  split: DatasetSplit['kind'];
  untrainedClasses: string[];
  loneClasses: string[];
}

/** Tells what a choice would make of the last table: of each column, and of its rows. */
export interface TriedChoice {
  uses: Omit<ColumnUse, 'column'>[];
  outcome: ChosenTable | ChoiceRefusal;
  /** Rows of each part; null where there is no outcome. */
  parts: Record<keyof SplitRows, number> | null;
}

export type TableService = ReturnType<typeof createTableService>;

/** Keeps the user's own table: the one that was read last, and the data chosen from one. */
export function createTableService() {
  let table: Table | null = null;
  let dataset: Dataset | null = null;

  function look(choice: TableChoice): { dataset: Dataset; told: ChosenTable } | ChoiceRefusal {
    if (table === null) return { reason: 'noTable' };
    const chosen = tableDataset(table, choice);
    if ('reason' in chosen) return chosen;
    const { leftOut, leftOutRows, untrainedClasses, loneClasses } = chosen;
    const { rowCount, split } = chosen.dataset;
    const told: ChosenTable = {
      rowCount,
      leftOut,
      leftOutRows,
      split: split?.kind ?? 'drawn',
      untrainedClasses,
      loneClasses,
    };
    return { dataset: chosen.dataset, told };
  }

  return {
    /** Gives the table in outline, or why the files are none. The data stay what they were. */
    async read(sources: TableSource[], reading?: Reading): Promise<ReadTable> {
      const plain = await unpackedTables(sources);
      if ('reason' in plain) return plain;
      const read = readTable(plain, reading);
      if ('reason' in read) return read;
      table = read;
      const { rows: _, read: __, fileRows: ___, ...summary } = read;
      return summary;
    },
    /** Returns the rows of another table as features of the data, rows × features; the last table stays. */
    async newRows(
      source: TableSource,
      featureNames: readonly string[],
    ): Promise<Float64Array | ReadRefusal | NewRowsRefusal> {
      const plain = await unpackedTables([source]);
      if ('reason' in plain) return plain;
      const read = readTable(plain);
      return 'reason' in read ? read : newRows(read, featureNames);
    },
    /** Returns what would be learnt of another target in the last table; null without one. */
    async suggest(target: string): Promise<TableChoice | null> {
      const column = table?.columns.find(({ name }) => name === target);
      return table === null || column === undefined ? null : suggestChoice(table, column);
    },
    /** Tells what a choice would make of the last table, split as a spec says; the data stay what they were. */
    async tryChoice(choice: TableChoice, drawn: SplitSpec): Promise<TriedChoice> {
      const looked = look(choice);
      const columns = table === null ? [] : usesOf(table.columns, choice);
      const uses = columns.map(({ use, why, isLeak }) => ({ use, why, isLeak }));
      if ('reason' in looked) return { uses, outcome: looked, parts: null };
      const { train, validation } = splitRows(looked.dataset, drawn);
      const parts = { train: train.length, validation: validation.length };
      return { uses, outcome: looked.told, parts };
    },
    /** Makes the chosen columns of the last table the data of `data=csv`; refused, the data stay what they were. */
    async choose(choice: TableChoice): Promise<ChosenTable | ChoiceRefusal> {
      const looked = look(choice);
      if ('reason' in looked) return looked;
      dataset = looked.dataset;
      return looked.told;
    },
    /** Makes rows as they are learnt the data of `data=csv`: those of a saved run. */
    async use(rows: Dataset): Promise<void> {
      dataset = rows;
    },
    dataset: (): Dataset | null => dataset,
  };
}

/** Returns sources of which none is packed with gzip. */
async function unpackedTables(
  sources: TableSource[],
): Promise<TableSource[] | Extract<ReadRefusal, { reason: 'damagedGzip' | 'unpacksTooLarge' }>> {
  const plain: TableSource[] = [];
  for (const source of sources) {
    const isPacked = source[0] === 0x1f && source[1] === 0x8b;
    const unpacked =
      isPacked && typeof source !== 'string' ? await gunzip(source, maximumBytes) : source;
    if (typeof unpacked === 'string' || !('reason' in unpacked)) plain.push(unpacked);
    else if (unpacked.reason === 'damagedGzip') return unpacked;
    else return { reason: 'unpacksTooLarge', maximum: maximumBytes };
  }
  return plain;
}

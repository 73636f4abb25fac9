import type { Dataset } from '../../data/dataset';
import {
  type ReadHeader,
  type ReadTable,
  readTable,
  type Table,
  type TableChoice,
} from '../../data/tables/table';
import { type TableRefusal, tableDataset } from '../../data/tables/tableDataset';

/** Why a choice of columns is not the data now. */
export type ChoiceRefusal = TableRefusal | { reason: 'noTable' };

/** Rows that are data now, and rows with an empty cell that were left out. */
export interface ChosenTable {
  rowCount: number;
  leftOut: number;
}

export type TableService = ReturnType<typeof createTableService>;

/** Keeps the user's own table: the one that was read last, and the data chosen from one. */
export function createTableService() {
  let table: Table | null = null;
  let dataset: Dataset | null = null;
  return {
    /** Gives the table in outline, or why the text is none. The data stay what they were. */
    async read(text: string, header: ReadHeader): Promise<ReadTable> {
      const read = readTable(text, header);
      if ('reason' in read) return read;
      table = read;
      const { rows: _, ...summary } = read;
      return summary;
    },
    /** Makes the chosen columns of the last table the data of `data=csv`; refused, the data stay what they were. */
    async choose(choice: TableChoice): Promise<ChosenTable | ChoiceRefusal> {
      if (table === null) return { reason: 'noTable' };
      const chosen = tableDataset(table, choice);
      if ('reason' in chosen) return chosen;
      dataset = chosen.dataset;
      return { rowCount: dataset.rowCount, leftOut: chosen.leftOut };
    },
    dataset: (): Dataset | null => dataset,
  };
}

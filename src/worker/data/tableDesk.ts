import type { Dataset } from '../../data/dataset';
import { readTable, type Table } from '../../data/tables/table';
import { tableDataset } from '../../data/tables/tableDataset';
import type { ChoiceRefusal, ChosenTable, ReadHeader, ReadTable, TableChoice } from '../protocol';

/** Where the user's own table lies: the one that was read last, and the data chosen from one. */
export interface TableDesk {
  /** The table in outline, or why the text is none. The data stay what they were. */
  read(text: string, header: ReadHeader): ReadTable;
  /** Makes the chosen columns of the last table the data; refused, the data stay what they were. */
  choose(choice: TableChoice): ChosenTable | ChoiceRefusal;
  dataset(): Dataset | null;
}

export function createTableDesk(): TableDesk {
  let table: Table | null = null;
  let dataset: Dataset | null = null;
  return {
    read(text, header) {
      const read = readTable(text, header);
      if ('reason' in read) return read;
      table = read;
      const { rows: _, ...summary } = read;
      return summary;
    },
    choose(choice) {
      if (table === null) return { reason: 'noTable' };
      const chosen = tableDataset(table, choice);
      if ('reason' in chosen) return chosen;
      dataset = chosen.dataset;
      return { rowCount: dataset.rowCount, leftOut: chosen.leftOut };
    },
    dataset: () => dataset,
  };
}

import { get, set } from 'idb-keyval';
import type { ReadHeader, TableChoice } from '../../data/tables/table';

export type { ReadHeader, ReadRefusal, TableChoice, TableSummary } from '../../data/tables/table';
export type { ChoiceRefusal } from '../../worker/data/tableService';

/** The user's own table as it was opened. The browser keeps it: it is not in the link. */
export interface UsedTable {
  fileName: string;
  text: string;
  header: ReadHeader;
  choice: TableChoice;
}

const key = 'table';

/** The table of the last visit. A browser that keeps nothing (private windows) has none. */
export async function loadTable(): Promise<UsedTable | undefined> {
  try {
    return await get<UsedTable>(key);
  } catch {
    return undefined;
  }
}

/** Keeps the table for the next visit; false where the browser refuses. */
export async function storeTable(table: UsedTable): Promise<boolean> {
  try {
    await set(key, table);
    return true;
  } catch {
    return false;
  }
}

import { get, set } from 'idb-keyval';
import type { ReadHeader, TableChoice } from '../../worker/protocol';

export type {
  ChoiceRefusal,
  ReadHeader,
  ReadRefusal,
  TableChoice,
  TableSummary,
} from '../../worker/protocol';

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

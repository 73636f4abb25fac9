import { get, set } from 'idb-keyval';
import type { ReadHeader, TableChoice } from '../../data/tables/table';
import type { OwnDataName } from '../../spec/datasets';
import type { LabClient } from '../../worker/client';
import type { ImageFile, ReadImages } from '../../worker/data/imageService';
import type { ChoiceRefusal, ChosenTable } from '../../worker/data/tableService';

export type { ReadHeader, ReadRefusal, TableChoice, TableSummary } from '../../data/tables/table';
export type { ImageFile, ImageRefusal, ReadImages } from '../../worker/data/imageService';
export type { ChoiceRefusal } from '../../worker/data/tableService';

/** The user's own table as it was opened, and which of its columns are used. */
export interface UsedTable {
  fileName: string;
  text: string;
  header: ReadHeader;
  choice: TableChoice;
}

export interface UserDataState {
  /** The table that is the data of `data=csv`, and what of it could be used. */
  table: (ChosenTable & { fileName: string }) | null;
  /** The pair of files that is the data of `data=idx`, and what is in it. */
  images: (Extract<ReadImages, { kind: 'used' }> & { fileNames: string[] }) | null;
}

export type UserData = ReturnType<typeof createUserData>;

/**
 * Holds the user's own data, that no link holds: in the worker, and in the browser for the next visit.
 *
 * @param show takes over what has become the data
 */
export function createUserData(client: LabClient, show: (shown: Partial<UserDataState>) => void) {
  let table: UsedTable | null = null;
  let images: ImageFile[] | null = null;

  async function chooseTable(chosen: UsedTable): Promise<ChoiceRefusal | null> {
    const result = await client.tables.choose(chosen.choice);
    if ('reason' in result) return result;
    table = chosen;
    show({ table: { fileName: chosen.fileName, ...result } });
    return null;
  }

  async function readImages(files: ImageFile[]): Promise<ReadImages> {
    const result = await client.images.read(files);
    if (result.kind === 'used') {
      images = files;
      show({ images: { ...result, fileNames: files.map(({ name }) => name) } });
    }
    return result;
  }

  async function restoreTable(): Promise<boolean> {
    const stored = await load<UsedTable>('table');
    if (stored === undefined) return false;
    const read = await client.tables.read(stored.text, stored.header);
    return !('reason' in read) && (await chooseTable(stored)) === null;
  }

  async function restoreImages(): Promise<boolean> {
    const stored = await load<ImageFile[]>('images');
    return stored !== undefined && (await readImages(stored)).kind === 'used';
  }

  return {
    /** Makes the table that was read last the data of `data=csv`, and keeps it. */
    async takeTable(chosen: UsedTable): Promise<ChoiceRefusal | null> {
      const refusal = await chooseTable(chosen);
      if (refusal === null) await store('table', chosen);
      return refusal;
    },
    /** Makes a pair of files the data of `data=idx`, and keeps it; one file alone is only looked at. */
    async takeImages(files: ImageFile[]): Promise<ReadImages> {
      const result = await readImages(files);
      if (result.kind === 'used') await store('images', files);
      return result;
    },
    /** Puts the data of an earlier visit where the worker finds them; false where there are none. */
    restore: async (data: OwnDataName): Promise<boolean> =>
      data === 'csv' ? table !== null || restoreTable() : images !== null || restoreImages(),
    /** Tells a new worker what the old one knew. */
    async tellAll(): Promise<void> {
      if (table !== null) {
        await client.tables.read(table.text, table.header);
        await client.tables.choose(table.choice);
      }
      if (images !== null) await client.images.read(images);
    },
  };
}

/** Returns the data of the last visit; undefined where there is none, or the browser keeps nothing. */
async function load<T>(key: keyof UserDataState): Promise<T | undefined> {
  try {
    return await get<T>(key);
  } catch {
    return undefined;
  }
}

/** Keeps data for the next visit, where the browser does not refuse. */
async function store(key: keyof UserDataState, data: UsedTable | ImageFile[]): Promise<void> {
  try {
    await set(key, data);
  } catch {
    // The data are used for this visit alone.
  }
}

import { del, get, set } from 'idb-keyval';
import type { Orientation } from '../../data/idx/orientation';
import type { TableChoice } from '../../data/tables/choice';
import type { Reading } from '../../data/tables/reading';
import type { TableSource } from '../../data/tables/table';
import type { SavedDataset } from '../../savedRun/dataTensors';
import type { OwnDataName } from '../../spec/datasets';
import type { ImageFile, ImageSource } from '../../worker/data/imageService';

/** The user's own table as it was opened, and which of its columns are used. */
export interface UsedTable {
  fileName: string;
  /** The files' bytes, or a pasted text. */
  sources: TableSource[];
  reading: Reading;
  choice: TableChoice;
}

/** The user's own pictures as they were opened, and how they are set upright. */
export interface UsedImages extends ImageSource {
  orientation: Orientation;
}

/** Data of a saved run: their rows as they are learnt, without the files that they were read from. */
export type KeptRows = SavedDataset;

/** A person's own data, as the browser keeps them. */
export type KeptSource = UsedTable | UsedImages | ImageFile[] | KeptRows;

/** What the browser keeps of a person's data: names of the files, and their size. */
export interface KeptFiles {
  fileNames: string[];
  bytes: number;
}

const keys: Record<OwnDataName, string> = { csv: 'table', idx: 'images' };

/** Returns the data of the last visit; undefined where there are none, or the browser keeps nothing. */
export async function loadData<T>(name: OwnDataName): Promise<T | undefined> {
  try {
    return await get<T>(keys[name]);
  } catch {
    return undefined;
  }
}

/** Keeps data for the next visit; false where the browser refuses, or has no room. */
export async function storeData(name: OwnDataName, data: KeptSource): Promise<boolean> {
  try {
    await set(keys[name], data);
    return true;
  } catch {
    return false;
  }
}

/** Tells which data the browser keeps: null for none, 'forbidden' where it keeps nothing at all. */
export async function keptFiles(name: OwnDataName): Promise<KeptFiles | null | 'forbidden'> {
  try {
    const kept = await get<KeptSource>(keys[name]);
    return kept === undefined ? null : describe(kept);
  } catch {
    return 'forbidden';
  }
}

/** Deletes data from the browser's storage. */
export async function deleteData(name: OwnDataName): Promise<void> {
  await del(keys[name]);
}

function describe(kept: KeptSource): KeptFiles {
  if (Array.isArray(kept)) {
    return {
      fileNames: kept.map(({ name }) => name),
      bytes: bytesOf(kept.map((one) => one.bytes)),
    };
  }
  if ('files' in kept) {
    return { fileNames: kept.fileNames, bytes: bytesOf(kept.files.map((one) => one.bytes)) };
  }
  if ('dataset' in kept) {
    const { features, targets } = kept.dataset;
    return { fileNames: kept.fileNames, bytes: bytesOf([features, targets]) };
  }
  // A table as earlier versions of the page have kept it is one text.
  const sources = 'sources' in kept ? kept.sources : [];
  return { fileNames: [kept.fileName], bytes: bytesOf(sources) };
}

function bytesOf(sources: readonly (ArrayBufferView | string)[]): number {
  return sources.reduce(
    (sum, source) => sum + (typeof source === 'string' ? source.length : source.byteLength),
    0,
  );
}

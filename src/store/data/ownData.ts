import type { OwnDataName } from '../../spec/datasets';
import type { LabClient } from '../../worker/client';
import type { ChoiceRefusal } from '../../worker/data/tableService';
import type { PlaygroundState } from '../playgroundState';
import {
  type ImageFile,
  loadImages,
  type ReadImages,
  storeImages,
  type UsedImages,
} from './images';
import { loadTable, storeTable, type UsedTable } from './table';

/** The user's own data, that no link holds: in the worker, and in the browser for the next visit. */
export interface OwnData {
  /** Makes the table that was read last the data of `data=csv`, and keeps it. */
  takeTable(table: UsedTable): Promise<ChoiceRefusal | null>;
  /** Makes a pair of files the data of `data=idx`, and keeps it; one file alone is only looked at. */
  takeImages(files: ImageFile[]): Promise<ReadImages>;
  /** Puts the data of an earlier visit where the worker finds them; false where there are none. */
  restore(data: OwnDataName): Promise<boolean>;
  /** Tells a new worker what the old one knew. */
  tellAll(): Promise<void>;
}

type Show = (shown: Partial<Pick<PlaygroundState, 'table' | 'images'>>) => void;

export function createOwnData(client: LabClient, show: Show): OwnData {
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
      const used: UsedImages = { ...result, fileNames: files.map(({ name }) => name) };
      show({ images: used });
    }
    return result;
  }

  async function restoreTable(): Promise<boolean> {
    const stored = await loadTable();
    if (stored === undefined) return false;
    const read = await client.tables.read(stored.text, stored.header);
    return !('reason' in read) && (await chooseTable(stored)) === null;
  }

  async function restoreImages(): Promise<boolean> {
    const stored = await loadImages();
    return stored !== undefined && (await readImages(stored)).kind === 'used';
  }

  return {
    async takeTable(chosen) {
      const refusal = await chooseTable(chosen);
      if (refusal === null) await storeTable(chosen);
      return refusal;
    },
    async takeImages(files) {
      const result = await readImages(files);
      if (result.kind === 'used') await storeImages(files);
      return result;
    },
    restore: async (data) =>
      data === 'csv' ? table !== null || restoreTable() : images !== null || restoreImages(),
    async tellAll() {
      if (table !== null) {
        await client.tables.read(table.text, table.header);
        await client.tables.choose(table.choice);
      }
      if (images !== null) await client.images.read(images);
    },
  };
}

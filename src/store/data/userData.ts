import type { TableChoice } from '../../data/tables/choice';
import type { ReadHeader, Reading } from '../../data/tables/reading';
import type { OwnDataName } from '../../spec/datasets';
import type { LabClient } from '../../worker/client';
import type { ImageFacts, ImageFile } from '../../worker/data/imageService';
import type { ChoiceRefusal, ChosenTable } from '../../worker/data/tableService';
import type { KeptRows, KeptSource, UsedImages, UsedTable } from './dataStorage';

export type { Orientation } from '../../data/idx/orientation';
export type {
  FolderFiles,
  FolderPlan,
  FolderRefusal,
  PlannedPicture,
  SmallPicture,
} from '../../data/idx/pictureFolder';
export type { SamplePictures } from '../../data/idx/samplePictures';
export type { ColumnUse, TableChoice, Validation } from '../../data/tables/choice';
export type { Column } from '../../data/tables/column';
export type { ReadHeader, Reading } from '../../data/tables/reading';
export type { ReadRefusal, TableSource, TableSummary } from '../../data/tables/table';
export type {
  ImageFacts,
  ImageFile,
  ImageRefusal,
  ImageSource,
  ReadImages,
} from '../../worker/data/imageService';
export type { ChoiceRefusal, ChosenTable, TriedChoice } from '../../worker/data/tableService';
export type { UsedImages, UsedTable } from './dataStorage';

/** A table as earlier versions of the page have kept it. */
interface FormerTable {
  fileName: string;
  text: string;
  header: ReadHeader;
  choice: Omit<TableChoice, 'validation'>;
}

/** An encoding could not always be chosen. */
interface KeptTable extends Omit<UsedTable, 'reading'> {
  reading: Omit<Reading, 'encoding'> & Partial<Reading>;
}

function upgraded(stored: KeptTable | FormerTable): UsedTable {
  if ('sources' in stored) return { ...stored, reading: { encoding: 'auto', ...stored.reading } };
  const { fileName, text, header, choice } = stored;
  const validation = { kind: 'drawn' } as const;
  return {
    fileName,
    sources: [text],
    reading: { encoding: 'auto', header, missing: [], decimal: 'auto', numbers: [] },
    choice: { ...choice, validation },
  };
}

/** Pictures as earlier versions of the page have kept them are their files alone. */
function upgradedImages(stored: UsedImages | ImageFile[]): UsedImages {
  if (!Array.isArray(stored)) return stored;
  const orientation = { isMirrored: false, turns: 0, isNegative: false } as const;
  return {
    files: stored,
    fileNames: stored.map(({ name }) => name),
    classNames: null,
    orientation,
  };
}

export interface UserDataState {
  /** The table that is the data of `data=csv`, and what of it could be used. */
  table: (ChosenTable & { fileName: string }) | null;
  /** False where the browser did not keep the data that were opened last. */
  areDataKept: boolean;
  /** The pictures that are the data of `data=idx`, and what is in them. */
  images: (ImageFacts & { fileNames: string[] }) | null;
}

export type UserData = ReturnType<typeof createUserData>;

/**
 * Holds the user's own data, that no link holds: in the worker, and in the browser for the next visit.
 *
 * @param show takes over what has become the data
 */
export function createUserData(client: LabClient, show: (shown: Partial<UserDataState>) => void) {
  let table: UsedTable | KeptRows | null = null;
  let images: UsedImages | KeptRows | null = null;

  async function chooseTable(chosen: UsedTable): Promise<ChoiceRefusal | null> {
    const result = await client.tables.choose(chosen.choice);
    if ('reason' in result) return result;
    table = chosen;
    show({ table: { fileName: chosen.fileName, ...result } });
    return null;
  }

  async function chooseImages(chosen: UsedImages): Promise<boolean> {
    const facts = await client.images.choose(chosen.orientation);
    if (facts === null) return false;
    images = chosen;
    show({ images: { ...facts, fileNames: chosen.fileNames } });
    return true;
  }

  /** Makes the rows of a saved run the data. */
  async function takeRows(rows: KeptRows): Promise<void> {
    const { dataset, fileNames, leftOut } = rows;
    const { rowCount, split, image, classNames } = dataset;
    if (rows.name === 'csv') {
      await client.tables.use(dataset);
      table = rows;
      const told = {
        leftOutRows: [],
        untrainedClasses: [],
        loneClasses: [],
        split: split?.kind ?? 'drawn',
      };
      show({ table: { fileName: fileNames.join(' + '), rowCount, leftOut, ...told } });
    } else {
      await client.images.use(dataset);
      images = rows;
      const { width, height } = image ?? { width: 0, height: 0 };
      const classCount = classNames.length;
      const validationCount =
        split?.kind === 'given' ? split.validates.reduce((sum, one) => sum + one, 0) : 0;
      const told = { fileNames, rowCount, leftOut, width, height, classCount, validationCount };
      show({ images: told });
    }
  }

  async function restoreTable(): Promise<boolean> {
    const { loadData } = await storage();
    const stored = await loadData<UsedTable | FormerTable | KeptRows>('csv');
    if (stored === undefined) return false;
    if ('dataset' in stored) return takeRows(stored).then(() => true);
    const kept = upgraded(stored);
    const read = await client.tables.read(kept.sources, kept.reading);
    return !('reason' in read) && (await chooseTable(kept)) === null;
  }

  async function restoreImages(): Promise<boolean> {
    const { loadData } = await storage();
    const stored = await loadData<UsedImages | ImageFile[] | KeptRows>('idx');
    if (stored === undefined) return false;
    if ('dataset' in stored) return takeRows(stored).then(() => true);
    const kept = upgradedImages(stored);
    return (await client.images.read(kept)).kind === 'read' && chooseImages(kept);
  }

  return {
    /** Makes the table that was read last the data of `data=csv`, and keeps it. */
    async takeTable(chosen: UsedTable): Promise<ChoiceRefusal | null> {
      const refusal = await chooseTable(chosen);
      if (refusal === null) show(await keepData('csv', chosen));
      return refusal;
    },
    /** Makes the pictures that were read last the data of `data=idx`, and keeps them; false where there are none. */
    async takeImages(chosen: UsedImages): Promise<boolean> {
      const isTaken = await chooseImages(chosen);
      if (isTaken) show(await keepData('idx', chosen));
      return isTaken;
    },
    /**
     * Makes the data of a saved run those of its name, and keeps them unless the browser keeps others, which stay.
     *
     * @returns the files of those others
     */
    async takeSaved(rows: KeptRows): Promise<string[]> {
      await takeRows(rows);
      const kept = await (await storage()).keptFiles(rows.name);
      if (kept !== null && kept !== 'forbidden') return kept.fileNames;
      show(await keepData(rows.name, rows));
      return [];
    },
    /** Puts the data of an earlier visit where the worker finds them; false where there are none. */
    restore: async (data: OwnDataName): Promise<boolean> =>
      data === 'csv' ? table !== null || restoreTable() : images !== null || restoreImages(),
    /** Makes the data that the browser keeps those of their name, in place of others; false where there are none. */
    takeKept: (data: OwnDataName): Promise<boolean> =>
      data === 'csv' ? restoreTable() : restoreImages(),
    kept: async (data: OwnDataName) => (await storage()).keptFiles(data),
    deleteKept: async (data: OwnDataName) => (await storage()).deleteData(data),
    /** Tells a new worker what the old one knew. */
    async tellAll(): Promise<void> {
      if (table !== null && 'dataset' in table) await takeRows(table);
      else if (table !== null) {
        await client.tables.read(table.sources, table.reading);
        await client.tables.choose(table.choice);
      }
      if (images !== null && 'dataset' in images) await takeRows(images);
      else if (images !== null) {
        await client.images.read(images);
        await client.images.choose(images.orientation);
      }
    },
  };
}

/** The browser's storage, which is loaded when it is first needed. */
const storage = () => import('./dataStorage');

/** Keeps data for the next visit; says whether the browser does. */
async function keepData(name: OwnDataName, data: KeptSource): Promise<Partial<UserDataState>> {
  const { storeData } = await storage();
  return { areDataKept: await storeData(name, data) };
}

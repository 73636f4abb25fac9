import type { BatchPreview } from '../../data/batchLoader';
import type { Prediction } from '../../data/predictions';
import type { TableChoice } from '../../data/tables/choice';
import type { NewRowsRefusal } from '../../data/tables/newRows';
import type { Reading } from '../../data/tables/reading';
import type { ReadRefusal, ReadTable, TableSource } from '../../data/tables/table';
import { changeExperiment } from '../../spec/change';
import type { OwnDataName } from '../../spec/datasets';
import type { Lab } from '../../spec/lab';
import type { Probe } from '../../worker/answers/probeInputs';
import type { Standardization } from '../../worker/answers/standardization';
import type { StartFiles } from '../../worker/answers/startFiles';
import type { LabClient } from '../../worker/client';
import type { ChoiceRefusal, TriedChoice } from '../../worker/data/tableService';
import type { KeptFiles } from './dataStorage';
import type {
  FolderFiles,
  FolderPlan,
  FolderRefusal,
  ImageSource,
  Orientation,
  PlannedPicture,
  ReadImages,
  SamplePictures,
  SmallPicture,
  UsedImages,
  UsedTable,
  UserData,
  UserDataState,
} from './userData';

export type { BatchPreview, Standardization, StartFiles };
/** Why a table's rows are not answered. */
export type TableFault = ReadRefusal | NewRowsRefusal;

export interface DataState extends UserDataState {
  /** The inputs, beside the data, that the models answer with every frame. */
  probe: Probe;
  /** False while the drawn network is out of view: its units are not read then. */
  isNetworkSeen: boolean;
}

export interface DataActions {
  /** Shows what the models take a picture for, now and while they train; null for none. */
  draw(drawing: Float32Array | null): Promise<void>;
  /** Looks into another sample of the validation split. */
  watchSample(sample: number): Promise<void>;
  seeNetwork(isNetworkSeen: boolean): void;
  /** Returns the first samples of a step's batch, on their way to a variant's network. */
  batchPreview(variant: number, step: number, count: number): Promise<BatchPreview | null>;
  /** Returns the scales of a variant's data before and after standardization. */
  standardization(variant: number): Promise<Standardization | null>;
  /** Returns the files that a program of a variant reads. */
  startFiles(variant: number): Promise<StartFiles | null>;
  readTable(sources: TableSource[], reading?: Reading): Promise<ReadTable>;
  /** Returns each network's answers to the rows of a table without target; or why there are none, null where it is another run by now. */
  answerTable(
    source: TableSource,
    featureNames: readonly string[],
  ): Promise<Prediction[][] | TableFault | null>;
  /** Tells what a choice would make of the table that was read last. */
  tryTable(choice: TableChoice): Promise<TriedChoice>;
  /** Returns what would be learnt of another target. */
  suggestTable(target: string): Promise<TableChoice | null>;
  /** Makes the table that was read last the data; the former data stays where it is refused, or the page has fixed it. */
  takeTable(table: UsedTable): Promise<ChoiceRefusal | null>;
  /** Tells which data of one's own the browser keeps; null for none, 'forbidden' where it keeps nothing at all. */
  keptData(name: OwnDataName): Promise<KeptFiles | null | 'forbidden'>;
  /** Makes the data that the browser keeps the data. */
  takeKeptData(name: OwnDataName): Promise<void>;
  /** Deletes them there; the page goes on with them until it is closed. */
  deleteKeptData(name: OwnDataName): Promise<void>;
  /** Reads a pair of IDX files, or two; the data stay what they were until these are taken. */
  readImages(source: ImageSource): Promise<ReadImages>;
  /** Returns some of the pictures that were read last, as they would be learnt. */
  sampleImages(orientation: Orientation): Promise<SamplePictures | null>;
  /** Makes the pictures that were read last the data, unless the page has fixed it; false where there are none. */
  takeImages(images: UsedImages): Promise<boolean>;
  /** Chooses the pictures of a folder by their paths. */
  planPictures(paths: string[]): Promise<FolderPlan | FolderRefusal>;
  /** Puts pictures of a folder, scaled, together as files. */
  gatherPictures(
    pictures: PlannedPicture[],
    small: (SmallPicture | null)[],
  ): Promise<FolderFiles | FolderRefusal>;
}

interface DataContext {
  client: LabClient;
  userData: UserData;
  get(): Pick<DataState, 'probe'> & { lab: Lab; permits(kind: 'ownData', next: Lab): boolean };
  set(change: Partial<Pick<DataState, 'probe' | 'isNetworkSeen'>>): void;
  subscribe(listener: (state: { activeVariant: number; isNetworkSeen: boolean }) => void): void;
  /** Shows a lab at step 0. */
  setLab(lab: Lab): Promise<void>;
}

/** Returns the state of the data, of what the models are shown beside it, and the actions on both. */
export function dataSlice({
  client,
  userData,
  get,
  set,
  subscribe,
  setLab,
}: DataContext): DataState & DataActions {
  const sendProbe = coalesced(async () => {
    await client.session.setProbe(get().probe);
    // Another one, so that an earlier step is visited again: the last visit may have come before the probe.
    set({ probe: { ...get().probe } });
  });
  // The network of the selected variant is drawn.
  subscribe(({ activeVariant, isNetworkSeen }) => {
    const variant = isNetworkSeen ? activeVariant : null;
    if (get().probe.variant === variant) return;
    set({ probe: { ...get().probe, variant } });
    // If the worker dies meanwhile, it is told when it is restarted.
    sendProbe().catch(() => undefined);
  });
  const withOwn = (data: OwnDataName): Lab => changeExperiment(get().lab, 0, { data });
  return {
    probe: { drawing: null, sample: 0, variant: 0 },
    isNetworkSeen: true,
    table: null,
    images: null,
    areDataKept: true,
    keptData: userData.kept,
    deleteKeptData: userData.deleteKept,
    async takeKeptData(data) {
      const lab = withOwn(data);
      if (get().permits('ownData', lab) && (await userData.takeKept(data))) await setLab(lab);
    },
    async draw(drawing) {
      set({ probe: { ...get().probe, drawing } });
      await sendProbe();
    },
    seeNetwork: (isNetworkSeen) => set({ isNetworkSeen }),
    async watchSample(sample) {
      set({ probe: { ...get().probe, sample } });
      await sendProbe();
    },
    batchPreview: (variant, step, count) => client.run.ask(variant, 'batchPreview', step, count),
    standardization: (variant) => client.run.ask(variant, 'standardization'),
    startFiles: (variant) => client.run.ask(variant, 'startFiles'),
    readTable: (sources, reading) => client.tables.read(sources, reading),
    async answerTable(source, featureNames) {
      const rows = await client.tables.newRows(source, featureNames);
      if ('reason' in rows) return rows;
      return client.run.askAll('predict', [...rows]);
    },
    suggestTable: (target) => client.tables.suggest(target),
    tryTable: (choice) => client.tables.tryChoice(choice, get().lab.base),
    async takeTable(table) {
      const lab = withOwn('csv');
      if (!get().permits('ownData', lab)) return null;
      const refusal = await userData.takeTable(table);
      if (refusal === null) await setLab(lab);
      return refusal;
    },
    readImages: (source) => client.images.read(source),
    sampleImages: (orientation) => client.images.samples(orientation),
    async takeImages(images) {
      const lab = withOwn('idx');
      if (!get().permits('ownData', lab)) return true;
      const isTaken = await userData.takeImages(images);
      if (isTaken) await setLab(lab);
      return isTaken;
    },
    planPictures: (paths) => client.images.planFolder(paths),
    gatherPictures: (pictures, small) => client.images.gatherFolder(pictures, small),
  };
}

/**
 * Returns an action that is carried out whenever it is asked for, but not again before it has ended: what is
 * asked for meanwhile is done once, at the end.
 */
function coalesced(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  async function run(): Promise<void> {
    try {
      do {
        isAskedAgain = false;
        await action();
      } while (isAskedAgain);
    } finally {
      // At once: what is asked for next would wait for a loop that has ended.
      running = null;
    }
  }

  return () => {
    isAskedAgain = true;
    running ??= run();
    return running;
  };
}

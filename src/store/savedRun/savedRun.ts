import type { Lab } from '../../spec/lab';
import { labOf, removeVariant, variantSpecs } from '../../spec/lab';
import type { Spec } from '../../spec/spec';
import type { LabClient } from '../../worker/client';
import type { NetworkFiles } from '../../worker/saved/networkFiles';
import type { ShownRun } from '../../worker/saved/savedRunService';
import type { DataState } from '../data/dataSlice';
import type { UserData } from '../data/userData';
import { type Pin, withPins } from '../pins/pins';
import { readPins, writePins } from '../pins/pinText';
import { type FileRefusal, type Notice, withoutNotices } from '../run/notices';
import type { RunState, VariantView } from '../run/run';

export type { NetworkFiles };

export interface SavedRunActions {
  /** Returns the run of all variants and the kept ones as a file; a run in training stands still meanwhile. */
  savedRun(): Promise<Blob | null>;
  /** Returns a variant's network as files for other programs; a run in training stands still meanwhile. */
  savedNetwork(variant: number): Promise<NetworkFiles | null>;
  /** Returns the kept runs as a file. */
  savedPins(): Promise<Blob | null>;
  /**
   * Goes on with the run of a file, and keeps its kept runs beside those that are there; or begins a run from weights,
   * whose model may come in two files.
   */
  openRun(files: File[]): Promise<void>;
  /** Takes a variant away; the others go on where they are. */
  removeVariant(variant: number): Promise<void>;
}

interface Context extends Pick<RunState, 'phase' | 'variants' | 'notices'> {
  /** Returns false, and says so, where the page has fixed what another lab would take the place of. */
  permits(kind: 'experiment' | 'run' | 'weights', next: Lab): boolean;
  lab: Lab;
  activeVariant: number;
  pins: Pin[];
  table: DataState['table'];
  images: DataState['images'];
}

export interface SavedRunOptions {
  client: Pick<LabClient, 'savedRuns' | 'weights'>;
  userData: Pick<UserData, 'takeSaved'>;
  get(): Context;
  set(change: { pins?: Pin[]; notices?: Notice[] }): void;
  pause(): Promise<void>;
  train(): Promise<void>;
  /** Shows the lab of another run: the saved one that was read last, to go on with, or one that begins. */
  show(lab: Lab, isSaved: boolean): Promise<void>;
  beginAnew(lab: Lab): Promise<void>;
}

/** Characters that kept runs take in a file at the most. */
const characterLimit = 8_000_000;

/** Returns the actions on files of runs. */
export function savedRunActions(options: SavedRunOptions): SavedRunActions {
  const { client, userData, get, set } = options;
  const pinsText = (): string => writePins(get().pins, characterLimit);

  /** Adds the kept runs of a file; says how many found no room. */
  function addPins(text: string): void {
    const { pins, left } = withPins(get().pins, readPins(text));
    const notices = withoutNotices(get().notices, ['notOpened', 'noRoomForPins']);
    const told: Notice[] = left > 0 ? [{ kind: 'noRoomForPins', count: left }] : [];
    set({ pins, notices: [...notices, ...told] });
  }

  function refuse(files: File[], refusal: FileRefusal): void {
    const fileName = files.map(({ name }) => name).join(' + ');
    const others = withoutNotices(get().notices, ['notOpened']);
    set({ notices: [...others, { kind: 'notOpened', fileName, refusal }] });
  }

  /** Begins a run of the active variant's network, or of the one that the files say, from weights. */
  async function beginFrom(files: File[]): Promise<void> {
    const present = variantSpecs(get().lab)[get().activeVariant];
    const opened = await client.weights.open(files, present);
    if ('reason' in opened) return refuse(files, opened);
    if (!get().permits('weights', opened)) return;
    set({ notices: withoutNotices(get().notices, ['notOpened']) });
    await options.show(opened, false);
  }

  return {
    async savedRun() {
      const wasTraining = get().phase === 'training';
      if (wasTraining) await options.pause();
      const saved = await client.savedRuns.write(shownRun(get()), pinsText());
      if (wasTraining) await options.train();
      if (saved === null) {
        set({ notices: [...withoutNotices(get().notices, ['notSaved']), { kind: 'notSaved' }] });
      }
      return saved;
    },
    async savedNetwork(variant) {
      const wasTraining = get().phase === 'training';
      if (wasTraining) await options.pause();
      const spec = variantSpecs(get().lab)[variant];
      const files = await client.savedRuns.network(variant, spec);
      if (wasTraining) await options.train();
      return files;
    },
    async removeVariant(variant) {
      const rest = removeVariant(get().lab, variant);
      if (!get().permits('experiment', rest)) return;
      const wasTraining = get().phase === 'training';
      if (wasTraining) await options.pause();
      const isKept = await client.savedRuns.keepWithout(shownRun(get()), variant);
      await (isKept ? options.show(rest, true) : options.beginAnew(rest));
      if (wasTraining && isKept) await options.train();
    },
    savedPins: () => client.savedRuns.write(null, pinsText()),
    async openRun(files) {
      const [file] = files;
      if (files.length > 1 || !/\.safetensors$/i.test(file.name)) return beginFrom(files);
      const read = await client.savedRuns.read(file);
      if ('reason' in read) {
        return read.reason === 'noRun' ? beginFrom(files) : refuse(files, read);
      }
      const lab = read.run && labOfFile(read.run);
      if (!get().permits('run', lab ?? get().lab)) return;
      addPins(read.pins);
      if (read.run === null || lab === null) return;
      const { own } = read.run;
      const fileNames = own === null ? [] : await userData.takeSaved(own);
      await options.show(lab, true);
      const others = withoutNotices(get().notices, ['runDataNotKept']);
      const told: Notice[] = fileNames.length > 0 ? [{ kind: 'runDataNotKept', fileNames }] : [];
      set({ notices: [...others, ...told] });
    },
  };
}

function labOfFile({ preset, specs, start }: Pick<ShownRun, 'preset' | 'specs' | 'start'>): Lab {
  const lab = { ...labOf(specs as [Spec, ...Spec[]]), preset };
  return start === null ? lab : { ...lab, start };
}

function shownRun({ lab, variants, table, images }: Context): ShownRun {
  const { data } = lab.base;
  const names: Partial<Record<Spec['data'], ShownRun['own']>> = {
    csv: table && { name: 'csv', fileNames: [table.fileName], leftOut: table.leftOut },
    idx: images && { name: 'idx', fileNames: images.fileNames, leftOut: images.leftOut },
  };
  return {
    preset: lab.preset,
    specs: variantSpecs(lab),
    start: variants.some(({ start }) => start.weightsFile !== null) ? (lab.start ?? null) : null,
    own: names[data] ?? null,
    shown: variants.map(shownVariant),
  };
}

function shownVariant({ history, start, batch, lastStop }: VariantView): ShownRun['shown'][number] {
  const { measured, latest, steps } = history;
  const record = { measured, latest, steps, batch: batch ?? null, lastStop };
  return { startSpec: start.spec, record };
}

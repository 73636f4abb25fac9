import type { Dataset } from '../../data/dataset';
import { dataChecksum } from '../../savedRun/checksum';
import type { SavedDataset } from '../../savedRun/dataTensors';
import {
  openSavedFile,
  readVariants,
  type SavedFileRefusal,
  type SavedRecord,
  type SavedRun,
  type SavedVariant,
  writeSavedFile,
} from '../../savedRun/savedRun';
import type { Spec } from '../../spec/spec';
import {
  namedDataset,
  type OwnData,
  type PreparedVariant,
  prepareVariant,
} from '../data/preparedVariant';
import { type NetworkFiles, networkFilesOf } from './networkFiles';

/** A run as the page knows it; its parameters are in the worker. */
export interface ShownRun extends Pick<SavedRun, 'preset' | 'specs' | 'start'> {
  /** Of each variant. */
  shown: { record: SavedRecord; startSpec: SavedRun['specs'][number] }[];
  /** Names of the files that the run learns from; null for data that are drawn. */
  own: Omit<SavedDataset, 'dataset'> | null;
}

/** What a file holds: a run to go on with, kept runs as JSON, or both. */
export interface ReadFile {
  run: (Pick<SavedRun, 'preset' | 'specs' | 'start'> & { own: SavedDataset | null }) | null;
  pins: string;
}

export type RunFileRefusal = SavedFileRefusal | { reason: 'unreadable' };

export type SavedRunService = ReturnType<typeof createSavedRunService>;

/** A variant where it stands. */
export interface StandingVariant extends Pick<SavedVariant, 'engine' | 'state' | 'snapshots'> {
  prepared: PreparedVariant;
}

/**
 * Writes the run of the page as a file, and reads such files.
 *
 * @param standing reads the variants of the lab; null while none is built
 */
export function createSavedRunService(
  standing: () => Promise<StandingVariant[] | null>,
  ownData: OwnData,
) {
  /** The variants of the file that was read last, until they are built. */
  let opened: SavedVariant[] | null = null;

  return {
    /** Gives the file of a run that stands still, and of kept runs; null where the run is no longer the one shown. */
    async write(run: ShownRun | null, pins: string): Promise<Blob | null> {
      if (run === null) return blobOf(writeSavedFile({ run: null, pins }));
      const part = partOf((await standing()) ?? [], run);
      if (part === null) return null;
      const { checksum, plans, variants } = part;
      const dataset = run.own === null ? null : ownData(run.own.name);
      const own = run.own === null || dataset === null ? null : { ...run.own, dataset };
      return blobOf(
        writeSavedFile({
          run: {
            preset: run.preset,
            specs: run.specs,
            start: run.start,
            plans,
            variants,
            data: { checksum, own },
          },
          pins,
        }),
      );
    },
    /** Gives a network as it stands, by its present settings; null where none is built. */
    async network(variant: number, spec: Spec): Promise<NetworkFiles | null> {
      const found = (await standing())?.at(variant);
      return found === undefined ? null : networkFilesOf(found.prepared, spec, found.state);
    },
    /** Keeps all variants but one for the next build to go on with; says whether they are those that the page shows. */
    async keepWithout(run: ShownRun, removed: number): Promise<boolean> {
      const part = partOf((await standing()) ?? [], run);
      opened = part === null ? null : part.variants.filter((_, variant) => variant !== removed);
      return opened !== null;
    },
    /** Reads a file, whose run the next build from it goes on with; a refused file changes nothing. */
    async read(file: Blob): Promise<ReadFile | RunFileRefusal> {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) return { reason: 'unreadable' };
      const read = openSavedFile(new Uint8Array(bytes));
      if ('reason' in read || read.run === null) return read as ReadFile | RunFileRefusal;
      const { preset, specs, start, own } = read.run;
      const dataset: Dataset | { reason: string } =
        own?.dataset ?? namedDataset(specs[0], () => null);
      // A run of own data always brings them.
      if ('reason' in dataset) return { reason: 'missingTensor', name: 'data.features' };
      const prepared = specs.map((spec) => prepareVariant(dataset, spec));
      const plans = prepared.map(({ plan }) => plan);
      const variants = readVariants(read.run, plans, dataChecksum(prepared[0].data));
      if ('reason' in variants) return variants;
      opened = variants;
      return { run: { preset, specs, start, own }, pins: read.pins };
    },
    /** Gives what the next build goes on from, once. */
    take(): SavedVariant[] | null {
      const taken = opened;
      opened = null;
      return taken;
    },
  };
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' });
}

/** Returns the part of a file that the page has not got; null where a variant is not where its record ends. */
function partOf(standing: readonly StandingVariant[], { shown }: ShownRun) {
  const isShown = ({ state }: StandingVariant, variant: number): boolean =>
    state.step === shown[variant]?.record.latest.step;
  if (standing.length !== shown.length || !standing.every(isShown)) return null;
  return {
    checksum: dataChecksum(standing[0].prepared.data),
    plans: standing.map(({ prepared }) => prepared.plan),
    variants: standing.map(
      ({ prepared: { interventions }, engine, state, snapshots }, variant): SavedVariant => ({
        ...shown[variant],
        engine,
        interventions,
        state,
        snapshots,
      }),
    ),
  };
}

import * as v from 'valibot';
import type { TrainerState } from '../engine/training/trainerState';
import type { EarlyStop } from '../engine/training/validationTracker';
import type { Plan } from '../network/plan';
import type { BatchPairs } from '../record/batchPairs';
import type { StepHistory } from '../record/stepHistory';
import type { StepRecord } from '../record/stepRecord';
import type { MadeIntervention } from '../spec/interventions';
import { type Lab, labOf, variantNames, variantSpecs } from '../spec/lab';
import type { EngineName, Spec } from '../spec/spec';
import type { StartingWeights } from '../spec/startingWeights';
import { isSealed, noChecksum, seal } from './checksum';
import { dataTensors, describeDataset, readOwnData, type SavedDataset } from './dataTensors';
import { exactJson } from './exactJson';
import { historyTensors, pairTensors, readHistory, readPairs } from './historyTensors';
import { failOn, isTensorFault } from './namedTensors';
import { readRecords, recordTensors } from './recordTensors';
import { descriptionSchema, type RunDescription } from './runDescription';
import { readTensors, type TensorFileRefusal, type Tensors, writeTensors } from './safetensors';
import {
  readSnapshots,
  readState,
  type SavedSnapshot,
  snapshotTensors,
  stateTensors,
} from './trainerTensors';

/** A run of a lab as it goes on from a file; docs/SAVED_RUNS.md describes the file. */
export interface SavedRun {
  preset: Lab['preset'];
  specs: Spec[];
  /** What it began from, and begins from again; null where all weights were drawn. */
  start: StartingWeights | null;
  data: {
    /** Stands for the numbers that variant A learns from: those that are drawn are not in the file. */
    checksum: string;
    own: SavedDataset | null;
  };
  variants: SavedVariant[];
}

export interface SavedVariant {
  /** The engine that it was trained on last. */
  engine: EngineName;
  /** It began with these settings, whatever acts on it since. */
  startSpec: Spec;
  interventions: MadeIntervention[];
  state: TrainerState;
  snapshots: { stride: number; steps: readonly SavedSnapshot[] };
  record: SavedRecord;
}

export interface SavedRecord {
  /** At the steps that are measured by their number. */
  measured: readonly StepRecord[];
  /** Of the step at which it stands; after a stop for its best network, of the last one. */
  latest: StepRecord;
  /** The numbers that every step has computed anyway. */
  steps: StepHistory;
  /** Pairs of the batch of step 0, of one that is not too large. */
  batch: BatchPairs | null;
  lastStop: EarlyStop | null;
}

/** A file of this version is written, and no other is read. */
export const savedRunVersion = 1;
export const savedRunFormat = 'gradient-playground-run';

/** A file holds a run, kept runs as JSON, or both. */
export interface SavedFile {
  /** Each variant with the plan that its arrays are named by. */
  run: (SavedRun & { plans: readonly Plan[] }) | null;
  pins: string;
}

export function writeSavedFile({ run, pins }: SavedFile): Uint8Array {
  const metadata = {
    // Before all: its place is the same in every file.
    checksum: noChecksum,
    format: savedRunFormat,
    version: String(savedRunVersion),
    ...(run === null ? {} : { run: exactJson(descriptionOf(run)) }),
    pins,
  };
  const bytes = writeTensors({ metadata, tensors: run === null ? new Map() : tensorsOf(run) });
  seal(bytes);
  return bytes;
}

/** Why a file is not opened. */
export type SavedFileRefusal =
  | TensorFileRefusal
  /** Arrays, but no run. */
  | { reason: 'noRun' }
  | { reason: 'otherVersion'; found: string; known: number }
  | { reason: 'damaged' }
  /** A setting, or another part of the description, is none that is known. */
  | { reason: 'notUnderstood'; part: string }
  | { reason: 'missingTensor'; name: string }
  /** The settings draw other data now than those that it was trained on. */
  | { reason: 'otherData' };

/** A file whose bytes are whole. The arrays of its variants are read with `readVariants`. */
export interface OpenedFile {
  run:
    | (Pick<SavedRun, 'preset' | 'specs' | 'start'> & { own: SavedDataset | null; rest: Unread })
    | null;
  pins: string;
}

interface Unread {
  description: RunDescription;
  tensors: Tensors;
}

/** Reads a file; never throws. */
export function openSavedFile(bytes: Uint8Array): OpenedFile | SavedFileRefusal {
  const file = readTensors(bytes);
  if ('reason' in file) return file;
  const { metadata, tensors } = file;
  if (metadata.format !== savedRunFormat) return { reason: 'noRun' };
  const { version = '', pins = '[]', run } = metadata;
  if (version !== String(savedRunVersion)) {
    return { reason: 'otherVersion', found: version, known: savedRunVersion };
  }
  if (!isSealed(bytes)) return { reason: 'damaged' };
  if (run === undefined) return { run: null, pins };
  const read = v.safeParse(descriptionSchema, parsed(run));
  if (!read.success) {
    return { reason: 'notUnderstood', part: v.getDotPath(read.issues[0]) ?? '' };
  }
  const description = read.output;
  const specs = variantSpecs(labOf(description.specs as [Spec, ...Spec[]]));
  if (description.variants.length !== specs.length) {
    return { reason: 'notUnderstood', part: 'variants' };
  }
  return orFault(() => {
    const { own } = description.data;
    const { preset, start } = description;
    const rest = { description, tensors };
    const data = own === null ? null : readOwnData(tensors, own);
    const weights = start === undefined ? null : { ...start, tensors: startTensors(tensors) };
    return { run: { preset, specs, start: weights, own: data, rest }, pins };
  });
}

/**
 * Reads what the variants of a file go on from.
 *
 * @param plans of the variants' specs on the file's data, without interventions
 * @param checksum of the numbers that variant A would learn from now
 */
export function readVariants(
  { specs, rest: { description, tensors } }: NonNullable<OpenedFile['run']>,
  plans: readonly Plan[],
  checksum: string,
): SavedVariant[] | SavedFileRefusal {
  if (description.data.checksum !== checksum) return { reason: 'otherData' };
  return orFault(() =>
    description.variants.map((variant, index) => {
      const name = variantNames[index];
      const plan = plans[index];
      const { engine, startSpec, interventions, snapshots, lastStop, layerCount } = variant;
      const { optimizer } = specs[index];
      return {
        engine,
        startSpec,
        interventions,
        state: readState(tensors, name, variant, plan, optimizer),
        snapshots: {
          stride: snapshots.stride,
          steps: readSnapshots(tensors, name, snapshots.steps, plan),
        },
        record: {
          measured: readRecords(tensors, `${name}.measured`, layerCount),
          latest:
            readRecords(tensors, `${name}.latest`, layerCount).at(0) ?? failOn(`${name}.latest`),
          steps: readHistory(tensors, `${name}.history`, layerCount),
          batch: readPairs(tensors, `${name}.batch`, plan.outputCount),
          lastStop,
        },
      };
    }),
  );
}

function orFault<T>(read: () => T): T | SavedFileRefusal {
  try {
    return read();
  } catch (error) {
    if (!isTensorFault(error)) throw error;
    return { reason: 'missingTensor', name: error.tensor };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function descriptionOf({ preset, specs, start, data, variants }: SavedRun): RunDescription {
  return {
    preset,
    specs,
    ...(start === null ? {} : { start: { fileName: start.fileName, spec: start.spec } }),
    data: { ...data, own: data.own === null ? null : describeDataset(data.own) },
    variants: variants.map(({ state, snapshots, record, ...variant }) => {
      const { best, stop, ...counts } = state.validationTracker;
      return {
        ...variant,
        step: state.step,
        layerCount: record.latest.gradientNorms.length,
        tracker: {
          ...counts,
          best: best && { step: best.step, validationLoss: best.validationLoss },
          stop: stop && { step: stop.step, reason: stop.reason, isBestBack: stop.left !== null },
        },
        lastStop: record.lastStop,
        snapshots: {
          stride: snapshots.stride,
          steps: snapshots.steps.map(({ step }) => step),
        },
      };
    }),
  };
}

/** Arrays of the weights that a run began from stand under their own names behind this. */
const startPrefix = 'start.';

function startTensors(tensors: Tensors): Tensors {
  const started = [...tensors].filter(([name]) => name.startsWith(startPrefix));
  return new Map(started.map(([name, array]) => [name.slice(startPrefix.length), array]));
}

function tensorsOf({ start, data, variants, plans }: NonNullable<SavedFile['run']>): Tensors {
  return new Map([
    ...[...(start?.tensors ?? [])].map(([name, array]) => [startPrefix + name, array] as const),
    ...(data.own === null ? [] : dataTensors(data.own)),
    ...variants.flatMap(({ state, snapshots, record }, index) => {
      const name = variantNames[index];
      const { measured, latest, steps, batch } = record;
      return [
        ...stateTensors(name, state, plans[index]),
        ...snapshotTensors(name, snapshots.steps),
        ...recordTensors(`${name}.measured`, measured),
        ...recordTensors(`${name}.latest`, [latest]),
        ...historyTensors(`${name}.history`, steps),
        ...(batch === null ? [] : pairTensors(`${name}.batch`, batch)),
      ];
    }),
  ]);
}

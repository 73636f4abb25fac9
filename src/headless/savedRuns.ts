import { readFileSync, writeFileSync } from 'node:fs';
import type { Dataset } from '../data/dataset';
import { generateDataset, isGenerated } from '../data/generated/generate';
import { prepareTraining, type TrainingData } from '../data/trainingData';
import { measurementDistance } from '../engine/training/advance';
import type { TrainerState } from '../engine/training/trainerState';
import { earlyStopOf } from '../engine/training/validationTracker';
import { savedRunReasons } from '../i18n/en/savedRunReasons';
import { sentenceOf } from '../i18n/reason';
import { intervenedPlan } from '../network/interventions';
import { type Plan, planNetwork } from '../network/plan';
import { isMeasured, measuresLayers } from '../record/resolution';
import { dataChecksum } from '../savedRun/checksum';
import type { SavedDataset } from '../savedRun/dataTensors';
import {
  openSavedFile,
  readVariants,
  type SavedFileRefusal,
  type SavedVariant,
  writeSavedFile,
} from '../savedRun/savedRun';
import { type Lab, labOf, variantSpecs } from '../spec/lab';
import type { Spec } from '../spec/spec';
import { nodeEngineOf } from './engines';
import { complain, refuse, withFile } from './messages';
import type { TableOption } from './tableOption';
import type { Training } from './training';

/** A run of a file, to be gone on with. */
export interface LoadedRun {
  file: string;
  lab: Lab;
  own: SavedDataset | null;
  dataset: Dataset;
  variants: SavedVariant[];
  /** The step to which it has been trained. */
  step: number;
}

/** Reads the run that `--load` names; null without. Its file stands for a query and for a table. */
export function readLoadOption(
  file: string | undefined,
  { query, table }: { query: string | undefined; table: TableOption | null },
): LoadedRun | null {
  if (file === undefined) return null;
  if (query !== undefined)
    complain('--load and a query exclude each other: the file has the settings');
  if (table !== null) complain('--load and --csv exclude each other: the file has the data');
  return loadRun(file);
}

/** Reads a saved run; complains about a file that is none. */
function loadRun(file: string): LoadedRun {
  const bytes = withFile(`cannot read ${file}`, () => readFileSync(file));
  const opened = openSavedFile(bytes);
  if ('reason' in opened) return refuseFile(file, opened);
  const { run } = opened;
  if (run === null) return complain(`${file}: it holds kept runs alone, and none to go on with`);
  const { specs, own, preset, start } = run;
  const lab: Lab = {
    ...labOf(specs as [Spec, ...Spec[]]),
    preset,
    ...(start === null ? {} : { start }),
  };
  const dataset = own?.dataset ?? drawnBy(lab.base, file);
  const data = specs.map((spec) => prepareTraining(dataset, spec));
  const plans = specs.map((spec, variant) => planNetwork(spec, data[variant]));
  const variants = readVariants(run, plans, dataChecksum(data[0]));
  if ('reason' in variants) return refuseFile(file, variants);
  const step = Math.max(...variants.map(({ state }) => state.step));
  return { file, lab, own, dataset, variants, step };
}

function refuseFile(file: string, why: SavedFileRefusal): never {
  return refuse(why, `${file}: ${sentenceOf(savedRunReasons, 'reason', why)}`);
}

function drawnBy(spec: Spec, file: string): Dataset {
  if (!isGenerated(spec.data)) return complain(`${file}: its data are not in it`);
  return generateDataset(spec.data, spec);
}

/** Returns the plan that a loaded variant is trained by: with the units that were switched off or frozen by hand. */
export function resumedPlan(plan: Plan, { interventions }: SavedVariant): Plan {
  return intervenedPlan(plan, interventions);
}

/** Writes a run whose variants stand where they were trained to. */
export function saveRun(
  file: string,
  lab: Lab,
  own: SavedDataset | null,
  trained: readonly { variant: SavedVariant; plan: Plan; data: TrainingData }[],
): void {
  const bytes = writeSavedFile({
    run: {
      preset: lab.preset,
      specs: variantSpecs(lab),
      start: lab.start ?? null,
      data: { checksum: dataChecksum(trained[0].data), own },
      variants: trained.map(({ variant }) => variant),
      plans: trained.map(({ plan }) => plan),
    },
    pins: '[]',
  });
  withFile(`cannot write ${file}`, () => writeFileSync(file, bytes));
}

/** Returns what is printed of the data of one's own that a loaded run learns from. */
export function ownFacts({ dataset, leftOut }: SavedDataset) {
  const { rowCount, featureNames, targetName, task, classNames, split } = dataset;
  return {
    rows: rowCount,
    leftOut,
    features: featureNames,
    target: targetName,
    task,
    classes: classNames,
    split: split?.kind ?? 'drawn',
  };
}

/** Returns a variant as it is saved: of its records those that are measured by their number, as the page keeps them. */
export function savedVariant(
  { data, spec, loaded }: { data: TrainingData; spec: Spec; loaded: SavedVariant | null },
  state: TrainerState,
  { records, history, batch }: Pick<Training, 'records' | 'history' | 'batch'>,
): SavedVariant {
  const distance = measurementDistance(data, spec);
  const measured = records
    .filter(({ step }) => isMeasured(step, distance))
    .map((record) =>
      measuresLayers(record.step, distance) ? record : { ...record, layers: null },
    );
  const stop = earlyStopOf(state.validationTracker);
  return {
    engine: nodeEngineOf(spec),
    startSpec: loaded?.startSpec ?? spec,
    interventions: loaded?.interventions ?? [],
    state,
    // The command line keeps no earlier steps of its own.
    snapshots: loaded?.snapshots ?? { stride: 1, steps: [] },
    record: {
      measured,
      latest: records[records.length - 1],
      steps: history,
      batch,
      lastStop: stop ?? loaded?.record.lastStop ?? null,
    },
  };
}

import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { constantLoss } from '../data/constantLoss';
import { factsOf } from '../data/dataFacts';
import type { Dataset } from '../data/dataset';
import { splitTable } from '../data/splitTable';
import { prepareTraining, type TrainingData } from '../data/trainingData';
import { majorityOf } from '../diagnosis/indicators';
import { predictedRows } from '../engine/experiments/predictedRows';
import { stepZeroOf } from '../engine/experiments/stepZero';
import { evaluationLabels } from '../engine/measure/score';
import { findSpecConflict, findTrainingRefusal } from '../engine/training/specConflict';
import type { Plan } from '../network/plan';
import { planNetwork } from '../network/plan';
import { historyColumns } from '../record/stepHistory';
import { evaluationRows } from '../record/stepRecord';
import { dataChecksum } from '../savedRun/checksum';
import type { SavedDataset } from '../savedRun/dataTensors';
import type { SavedVariant } from '../savedRun/savedRun';
import { cellChanges } from '../spec/grids/phaseGrid';
import type { SweepHeader } from '../spec/grids/sweepParts';
import { type VariantName, variantNames, variantSpecs } from '../spec/lab';
import type { Spec } from '../spec/spec';
import { measuredClaims } from './claims';
import { programOf } from './code';
import { type Command, readCommand, type Task } from './command';
import { readDataset, type ToldTable } from './dataset';
import { nodeEngineOf, trainers } from './engines';
import {
  complain,
  isComplaint,
  lastKeptMessage,
  noSuggestionMessage,
  refusalMessage,
  refuse,
  withFile,
} from './messages';
import { checkedModel, writeModel } from './modelFile';
import { readNewRows, writeAnswers } from './prediction';
import { ownFacts, resumedPlan, savedVariant, saveRun } from './savedRuns';
import { sweepCells, trainSpread } from './sweep';
import { type MergedSweep, mergeSweeps, printSweep, writeSweep } from './sweepFile';
import type { SweepTask } from './sweepOption';
import { shardCells } from './sweepShard';
import type { TableOption } from './tableOption';
import { diagnosisOf, type Extent, endingOf, train } from './training';
import { crossValidate, findRate } from './tuning';
import { usage } from './usage';

interface Variant {
  name: VariantName;
  spec: Spec;
  dataset: Dataset;
  data: TrainingData;
  plan: Plan;
  /** Features of rows that the trained network is to answer; null where none are. */
  asked: Float64Array | null;
  /** What its training goes on from; null for step 0. */
  loaded: SavedVariant | null;
}

/** A variant that has been trained, as it is saved. */
type Trained = Parameters<typeof saveRun>[3][number];

try {
  const command = readCommand(process.argv.slice(2));
  process.stdout.write(command === null ? usage : printedText(await run(command)));
} catch (error) {
  if (!isComplaint(error)) throw error;
  const { message, refusal } = error;
  process.stdout.write(jsonLine({ refusal: { ...refusal, message } }));
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

/** Returns what is printed: the run of A, with those of the other variants under `variants`. */
async function run(command: Command) {
  const { lab, task, steps, every, table, weightsFile, dataFile, predictFile, output } = command;
  if (task.kind === 'claims') return measuredClaims(task.names);
  if (task.kind === 'merge') return merged(task);
  const { loaded, saveFile, answersFile, model } = command;
  const { dataset, told } =
    loaded === null ? readDataset(lab.base, table) : { ...loaded, told: null };
  const own = told === null ? (loaded?.own ?? null) : ownTable(dataset, told, table);
  const specs = variantSpecs(lab).map((spec) =>
    own === null ? spec : { ...spec, samples: dataset.rowCount },
  );
  const variants = specs.map((spec, index) => {
    const data = prepareTraining(dataset, spec);
    const before = loaded?.variants[index] ?? null;
    const plan = planOf(spec, data, before);
    const refusal =
      task.kind === 'sweep'
        ? findTrainingRefusal({ spec, data, plan })
        : findSpecConflict(spec, data);
    if (refusal !== null) refuse(refusal, refusalMessage(refusal));
    const begun = checkedModel(model, { spec, plan }, specs.length);
    // Of rows that cannot be answered one hears before anything is trained.
    const asked =
      predictFile === null
        ? null
        : readNewRows({ file: predictFile, reading: table?.reading }, data);
    return { name: variantNames[index], spec, dataset, data, plan: begun, asked, loaded: before };
  });
  if (weightsFile !== null) {
    const states = variants.map(({ plan, data, spec }) => stepZeroOf(plan, data, spec));
    const text = JSON.stringify(nested(states));
    withFile(`cannot write ${weightsFile}`, () => writeFileSync(weightsFile, text));
  }
  if (dataFile !== null) writeRows(variants[0].data, dataFile);
  if (task.kind === 'code') {
    if (variants.length > 1) complain('a program is of one network: leave out the variants');
    return programOf(task, variants[0]);
  }
  if (task.kind === 'sweep' && task.lines !== null) return writeCells(variants, task, task.lines);
  const runs = [];
  const trained: Trained[] = [];
  for (const variant of variants) {
    const { spec } = variant;
    const result = await resultOf(task, variant, { steps, every }, output, (one) =>
      trained.push(one),
    );
    const learnt = told ?? (own && ownFacts(own));
    const data = learnt === null ? {} : { data: learnt };
    runs.push({ spec, ...data, engine: nodeEngineOf(spec), ...result });
  }
  if (answersFile !== null) {
    const answers = runs.map((run) => ('predictions' in run ? (run.predictions ?? []) : []));
    writeAnswers(answersFile, dataset.targetName, answers);
  }
  if (saveFile !== null) saveRun(saveFile, lab, own, trained);
  if (model.path !== null) writeModel(model.path, variants[0], trained[0].variant.state);
  return nested(runs);
}

function planOf(spec: Spec, data: TrainingData, loaded: SavedVariant | null): Plan {
  const plan = planNetwork(spec, data);
  return loaded === null ? plan : resumedPlan(plan, loaded);
}

function ownTable(dataset: Dataset, told: ToldTable, table: TableOption | null): SavedDataset {
  const fileNames = (table?.files ?? []).map((file) => basename(file));
  return { name: 'csv', fileNames, leftOut: told.leftOut, dataset };
}

function writeRows(data: TrainingData, file: string): void {
  if (data.length > 1) complain('--data: sequences are no rows; the program draws them itself');
  withFile(`cannot write ${file}`, () => writeFileSync(file, splitTable(data)));
}

/** Writes the cells of a share of a sweep as they are done: there is nothing else to print. */
async function writeCells(
  [{ spec, dataset, data, plan }, ...others]: Variant[],
  { grid }: SweepTask,
  { shard, file, resumes }: NonNullable<SweepTask['lines']>,
): Promise<null> {
  if (others.length > 0) complain('lines of cells are of one network: leave out the variants');
  const header = {
    ...{ spec, engine: nodeEngineOf(spec), axes: [grid.x, grid.y], steps: grid.steps, shard },
    constantLoss: constantLoss(plan.loss, evaluationLabels(data, 'train')),
    dataChecksum: dataChecksum(data),
  } satisfies SweepHeader;
  const { done, write } = file === null ? printSweep(header) : writeSweep(file, header, resumes);
  const cells = shardCells(spec, grid, shard).filter((cell) => !done.has(cell));
  await trainSpread({ spec, dataset, grid, cells }, write);
  return null;
}

/** Returns the map that parts of a sweep make; null where it has been written into a file. */
function merged({ files, outFile }: Extract<Task, { kind: 'merge' }>): MergedSweep | null {
  if (files.length === 0) complain('--merge needs files');
  const map = mergeSweeps(files, (text) => process.stderr.write(`${text}\n`));
  if (outFile === null) return map;
  withFile(`cannot write ${outFile}`, () => writeFileSync(outFile, jsonLine(map)));
  return null;
}

/** Returns what is printed: a program as it is, all else as JSON, nothing for null. */
function printedText(value: unknown): string {
  return typeof value === 'string' ? value : jsonLine(value);
}

function jsonLine(value: unknown): string {
  return value === null ? '' : `${JSON.stringify(value)}\n`;
}

/**
 * Carries out the task on one variant; returns what is printed of it.
 *
 * @param keep is given a variant that has been trained
 */
async function resultOf(
  task: Exclude<Task, { kind: 'claims' | 'merge' | 'code' }>,
  { name, spec, dataset, data, plan, asked, loaded }: Variant,
  pace: Extent,
  { hasHistory, restoresBest }: Command['output'],
  keep: (trained: Trained) => void,
) {
  switch (task.kind) {
    case 'findRate': {
      const test = await findRate(spec, data, task.sweep);
      const { reason, points } = test;
      if (reason !== null) tell(name, noSuggestionMessage(reason, points.length));
      return test;
    }
    case 'crossValidate': {
      const { parameter, folds, steps } = task.search;
      return { parameter, folds, steps, ...(await crossValidate(spec, data, task.search)) };
    }
    case 'sweep': {
      const { x, y, steps } = task.grid;
      const found = await sweepCells(spec, dataset, task.grid);
      const cells = found.map((cell, index) => ({ ...cellChanges(task.grid, index), ...cell }));
      const constant = constantLoss(plan.loss, evaluationLabels(data, 'train'));
      return { axes: [x, y], steps, constantLoss: constant, cells };
    }
    case 'train': {
      const trainer = await trainers[nodeEngineOf(spec)](plan, data, spec);
      if (loaded !== null) {
        trainer.restore(loaded.state);
        trainer.keep();
      }
      const { records, askedFor, history, batch, ...training } = await train(
        { trainer, data, spec },
        pace,
        loaded?.record,
      );
      const stopped = await endingOf(trainer, training.stopped, spec, restoresBest);
      if ('network' in stopped && !restoresBest) {
        tell(name, lastKeptMessage(pace.steps, stopped.bestStep));
      }
      const predictions = asked === null ? null : await predictedRows(trainer, data, asked);
      const digest = await trainer.digest();
      const recorded = { records, history, batch };
      keep({
        variant: savedVariant({ data, spec, loaded }, await trainer.state(), recorded),
        plan,
        data,
      });
      trainer.dispose();
      const diagnosis = diagnosisOf({ spec, data, plan }, { records, stopped: training.stopped });
      const told = { layers: plan.layers, records: askedFor ?? records, ...training, stopped };
      const columns = hasHistory ? { history: historyColumns(history) } : {};
      const answers = predictions === null ? {} : { predictions };
      // Where one class is frequent, an accuracy says little without its share.
      const majority = majorityOf(factsOf(data, evaluationRows), 'validation');
      return { ...told, ...columns, ...answers, majority, digest, diagnosis };
    }
    default:
      return task satisfies never;
  }
}

function tell(name: VariantName, text: string): void {
  process.stderr.write(`${name}: ${text}\n`);
}

/** Returns A's value with the others' beside its own fields: `{…A, variants: {B: …, C: …}}`. */
function nested<T>([first, ...others]: T[]) {
  if (others.length === 0) return first;
  const named = others.map((value, index) => [variantNames[index + 1], value]);
  return { ...first, variants: Object.fromEntries(named) };
}

import { writeFileSync } from 'node:fs';
import { constantLoss } from '../data/constantLoss';
import type { Dataset } from '../data/dataset';
import { generateDataset, isGenerated } from '../data/generated/generate';
import { prepareTraining, type TrainingData } from '../data/trainingData';
import type { RangeTest } from '../engine/experiments/rangeTest';
import { measuredLabels } from '../engine/measure/measuredLabels';
import { findSpecConflict } from '../engine/training/specConflict';
import type { Plan } from '../network/plan';
import { planNetwork } from '../network/planNetwork';
import { historyColumns } from '../record/historyColumns';
import { cellChanges } from '../spec/grids/phaseGrid';
import { type VariantName, variantNames, variantSpecs } from '../spec/lab';
import type { Spec } from '../spec/spec';
import { type Command, readCommand, usage } from './command';
import { complain, isComplaint } from './complaint';
import { diagnosisOf } from './diagnosis';
import { endingOf } from './ending';
import { nodeEngineOf, trainers } from './engines';
import { lastKeptMessage, noSuggestionMessage, obstacleMessage } from './messages';
import { stepZeroOf } from './stepZero';
import { sweepCells } from './sweep';
import { readTableFile } from './tableFile';
import type { Task } from './task';
import { type Pace, train } from './training';
import { crossValidate, findRate } from './tuning';

interface Variant {
  name: VariantName;
  spec: Spec;
  dataset: Dataset;
  data: TrainingData;
  plan: Plan;
}

try {
  const command = readCommand(process.argv.slice(2));
  process.stdout.write(command === null ? usage : `${JSON.stringify(await run(command))}\n`);
} catch (error) {
  if (!isComplaint(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** The run of A, with those of the other variants under `variants`. */
async function run({ lab, task, steps, every, table, weightsFile, output }: Command) {
  const dataset = datasetOf(lab.base, table);
  const variants = variantSpecs(lab).map((own, index) => {
    const spec = task.kind === 'sweep' ? withFastEngine(own) : own;
    const data = prepareTraining(dataset, spec);
    const obstacle = findSpecConflict(spec, data);
    if (obstacle !== null) complain(obstacleMessage(obstacle));
    return { name: variantNames[index], spec, dataset, data, plan: planNetwork(spec, data) };
  });
  if (weightsFile !== null) {
    const states = variants.map(({ plan, data, spec }) => stepZeroOf(plan, data, spec));
    write(weightsFile, JSON.stringify(nested(states)));
  }
  const runs = [];
  for (const variant of variants) {
    const { spec } = variant;
    const result = await resultOf(task, variant, { steps, every }, output);
    runs.push({ spec, engine: nodeEngineOf(spec), ...result });
  }
  return nested(runs);
}

/** What the task gives of one variant. */
async function resultOf(
  task: Task,
  { name, spec, dataset, data, plan }: Variant,
  pace: Pace,
  { hasHistory, restoresBest }: Command['output'],
) {
  switch (task.kind) {
    case 'findRate':
      return suggestionOf(name, await findRate(spec, data, task.sweep));
    case 'crossValidate': {
      const { parameter, folds, steps } = task.search;
      return { parameter, folds, steps, ...(await crossValidate(spec, data, task.search)) };
    }
    case 'sweep': {
      const { x, y, steps } = task.grid;
      const found = await sweepCells(spec, dataset, task.grid);
      const cells = found.map((cell, index) => ({ ...cellChanges(task.grid, index), ...cell }));
      const constant = constantLoss(plan.loss, measuredLabels(data, 'train'));
      return { axes: [x, y], steps, constantLoss: constant, cells };
    }
    case 'train': {
      const trainer = await trainers[nodeEngineOf(spec)](plan, data, spec);
      const { records, askedFor, history, ...training } = await train(
        { trainer, data, spec },
        pace,
      );
      const stopped = await endingOf(trainer, training.stopped, spec, restoresBest);
      if ('network' in stopped && !restoresBest) {
        process.stderr.write(`${name}: ${lastKeptMessage(pace.steps, stopped.bestStep)}\n`);
      }
      const digest = await trainer.digest();
      trainer.dispose();
      const diagnosis = diagnosisOf({ spec, data, plan }, { records, stopped: training.stopped });
      const told = { layers: plan.layers, records: askedFor ?? records, ...training, stopped };
      const columns = hasHistory ? { history: historyColumns(history) } : {};
      return { ...told, ...columns, digest, diagnosis };
    }
    default:
      return task satisfies never;
  }
}

/** A test that suggests nothing says why to people as well as to programs. */
function suggestionOf(name: VariantName, test: RangeTest): RangeTest {
  const { reason, points } = test;
  if (reason !== null) {
    process.stderr.write(`${name}: ${noSuggestionMessage(reason, points.length)}\n`);
  }
  return test;
}

/** Hundreds of trainings: `auto` takes the fast engine, as on the page. */
function withFastEngine(spec: Spec): Spec {
  return spec.engine === 'auto' ? { ...spec, engine: 'wasm' } : spec;
}

function datasetOf(spec: Spec, table: Command['table']): Dataset {
  if (table !== null) {
    const { dataset, leftOut } = readTableFile(table);
    if (leftOut > 0) process.stderr.write(`rows with empty cells left out: ${leftOut}\n`);
    return dataset;
  }
  if (spec.data === 'csv') return complain('data=csv needs --csv FILE and --target COLUMN');
  if (!isGenerated(spec.data)) return complain(`data=${spec.data} is read from files on the page`);
  return generateDataset(spec.data, spec);
}

/** A's value, with the others' beside its own fields: `{…A, variants: {B: …, C: …}}`. */
function nested<T>([first, ...others]: T[]) {
  if (others.length === 0) return first;
  const named = others.map((value, index) => [variantNames[index + 1], value]);
  return { ...first, variants: Object.fromEntries(named) };
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    complain(`cannot write ${file}: ${error instanceof Error ? error.message : error}`);
  }
}

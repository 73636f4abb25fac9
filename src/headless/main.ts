import { writeFileSync } from 'node:fs';
import { constantLoss } from '../data/constantLoss';
import type { Dataset } from '../data/dataset';
import { prepareTraining, type TrainingData } from '../data/trainingData';
import { predictedRows } from '../engine/experiments/predictedRows';
import { evaluationLabels } from '../engine/measure/score';
import { findSpecConflict, findTrainingRefusal } from '../engine/training/specConflict';
import type { Plan } from '../network/plan';
import { planNetwork } from '../network/plan';
import { historyColumns } from '../record/stepHistory';
import { cellChanges } from '../spec/grids/phaseGrid';
import { type VariantName, variantNames, variantSpecs } from '../spec/lab';
import type { Spec } from '../spec/spec';
import { measuredClaims } from './claims';
import { type Command, readCommand, type Task, usage } from './command';
import { readDataset } from './dataset';
import { nodeEngineOf, trainers } from './engines';
import {
  complain,
  isComplaint,
  lastKeptMessage,
  noSuggestionMessage,
  refusalMessage,
  withFile,
} from './messages';
import { readNewRows } from './prediction';
import { stepZeroOf } from './stepZero';
import { sweepCells } from './sweep';
import { diagnosisOf, type Extent, endingOf, train } from './training';
import { crossValidate, findRate } from './tuning';

interface Variant {
  name: VariantName;
  spec: Spec;
  dataset: Dataset;
  data: TrainingData;
  plan: Plan;
  /** Features of rows that the trained network is to answer; null where none are. */
  asked: Float64Array | null;
}

try {
  const command = readCommand(process.argv.slice(2));
  process.stdout.write(command === null ? usage : `${JSON.stringify(await run(command))}\n`);
} catch (error) {
  if (!isComplaint(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** Returns what is printed: the run of A, with those of the other variants under `variants`. */
async function run(command: Command) {
  const { lab, task, steps, every, table, weightsFile, predictFile, output } = command;
  if (task.kind === 'claims') return measuredClaims(task.names);
  const { dataset, told } = readDataset(lab.base, table);
  const specs = variantSpecs(lab).map((spec) =>
    told === null ? spec : { ...spec, samples: told.rows },
  );
  const variants = specs.map((spec, index) => {
    const data = prepareTraining(dataset, spec);
    const plan = planNetwork(spec, data);
    const refusal =
      task.kind === 'sweep'
        ? findTrainingRefusal({ spec, data, plan })
        : findSpecConflict(spec, data);
    if (refusal !== null) complain(refusalMessage(refusal));
    // Of rows that cannot be answered one hears before anything is trained.
    const asked =
      predictFile === null
        ? null
        : readNewRows({ file: predictFile, reading: table?.reading }, data);
    return { name: variantNames[index], spec, dataset, data, plan, asked };
  });
  if (weightsFile !== null) {
    const states = variants.map(({ plan, data, spec }) => stepZeroOf(plan, data, spec));
    const text = JSON.stringify(nested(states));
    withFile(`cannot write ${weightsFile}`, () => writeFileSync(weightsFile, text));
  }
  const runs = [];
  for (const variant of variants) {
    const { spec } = variant;
    const result = await resultOf(task, variant, { steps, every }, output);
    const data = told === null ? {} : { data: told };
    runs.push({ spec, ...data, engine: nodeEngineOf(spec), ...result });
  }
  return nested(runs);
}

/** Carries out the task on one variant; returns what is printed of it. */
async function resultOf(
  task: Exclude<Task, { kind: 'claims' }>,
  { name, spec, dataset, data, plan, asked }: Variant,
  pace: Extent,
  { hasHistory, restoresBest }: Command['output'],
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
      const { records, askedFor, history, ...training } = await train(
        { trainer, data, spec },
        pace,
      );
      const stopped = await endingOf(trainer, training.stopped, spec, restoresBest);
      if ('network' in stopped && !restoresBest) {
        tell(name, lastKeptMessage(pace.steps, stopped.bestStep));
      }
      const predictions = asked === null ? null : await predictedRows(trainer, data, asked);
      const digest = await trainer.digest();
      trainer.dispose();
      const diagnosis = diagnosisOf({ spec, data, plan }, { records, stopped: training.stopped });
      const told = { layers: plan.layers, records: askedFor ?? records, ...training, stopped };
      const columns = hasHistory ? { history: historyColumns(history) } : {};
      const answers = predictions === null ? {} : { predictions };
      return { ...told, ...columns, ...answers, digest, diagnosis };
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

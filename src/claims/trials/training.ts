import { constantLoss } from '../../data/constantLoss';
import { evaluationLabels } from '../../engine/measure/score';
import { advanceBy } from '../../engine/training/advance';
import type { Trainer } from '../../engine/training/trainer';
import { denseLayersOf, type Plan } from '../../network/plan';
import { firstNotFinite, type StepRecord } from '../../record/stepRecord';
import type { ChangedStart, Measured, Point, TrainingTrial } from '../trial';
import { type PreparedNetwork, preparedNetwork } from './preparedNetwork';
import { rateUnits } from './rateUnits';
import { layerFactorOf, startNumbers } from './startNumbers';
import type { TrialEngine } from './trialEngine';
import { unitSpread } from './unitSpread';

/** Each measurement comes so many times later than the one before, or one step. */
const measuredFactor = 1.08;
/** Updates between two of a trial's yields. */
const piece = 16;

/** A training is noted so on its way. */
interface Way {
  records: StepRecord[];
  /** The first step that was measured and not finite; infinite where all were. */
  divergedAt: number;
  /** Steps to the loss that is asked for; infinite where it never came. */
  steps: number;
  /** The training loss where the settings were changed; NaN where they were not. */
  lossBefore: number;
  /** The step to which early stopping went back; NaN where it did not stop the training. */
  bestStep: number;
}

/** One training, at one rate. */
interface Run extends Way {
  rate: number;
  parameters: Float64Array[];
}

/** Trains a network at each rate that is to be tried; returns what the best training measured. Yields between updates. */
export async function* runTraining(
  engine: TrialEngine,
  trial: TrainingTrial,
  seed: number,
): AsyncGenerator<void, Measured> {
  const network = preparedNetwork(trial, seed);
  let best: Run | null = null;
  const unit = trial.rateUnit === undefined ? 1 : rateUnits[trial.rateUnit](network.data);
  for (const multiple of trial.rates ?? [network.spec.lr]) {
    const rate = unit * multiple;
    const limit: number = best === null ? Infinity : best.steps;
    const run: Run = yield* train(engine, network, trial, { rate, limit });
    if (best === null || isBetter(run, best)) best = run;
  }
  if (best === null) throw new Error('A training needs a rate.');
  return measuredOf(best, network);
}

function isBetter(run: Run, other: Run): boolean {
  return run.steps === other.steps ? lossOf(run) < lossOf(other) : run.steps < other.steps;
}

/** @param limit steps after which a training to a loss is not the best any more */
async function* train(
  engine: TrialEngine,
  { plan, data, spec }: PreparedNetwork,
  { steps, toShare = -Infinity, later, start }: TrainingTrial,
  { rate, limit }: { rate: number; limit: number },
): AsyncGenerator<void, Run> {
  const trainer = engine.createTrainer(plan, data, { ...spec, lr: rate });
  const toLoss = toShare * constantLossOf({ plan, data });
  const way: Way = {
    records: [],
    divergedAt: Infinity,
    steps: Infinity,
    lossBefore: NaN,
    bestStep: NaN,
  };
  try {
    if (start !== undefined) await changeStart[start](trainer, plan);
    const isThere = yield* trainTo(trainer, way, Math.min(steps, limit), toLoss);
    if (later !== undefined && isThere) {
      way.lossBefore = way.records[way.records.length - 1].trainLoss;
      trainer.changeSettings(later.changes);
      yield* trainTo(trainer, way, steps + later.steps, toLoss);
    }
    return { ...way, rate, parameters: await trainer.parameters() };
  } finally {
    trainer.dispose();
  }
}

/** Trains and measures on the way; gives false where the training is over before. */
async function* trainTo(
  trainer: Trainer,
  way: Way,
  end: number,
  toLoss: number,
): AsyncGenerator<void, boolean> {
  for (;;) {
    const { record } = await trainer.measure([]);
    if (way.records[way.records.length - 1]?.step !== record.step) way.records.push(record);
    if (firstNotFinite(record) !== null) way.divergedAt = record.step;
    else if (record.trainLoss < toLoss) way.steps = record.step;
    if (Math.min(way.divergedAt, way.steps) < Infinity) return false;
    if (record.step >= end) return true;
    const next = Math.max(record.step + 1, Math.round(record.step * measuredFactor));
    yield* advanceTo(trainer, Math.min(next, end));
    if (trainer.validationTracker.stop === null) continue;
    await trainer.restoreBest();
    way.bestStep = trainer.validationTracker.best?.step ?? NaN;
    way.records.push((await trainer.measure([])).record);
    return false;
  }
}

async function* advanceTo(trainer: Trainer, step: number): AsyncGenerator<void, void> {
  while (trainer.step < step && trainer.validationTracker.stop === null) {
    await advanceBy(trainer, Math.min(piece, step - trainer.step));
    yield;
  }
}

const changeStart: Record<ChangedStart, (trainer: Trainer, plan: Plan) => Promise<void>> = {
  async zeroOutput(trainer, plan) {
    const state = await trainer.state();
    const output = denseLayersOf(plan)[plan.layers.length - 1];
    state.blocks[0][output.weights].fill(0);
    trainer.restore(state);
  },
};

/** The training loss at the end; infinite where the network is not finite. */
function lossOf({ records, divergedAt }: Run): number {
  return divergedAt < Infinity ? Infinity : records[records.length - 1].trainLoss;
}

function measuredOf(run: Run, { plan, data }: PreparedNetwork): Measured {
  const { records, divergedAt, parameters } = run;
  const last = records[records.length - 1];
  const isWhole = divergedAt === Infinity;
  const start = startNumbers(records[0]);
  const finite = isWhole ? records : records.slice(0, -1);
  const trainLosses = finite.map(({ step: x, trainLoss: y }) => ({ x, y }));
  const validationLosses = finite.map(({ step: x, validationLoss: y }) => ({ x, y }));
  const ys = (line: Point[]): number[] => line.map(({ y }) => y);
  return {
    numbers: {
      ...start.numbers,
      layerFactorAtEnd: isWhole ? layerFactorOf(last) : NaN,
      trainLoss: lossOf(run),
      validationLoss: isWhole ? last.validationLoss : Infinity,
      trainAccuracy: isWhole ? (last.trainAccuracy ?? NaN) : NaN,
      validationAccuracy: isWhole ? (last.validationAccuracy ?? NaN) : NaN,
      constantShare: lossOf(run) / constantLossOf({ plan, data }),
      lowestValidationLoss: Math.min(...ys(validationLosses)),
      firstTrainLoss: records[0].trainLoss,
      trainLossRange: isWhole ? laterRange(trainLosses) : Infinity,
      validationLossRange: isWhole ? laterRange(validationLosses) : Infinity,
      lossBefore: run.lossBefore,
      steps: run.steps,
      divergedAt,
      bestStep: run.bestStep,
      rate: run.rate,
      unitSpread: unitSpread(plan, parameters),
    },
    lines: { ...start.lines, trainLosses, validationLosses },
  };
}

function constantLossOf({ plan, data }: Pick<PreparedNetwork, 'plan' | 'data'>): number {
  return constantLoss(plan.loss, evaluationLabels(data, 'train'));
}

/** The first steps let the output layer's bias settle: their share does not count. */
const settling = 0.1;

/** Returns the highest less the lowest value of a curve, but for its first tenth. */
function laterRange(line: readonly Point[]): number {
  const last = line[line.length - 1].x;
  const later = line.filter(({ x }) => x >= settling * last).map(({ y }) => y);
  return Math.max(...later) - Math.min(...later);
}

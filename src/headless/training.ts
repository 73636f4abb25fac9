import { type DataFacts, factsOf } from '../data/dataFacts';
import type { TrainingData } from '../data/trainingData';
import type { Finding } from '../diagnosis/diagnose';
import { diagnose } from '../diagnosis/diagnose';
import type { MeasuredPart, Measurement } from '../engine/measure/networkMeter';
import { advanceBy, measurementDistance, replayToFirstNonFinite } from '../engine/training/advance';
import type { Trainer } from '../engine/training/trainer';
import { type BestStep, bestBehind } from '../engine/training/validationTracker';
import type { Plan } from '../network/plan';
import type { BatchPairs } from '../record/batchPairs';
import {
  isMeasured,
  measuresLayers,
  nextMeasured,
  thinned,
  withMeasured,
} from '../record/resolution';
import { append, emptyStepHistory, type StepHistory, thin } from '../record/stepHistory';
import {
  evaluationRows,
  firstNotFinite,
  type NotFinite,
  type StepRecord,
} from '../record/stepRecord';
import type { SavedRecord } from '../savedRun/savedRun';
import type { Spec } from '../spec/spec';

/**
 * Why a run ended: all its steps done, the first step and layer (from 0) that were not finite, or early
 * stopping, which leaves the network of the best step.
 */
export type Stopped =
  | { reason: 'steps' }
  | ({ reason: 'notFinite'; step: number } & NotFinite)
  | { reason: 'earlyStopping'; step: number; bestStep: number; bestLoss: number };

export interface Training {
  /** Records at the steps that are measured by their number, and at the last one; the diagnosis is drawn from them. */
  records: StepRecord[];
  /** Records of step 0, of every so many steps and of the last one; null unless they were asked for. */
  askedFor: StepRecord[] | null;
  /** The numbers that every step has computed anyway. */
  history: StepHistory;
  /** Pairs of the batch of step 0, of one that is not too large. */
  batch: BatchPairs | null;
  stopped: Stopped;
  /** Updates a second, the time for measuring included. */
  stepsPerSecond: number;
}

export interface Extent {
  steps: number;
  /** Updates from one record that is asked for to the next; null where none are. */
  every: number | null;
}

/** What was recorded of a run before it goes on; without a latest record it begins. */
type Before = Pick<SavedRecord, 'measured' | 'steps' | 'batch'> & { latest: StepRecord | null };

const nothing: Before = { measured: [], steps: emptyStepHistory(0), batch: null, latest: null };

/** Trains to step `steps`, or to the first step that is not finite: its record is the last then. */
export async function train(
  { trainer, data, spec }: { trainer: Trainer; data: TrainingData; spec: Spec },
  { steps, every }: Extent,
  before = nothing,
): Promise<Training> {
  const start = { time: performance.now(), step: trainer.step };
  const distance = measurementDistance(data, spec);
  const recording = trainer.startRecording();
  const askedFor: StepRecord[] = [];
  // The present step is measured again.
  const records = before.measured.filter(({ step }) => step < trainer.step);
  let batch = before.batch;

  async function finish(stopped: Stopped, last: StepRecord): Promise<Training> {
    const seconds = (performance.now() - start.time) / 1_000;
    const history = emptyStepHistory(last.gradientNorms.length);
    append(history, before.steps);
    append(history, await recording.take());
    thin(history, last.step);
    return {
      records: withMeasured(thinned(records, last.step, distance), [last]),
      askedFor: every === null ? null : withMeasured(askedFor, [last]),
      history,
      batch,
      stopped,
      stepsPerSecond: (last.step - start.step) / seconds,
    };
  }

  // The network of the best step stands where the last one had its record.
  if (before.latest !== null && isBestBack(trainer)) {
    return finish(await endOf(trainer), before.latest);
  }
  for (;;) {
    const { step } = trainer;
    const isAskedFor = every !== null && step % every === 0;
    const isEnd = step >= steps || trainer.validationTracker.stop !== null;
    const isKept = measuresLayers(step, distance);
    const parts = isEnd || isAskedFor || isKept ? (['layers'] as const) : [];
    const { record, batch: pairs } = await firstBrokenOr(trainer, parts);
    batch = pairs ?? batch;
    const found = firstNotFinite(record);
    if (found !== null) return finish({ reason: 'notFinite', step: record.step, ...found }, record);
    if (isEnd) return finish(await endOf(trainer), record);
    trainer.keep();
    if (isAskedFor) askedFor.push(record);
    // What was asked for beside it is no part of the record.
    if (isMeasured(step, distance)) records.push(isKept ? record : { ...record, layers: null });
    const next = Math.min(nextAskedFor(step, { steps, every }), nextMeasured(step, distance));
    await advanceBy(trainer, next - step);
  }
}

/** Returns the step of the next record that is asked for, or of the end. */
function nextAskedFor(step: number, { steps, every }: Extent): number {
  return every === null ? steps : Math.min(steps, every * (Math.floor(step / every) + 1));
}

function isBestBack({ validationTracker: { stop } }: Pick<Trainer, 'validationTracker'>): boolean {
  return stop !== null && stop.left !== null;
}

/** Measures the present step; where it is not finite, goes back to the first that was not since the last stop. */
async function firstBrokenOr(
  trainer: Trainer,
  parts: readonly MeasuredPart[],
): Promise<Measurement> {
  const { step } = trainer;
  const measurement = await trainer.measure(parts);
  if (step === 0 || firstNotFinite(measurement.record) === null) return measurement;
  return replayToFirstNonFinite(trainer, step);
}

/** Returns why a training has ended; after an early stop the network of the best step is back. */
async function endOf(trainer: Trainer): Promise<Stopped> {
  const { stop, best } = trainer.validationTracker;
  if (stop === null || best === null) return { reason: 'steps' };
  await trainer.restoreBest();
  const { step: bestStep, validationLoss: bestLoss } = best;
  return { reason: 'earlyStopping', step: stop.step, bestStep, bestLoss };
}

/**
 * Returns how a run ended, with the best step and which network is kept if its steps ended it before its patience;
 * brings the best network back if that is asked for and early stopping has not done so.
 */
export async function endingOf(
  trainer: Pick<Trainer, 'validationTracker' | 'step' | 'stop' | 'restoreBest'>,
  stopped: Stopped,
  { patience }: { patience: number },
  restoresBest: boolean,
): Promise<Stopped | (BestStep & { reason: 'steps'; network: 'last' | 'best' })> {
  const best = bestBehind(trainer.validationTracker, patience, trainer.step);
  if (stopped.reason !== 'steps' || best === null) return stopped;
  if (restoresBest) {
    trainer.stop();
    await trainer.restoreBest();
  }
  return { reason: 'steps', ...best, network: restoresBest ? 'best' : 'last' };
}

/** Returns the findings that the page would show at the end of a run, the most important first. */
export function diagnosisOf(
  { spec, data, plan }: { spec: Spec; data: TrainingData; plan: Plan },
  { records, stopped }: Pick<Training, 'records' | 'stopped'>,
  facts: DataFacts = factsOf(data, evaluationRows),
): Finding[] {
  return diagnose({
    spec,
    data: facts,
    layers: plan.layers,
    records,
    halt: stopped.reason === 'notFinite' ? stopped : null,
    isStopped: stopped.reason === 'earlyStopping',
  });
}

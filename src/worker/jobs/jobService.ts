import { generateDataset, isGenerated } from '../../data/generated/generate';
import { foldConflict } from '../../engine/experiments/crossValidation';
import { findTrainingRefusal, type TrainingRefusal } from '../../engine/training/specConflict';
import type { EngineName, Spec } from '../../spec/spec';
import {
  type MissingData,
  namedDataset,
  type OwnData,
  prepareVariant,
} from '../data/preparedVariant';
import { planClaim } from './claimPlan';
import { type JobFinding, type JobPlan, type JobTask, planJob } from './jobPlan';
import type { JobWorkerPool, TakenJobWorker } from './jobWorkerPool';
import type { LookAt } from './seenVariant';
import { planSharpness } from './sharpnessPlan';
import { planLossSurface } from './surfacePlan';

/**
 * Carries out jobs beside the run, on networks of their own: the run's are not touched. What a job has
 * found is told while it works, so that nothing is lost where it is cancelled or fails.
 */
export interface JobService {
  /** Resolves when the job has ended, for whatever reason; what it finds comes as events with its number. */
  start(job: number, spec: Spec, task: JobTask): Promise<void>;
  cancel(job: number): Promise<void>;
}

export type JobEvent =
  /** All that the job has found by now; `share` of its work is done, 0 to 1. Null is the engine of a job without work. */
  | {
      type: 'jobProgress';
      job: number;
      engine: EngineName | null;
      share: number;
      finding: JobFinding;
    }
  | { type: 'jobEnded'; job: number; ending: JobEnding };

/** Says how a job ended. What it had found by then has been told. */
export type JobEnding =
  | { kind: 'done' | 'cancelled' }
  | { kind: 'refused'; refusal: JobRefusal }
  | { kind: 'failed'; message: string };

export type JobRefusal =
  | MissingData
  | TrainingRefusal
  | { reason: 'tooManyFolds'; folds: number; rows: number }
  /** The run that it was about is not there any more. */
  | { reason: 'rebuilt' };

/**
 * @param lookAt gives a variant of the run as it is now
 * @param turn lets waiting commands in
 */
export function createJobService(
  emit: (event: JobEvent) => void,
  pool: JobWorkerPool,
  ownData: OwnData,
  lookAt: LookAt,
  turn: () => Promise<void>,
): JobService {
  const live = new Set<number>();
  const cancelled = new Set<number>();

  /** Carries out one part after another until there are none left. */
  async function work(job: number, plan: JobPlan, waiting: number[]): Promise<void> {
    const worker = pool.take();
    let isSound = false;
    try {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        if (!(await carryOutPart(job, plan, index, worker))) break;
      }
      await worker.end();
      isSound = true;
    } finally {
      worker.release(isSound);
    }
  }

  /** Gives false where the job was cancelled meanwhile. */
  async function carryOutPart(
    job: number,
    plan: JobPlan,
    index: number,
    worker: TakenJobWorker,
  ): Promise<boolean> {
    const engine = await worker.begin(plan.part(index));
    for (let isDone = false; !isDone; ) {
      if (cancelled.has(job)) return false;
      const slice = await worker.proceed(pool.slice);
      if (slice.progress !== null) plan.take(index, slice.progress);
      emit({ type: 'jobProgress', job, engine, ...plan.found() });
      ({ isDone } = slice);
      await turn();
    }
    return true;
  }

  async function carryOut(job: number, spec: Spec, task: JobTask): Promise<JobEnding> {
    const plan = await planOf(spec, task, { ownData, lookAt });
    if ('reason' in plan) return { kind: 'refused', refusal: plan };
    if (plan.partCount === 0) {
      emit({ type: 'jobProgress', job, engine: null, ...plan.found() });
    }
    const waiting = Array.from({ length: plan.partCount }, (_, index) => index);
    const slots = plan.takesAll ? pool.processors : pool.slots;
    const workers = Math.min(slots, plan.partCount);
    const works = Array.from({ length: workers }, () => work(job, plan, waiting));
    try {
      await Promise.all(works);
    } catch (error) {
      // The others would go on with a job that has failed.
      cancelled.add(job);
      await Promise.allSettled(works);
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
    return { kind: cancelled.has(job) ? 'cancelled' : 'done' };
  }

  return {
    async start(job, spec, task) {
      live.add(job);
      const ending = await carryOut(job, spec, task);
      live.delete(job);
      cancelled.delete(job);
      emit({ type: 'jobEnded', job, ending });
    },
    async cancel(job) {
      if (live.has(job)) cancelled.add(job);
    },
  };
}

async function planOf(
  spec: Spec,
  task: JobTask,
  { ownData, lookAt }: { ownData: OwnData; lookAt: LookAt },
): Promise<JobPlan | JobRefusal> {
  if (task.kind === 'claim') return planClaim(task.claim);
  if (task.kind === 'lossSurface' || task.kind === 'sharpness') {
    const seen = await Promise.all(task.variants.map(lookAt));
    const present = seen.filter((one) => one !== null);
    if (present.length < seen.length) return { reason: 'rebuilt' };
    return task.kind === 'sharpness' ? planSharpness(present) : planLossSurface(present, task);
  }
  const dataset = namedDataset(spec, ownData);
  if ('reason' in dataset) return dataset;
  const variant = prepareVariant(dataset, spec);
  const refusal = findTrainingRefusal(variant);
  if (refusal !== null) return refusal;
  const rows = variant.data.train.rowCount;
  if (task.kind === 'crossValidation') {
    const { folds } = task.search;
    if (folds > rows) return { reason: 'tooManyFolds', folds, rows };
    const ofFolds = foldConflict(spec, variant.data, task.search);
    if (ofFolds !== null) return ofFolds;
  }
  return planJob(variant, task, (other) => {
    const { data } = other;
    return prepareVariant(isGenerated(data) ? generateDataset(data, other) : dataset, other);
  });
}

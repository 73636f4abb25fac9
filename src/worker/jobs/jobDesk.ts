import { generateDataset, isGenerated } from '../../data/generated/generate';
import { foldObstacle } from '../../engine/experiments/crossValidation';
import { findTrainingRefusal } from '../../engine/training/trainingRefusal';
import type { Spec } from '../../spec/spec';
import { namedDataset, type OwnData } from '../data/namedDataset';
import { prepareVariant } from '../data/preparedVariant';
import type { Command, JobEnding, JobEvent, JobRefusal, JobTask } from '../protocol';
import type { JobHosts, TakenHost } from './jobHosts';
import type { JobPlan } from './jobPlan';
import { planJob } from './planJob';

type StartCommand = Extract<Command, { type: 'startJob' }>;

/**
 * Carries out jobs beside the run, on networks of their own: the run's are not touched. What a job has
 * found is told while it works, so that nothing is lost where it is cancelled or fails.
 */
export interface JobDesk {
  /** Resolves when the job has ended, for whatever reason. */
  start(command: StartCommand): Promise<void>;
  cancel(job: number): void;
}

export interface JobDeskContext {
  emit(event: JobEvent): void;
  hosts: JobHosts;
  ownData: OwnData;
  /** Lets waiting commands in. */
  turn(): Promise<void>;
}

export function createJobDesk({ emit, hosts, ownData, turn }: JobDeskContext): JobDesk {
  const live = new Set<number>();
  const cancelled = new Set<number>();

  /** Carries out a part after another until there are none left. */
  async function work(job: number, plan: JobPlan, waiting: number[]): Promise<void> {
    const host = hosts.take();
    let isSound = false;
    try {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        if (!(await carryOutPart(job, plan, index, host))) break;
      }
      await host.end();
      isSound = true;
    } finally {
      host.release(isSound);
    }
  }

  /** False where the job was cancelled meanwhile. */
  async function carryOutPart(
    job: number,
    plan: JobPlan,
    index: number,
    host: TakenHost,
  ): Promise<boolean> {
    const engine = await host.begin(plan.part(index));
    for (let isDone = false; !isDone; ) {
      if (cancelled.has(job)) return false;
      const slice = await host.proceed(hosts.slice);
      if (slice.progress !== null) plan.take(index, slice.progress);
      emit({ type: 'jobProgress', job, engine, ...plan.found() });
      ({ isDone } = slice);
      await turn();
    }
    return true;
  }

  async function carryOut(job: number, spec: Spec, task: JobTask): Promise<JobEnding> {
    const plan = planOf(spec, task, ownData);
    if ('reason' in plan) return { kind: 'refused', refusal: plan };
    const waiting = Array.from({ length: plan.partCount }, (_, index) => index);
    const slots = plan.takesAll ? hosts.processors : hosts.slots;
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
    async start({ job, spec, task }) {
      live.add(job);
      const ending = await carryOut(job, spec, task);
      live.delete(job);
      cancelled.delete(job);
      emit({ type: 'jobEnded', job, ending });
    },
    cancel(job) {
      if (live.has(job)) cancelled.add(job);
    },
  };
}

function planOf(spec: Spec, task: JobTask, ownData: OwnData): JobPlan | JobRefusal {
  const dataset = namedDataset(spec, ownData);
  if ('reason' in dataset) return dataset;
  const variant = prepareVariant(dataset, spec);
  const refusal = findTrainingRefusal(variant);
  if (refusal !== null) return refusal;
  const rows = variant.data.train.rowCount;
  if (task.kind === 'crossValidation') {
    const { folds } = task.search;
    if (folds > rows) return { reason: 'tooManyFolds', folds, rows };
    const ofFolds = foldObstacle(spec, variant.data, task.search);
    if (ofFolds !== null) return ofFolds;
  }
  return planJob(variant, task, (other) => {
    const { data } = other;
    return prepareVariant(isGenerated(data) ? generateDataset(data, other) : dataset, other);
  });
}

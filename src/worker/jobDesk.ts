import type { Dataset } from '../data/dataset';
import type { Spec } from '../spec/spec';
import type { JobHosts, TakenHost } from './jobHosts';
import { type JobPlan, planJob } from './jobPlan';
import { datasetOf } from './labRun';
import { largestNetwork, megabytesOf, prepareVariant } from './preparedVariant';
import type { Command, JobEnding, JobEvent, JobRefusal, JobTask } from './protocol';

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
  /** The data of `data=csv`; null where none was given. */
  table(): Dataset | null;
  /** Lets waiting commands in. */
  turn(): Promise<void>;
}

export function createJobDesk({ emit, hosts, table, turn }: JobDeskContext): JobDesk {
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
    const plan = planOf(spec, task, table());
    if ('reason' in plan) return { kind: 'refused', refusal: plan };
    const waiting = Array.from({ length: plan.partCount }, (_, index) => index);
    const workers = Math.min(hosts.slots, plan.partCount);
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

function planOf(spec: Spec, task: JobTask, table: Dataset | null): JobPlan | JobRefusal {
  const dataset = datasetOf(spec, table);
  if (dataset === null) return { reason: 'noTable' };
  const variant = prepareVariant(dataset, spec);
  const megabytes = megabytesOf(variant);
  if (megabytes > largestNetwork) {
    return { reason: 'tooLarge', megabytes, maximum: largestNetwork };
  }
  const rows = variant.data.train.rowCount;
  if (task.kind === 'crossValidation' && task.search.folds > rows) {
    return { reason: 'tooManyFolds', folds: task.search.folds, rows };
  }
  return planJob(variant, task);
}

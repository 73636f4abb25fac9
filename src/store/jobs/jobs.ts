import type { Search } from '../../engine/experiments/crossValidation';
import type { StepRecord } from '../../record/stepRecord';
import type { ClaimName } from '../../spec/claimNames';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import type { RateRange } from '../../spec/grids/rateRange';
import type { SearchableName } from '../../spec/grids/searchGrid';
import { type Lab, variantSpecs } from '../../spec/lab';
import type { EngineName, Spec } from '../../spec/spec';
import type { LabClient } from '../../worker/client';
import type { JobFinding, JobTask } from '../../worker/jobs/jobPlan';
import type { JobEnding, JobEvent } from '../../worker/jobs/jobService';
import type { SurfaceTask } from '../../worker/jobs/runFindings';

export type {
  CrossValidation,
  Search,
  ValueScores,
} from '../../engine/experiments/crossValidation';
export type { CellOutcome, PhaseCell } from '../../engine/experiments/phaseCell';
export type { RangeTest } from '../../engine/experiments/rangeTest';
export type { JobRefusal } from '../../worker/jobs/jobService';
export type {
  PathPoint,
  PlaneChoice,
  SurfaceTask,
  VariantSharpness,
  VariantSurface,
} from '../../worker/jobs/runFindings';

export type JobKind = JobTask['kind'];

/** A job beside the run, and all that it has found. It stays until another of its kind begins. */
export interface Job<K extends JobKind = JobKind> {
  id: number;
  /** The record of step 0 of the run that it began beside: another build has another one. Null where there is no run. */
  beside: StepRecord | null;
  /** The variant whose network it trains, and its spec when the job began. */
  variant: number;
  spec: Spec;
  /** Times, in milliseconds, at which it began and was last heard of. */
  began: number;
  heard: number;
  task: Extract<JobTask, { kind: K }>;
  /** Null before the first news of it. */
  engine: EngineName | null;
  /** Share of the work that is done, 0 to 1. */
  share: number;
  finding: Extract<JobFinding, { kind: K }> | null;
  /** Null while it works; `interrupted` where the worker died. */
  ending: JobEnding | { kind: 'interrupted' } | null;
}

export interface JobsState {
  /** The newest of each kind; all can be at work at the same time. */
  jobs: { [K in JobKind]: Job<K> | null };
}

export interface JobActions {
  /** Begins a range test of the active variant; a former one that is still at work is cancelled. */
  startRangeTest(sweep: RateRange): Promise<void>;
  /** Begins a cross-validation of the active variant; a former one that is at work is cancelled. */
  startCrossValidation(search: Search): Promise<void>;
  /** Begins a phase map of the active variant; a former one that is at work is cancelled. */
  startPhaseMap(grid: PhaseGrid): Promise<void>;
  /** Begins to draw loss surfaces of the run as it is; a former drawing that is at work is cancelled. */
  startLossSurface(task: Omit<SurfaceTask, 'kind'>): Promise<void>;
  /** Begins to measure the sharpness of variants at the steps that are kept; a former job is cancelled. */
  startSharpness(variants: number[]): Promise<void>;
  /** Begins to measure a claim, whatever the run is; a former one that is at work is cancelled. */
  startClaim(claim: ClaimName): Promise<void>;
  /** Ends a job; its finding by now stays. */
  cancelJob(kind: JobKind): Promise<void>;
  /** Takes over a value that a job has found, for the variant that it was about. */
  applyFound(kind: JobKind, parameter: SearchableName, value: number): Promise<void>;
}

export const emptyJobs: JobsState = {
  jobs: {
    rangeTest: null,
    crossValidation: null,
    phaseMap: null,
    lossSurface: null,
    sharpness: null,
    claim: null,
  },
};

type Change = <K extends JobKind>(kind: K, job: Job<K>) => Job<K>;

function withEach(
  { jobs: { rangeTest, crossValidation, phaseMap, lossSurface, sharpness, claim } }: JobsState,
  change: Change,
): JobsState {
  return {
    jobs: {
      rangeTest: rangeTest && change('rangeTest', rangeTest),
      crossValidation: crossValidation && change('crossValidation', crossValidation),
      phaseMap: phaseMap && change('phaseMap', phaseMap),
      lossSurface: lossSurface && change('lossSurface', lossSurface),
      sharpness: sharpness && change('sharpness', sharpness),
      claim: claim && change('claim', claim),
    },
  };
}

/** Returns the jobs after an event of the worker, heard of `now`; drops news of a job that is not shown any more. */
export function reduceJobs(state: JobsState, event: JobEvent, now: number): JobsState {
  return withEach(state, (kind, job) => {
    if (job.id !== event.job) return job;
    if (event.type === 'jobEnded') return { ...job, ending: event.ending };
    const { engine, share, finding } = event;
    return isOfKind(finding, kind) ? { ...job, engine, share, finding, heard: now } : job;
  });
}

function isOfKind<K extends JobKind>(
  finding: JobFinding,
  kind: K,
): finding is Extract<JobFinding, { kind: K }> {
  return finding.kind === kind;
}

/** Returns the jobs after the worker has died, and with it whatever was at work. */
export function interruptJobs(state: JobsState): JobsState {
  return withEach(state, (_, job) => ({ ...job, ending: job.ending ?? { kind: 'interrupted' } }));
}

interface JobContext extends JobsState {
  lab: Lab;
  activeVariant: number;
  variants: readonly { initial: StepRecord }[];
  change(changes: Partial<Spec>, variant?: number): Promise<void>;
}

export function jobActions(
  client: Pick<LabClient, 'jobs'>,
  set: (change: (state: JobsState) => JobsState) => void,
  get: () => JobContext,
  now: () => number,
): JobActions {
  let lastId = 0;

  async function cancel(kind: JobKind): Promise<void> {
    const job = get().jobs[kind];
    if (job !== null && job.ending === null) await client.jobs.cancel(job.id);
  }

  async function start<K extends JobKind>(task: Extract<JobTask, { kind: K }>): Promise<void> {
    const { lab, activeVariant: variant, variants } = get();
    const spec = variantSpecs(lab)[variant];
    const cancelling = cancel(task.kind);
    const id = ++lastId;
    const job: Job<K> = {
      id,
      beside: variants[0]?.initial ?? null,
      variant,
      spec,
      began: now(),
      heard: now(),
      task,
      engine: null,
      share: 0,
      finding: null,
      ending: null,
    };
    set(({ jobs }) => ({ jobs: { ...jobs, [task.kind]: job } }));
    await cancelling;
    // Where the worker dies meanwhile, `interruptJobs` says so.
    await client.jobs.start(id, spec, task).catch(() => undefined);
  }

  return {
    startRangeTest: (sweep) => start({ kind: 'rangeTest', sweep }),
    startCrossValidation: (search) => start({ kind: 'crossValidation', search }),
    startPhaseMap: (grid) => start({ kind: 'phaseMap', grid }),
    startLossSurface: (task) => start({ kind: 'lossSurface', ...task }),
    startClaim: (claim) => start({ kind: 'claim', claim }),
    startSharpness: (variants) => start({ kind: 'sharpness', variants }),
    cancelJob: cancel,
    async applyFound(kind, parameter, value) {
      const variant = get().jobs[kind]?.variant ?? get().activeVariant;
      await get().change({ [parameter]: value }, variant);
    },
  };
}

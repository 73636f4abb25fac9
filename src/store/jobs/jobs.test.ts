import { beforeEach, expect, test, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StepRecord } from '../../record/stepRecord';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import { labOf } from '../../spec/lab';
import { defaultSpec } from '../../spec/spec';
import type { LabClient } from '../../worker/client';
import type { JobFinding } from '../../worker/jobs/jobPlan';
import {
  emptyJobs,
  interruptJobs,
  type JobActions,
  type JobsState,
  jobActions,
  reduceJobs,
} from './jobs';

const sweep = { lowest: 1e-3, highest: 1, steps: 10 };
const search = { parameter: 'l2', values: [0, 0.1], folds: 2, steps: 5 } as const;
const initial = { step: 0 } as StepRecord;
const lab = labOf([defaultSpec, { ...defaultSpec, depth: 3 }]);

let jobs: Record<'start' | 'cancel', ReturnType<typeof vi.fn>>;
let time = 0;
let store: StoreApi<JobsState & JobActions>;
const change = vi.fn(async () => undefined);

function finding(suggestion: number): JobFinding {
  return { kind: 'rangeTest', points: [], suggestion, reason: null, stopped: null };
}

beforeEach(() => {
  jobs = { start: vi.fn(async () => undefined), cancel: vi.fn(async () => undefined) };
  change.mockClear();
  store = createStore<JobsState & JobActions>((set, get) => ({
    ...emptyJobs,
    ...jobActions(
      { jobs } as unknown as LabClient,
      set,
      () => ({
        ...get(),
        lab,
        activeVariant: 1,
        variants: [{ initial }],
        change,
      }),
      () => time,
    ),
  }));
});

test('a job trains the active variant’s network, and its news are taken', async () => {
  time = 10;
  await store.getState().startRangeTest(sweep);
  const [id, spec, task] = jobs.start.mock.calls[0];
  expect(spec).toMatchObject({ depth: 3 });
  expect(task).toEqual({ kind: 'rangeTest', sweep });
  const news = { type: 'jobProgress', engine: 'wasm', share: 0.5, finding: finding(0.1) } as const;
  store.setState((state) => reduceJobs(state, { ...news, job: id }, 30));
  expect(store.getState().jobs.rangeTest).toMatchObject({
    variant: 1,
    share: 0.5,
    ending: null,
    spec: { depth: 3 },
    began: 10,
    heard: 30,
  });
  const before = store.getState().jobs;
  store.setState((state) => reduceJobs(state, { ...news, job: id + 1 }, 40));
  expect(store.getState().jobs).toEqual(before);
  store.setState((state) =>
    reduceJobs(state, { type: 'jobEnded', job: id, ending: { kind: 'done' } }, 50),
  );
  expect(store.getState().jobs.rangeTest).toMatchObject({
    ending: { kind: 'done' },
    finding: finding(0.1),
  });
});

test('jobs about the run remember beside which one they began, and are of their kind', async () => {
  const task = { variants: [0, 1], plane: { kind: 'path' }, reach: 1, size: 61 } as const;
  await store.getState().startLossSurface({ ...task, variants: [...task.variants] });
  await store.getState().startSharpness([1]);
  expect(jobs.start.mock.calls.map(([, , given]) => given)).toEqual([
    { kind: 'lossSurface', ...task },
    { kind: 'sharpness', variants: [1] },
  ]);
  expect(store.getState().jobs.lossSurface?.beside).toBe(initial);
  const surface: JobFinding = { kind: 'lossSurface', surfaces: [] };
  const id = store.getState().jobs.lossSurface?.id ?? 0;
  const news = { type: 'jobProgress', engine: null, share: 1 } as const;
  store.setState((state) => reduceJobs(state, { ...news, job: id, finding: surface }, 1));
  expect(store.getState().jobs.lossSurface?.finding).toEqual(surface);
  expect(store.getState().jobs.sharpness?.finding).toBeNull();
});

test('a new job cancels the former one of its kind alone', async () => {
  await store.getState().startCrossValidation({ ...search, values: [...search.values] });
  await store.getState().startRangeTest(sweep);
  await store.getState().startRangeTest(sweep);
  const ids = jobs.start.mock.calls.map(([id]) => id);
  expect(jobs.cancel.mock.calls).toEqual([[ids[1]]]);
  expect(store.getState().jobs.rangeTest?.id).toBe(ids[2]);
});

test('a job that has ended needs no cancelling, one that the worker took with it has ended', async () => {
  jobs.start.mockRejectedValue(new Error('the worker died'));
  await store.getState().startRangeTest(sweep);
  store.setState(interruptJobs);
  expect(store.getState().jobs.rangeTest?.ending).toEqual({ kind: 'interrupted' });
  await store.getState().cancelJob('rangeTest');
  expect(jobs.cancel).not.toHaveBeenCalled();
});

test('what was found is applied to the variant that it was about', async () => {
  await store.getState().startRangeTest(sweep);
  await store.getState().applyFound('rangeTest', 'lr', 0.03);
  expect(change).toHaveBeenCalledWith({ lr: 0.03 }, 1);
});

test('a phase map is of the active variant, and keeps what it has found when it is cancelled', async () => {
  const grid: PhaseGrid = {
    x: { parameter: 'depth', values: [2] },
    y: { parameter: 'gain', values: [1, 2] },
    steps: 5,
  };
  await store.getState().startPhaseMap(grid);
  const [job, spec, task] = jobs.start.mock.calls[0];
  expect({ spec, task }).toEqual({
    spec: { ...defaultSpec, depth: 3 },
    task: { kind: 'phaseMap', grid },
  });
  const found: JobFinding = { kind: 'phaseMap', cells: [null, null], done: 0 };
  const news = { type: 'jobProgress', engine: 'wasm', share: 0.5, job, finding: found } as const;
  store.setState((state) => reduceJobs(state, news, 20));
  await store.getState().cancelJob('phaseMap');
  expect(jobs.cancel.mock.calls).toEqual([[job]]);
  const ended = { type: 'jobEnded', job, ending: { kind: 'cancelled' } } as const;
  store.setState((state) => reduceJobs(state, ended, 21));
  expect(store.getState().jobs.phaseMap).toMatchObject({ finding: found, ending: ended.ending });
});

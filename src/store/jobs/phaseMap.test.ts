import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type Lab, labOf } from '../../spec/lab';
import { defaultPage } from '../../spec/link/page';
import { defaultSpec } from '../../spec/spec';
import { emptyJobs, type Job, type JobsState } from './jobs';
import { emptyMap, isMapOf, type MapState, mapActions, openGrid } from './phaseMap';

const map = 'depth:2:6:2~gain:1,2~50';
const page = { ...defaultPage, map };
const lab = labOf([defaultSpec, { ...defaultSpec, lr: 1 }]);
const grid = openGrid(page);
if (grid === null) throw new Error('no grid');

const job: Job<'phaseMap'> = {
  ...{ id: 1, variant: 1, spec: { ...defaultSpec, lr: 1 }, began: 0, heard: 0, engine: null },
  beside: null,
  ...{ task: { kind: 'phaseMap', grid }, share: 1, finding: null, ending: { kind: 'done' } },
};

function start() {
  const [showLab, startLab] = [1, 2].map(() => vi.fn(async (_lab: Lab) => undefined));
  const store = createStore<
    JobsState & MapState & { lab: Lab; page: typeof page; activeVariant: number }
  >(() => ({
    ...emptyMap,
    jobs: { ...emptyJobs.jobs, phaseMap: job },
    lab,
    page: defaultPage,
    activeVariant: 0,
  }));
  return {
    store,
    showLab,
    startLab,
    actions: mapActions(store.setState, store.getState, showLab, startLab),
  };
}

test('a map that was closed is the one that opens again', async () => {
  const { store, actions } = start();
  await actions.openMap();
  expect(store.getState().page.map).toBe('depth:2:59:3~gain:0.5:1.5:0.05');
  actions.chooseMap(map);
  actions.closeMap();
  expect(openGrid(store.getState().page)).toBeNull();
  await actions.openMap();
  expect(store.getState().page.map).toBe(map);
});

test('a cell that is opened changes its two parameters alone, of the variant that was mapped', async () => {
  const { store, startLab, actions } = start();
  actions.chooseMap(map);
  await actions.openCell(5);
  expect(startLab.mock.calls).toEqual([[{ ...lab, differences: [{ lr: 1, depth: 6, gain: 2 }] }]]);
  expect(store.getState().page.map).toBe('');
});

test('a job is the map of a spec whatever its two parameters are, and no other ones', () => {
  expect(isMapOf(job, grid, { ...defaultSpec, lr: 1, depth: 6, gain: 2 })).toBe(true);
  expect(isMapOf(job, grid, { ...defaultSpec, lr: 0.1 })).toBe(false);
  expect(isMapOf(job, { ...grid, steps: 60 }, job.spec)).toBe(false);
  expect(isMapOf(null, grid, job.spec)).toBe(false);
});

import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { ClaimName } from '../../spec/claimNames';
import { defaultSpec } from '../../spec/spec';
import { cancelClaims, runClaims } from './claimQueue';
import { type ClaimRunsState, emptyClaimRuns } from './claimRuns';
import { emptyJobs, type Job, type JobActions, type JobsState } from './jobs';

type State = ClaimRunsState &
  JobsState & {
    startClaim: JobActions['startClaim'];
    cancelJob: JobActions['cancelJob'];
  };

const measurements = { arm: [] };

/** Claims whose jobs end when the test says so. */
function start() {
  const ends: ((ending: Job['ending']) => void)[] = [];
  const store = createStore<State>((set) => ({
    ...emptyClaimRuns,
    ...emptyJobs,
    startClaim: (claim: ClaimName) =>
      new Promise<void>((resolve) => {
        ends.push((ending) => {
          const isDone = ending?.kind === 'done';
          const finding = {
            kind: 'claim' as const,
            measurements: isDone ? measurements : null,
            done: 1,
            total: 1,
          };
          const job: Job<'claim'> = {
            ...{ id: 1, variant: 0, spec: defaultSpec, beside: null, began: 1_000, heard: 3_000 },
            ...{ task: { kind: 'claim', claim }, engine: null, share: 1, finding, ending },
          };
          set(({ jobs }) => ({ jobs: { ...jobs, claim: job } }));
          resolve();
        });
      }),
    cancelJob: vi.fn(async () => undefined),
  }));
  return { store, ends };
}

test('claims are measured one after another, also those that come later', async () => {
  const { store, ends } = start();
  const running = runClaims(store, ['zero-weights', 'equal-weights']);
  void runClaims(store, ['equal-weights', 'early-stopping']);
  for (let index = 0; index < 3; index++) {
    await vi.waitFor(() => expect(ends).toHaveLength(index + 1));
    ends[index]({ kind: 'done' });
  }
  await running;
  const { waitingClaims, measuredClaims } = store.getState();
  expect(waitingClaims).toEqual([]);
  expect(measuredClaims).toEqual({
    'zero-weights': { measurements, seconds: 2 },
    'equal-weights': { measurements, seconds: 2 },
    'early-stopping': { measurements, seconds: 2 },
  });
});

test.each<Job['ending']>([
  { kind: 'cancelled' },
  { kind: 'interrupted' },
  { kind: 'failed', message: 'no' },
])('one that ends with %j leaves nothing measured and none waiting', async (ending) => {
  const { store, ends } = start();
  const running = runClaims(store, ['zero-weights', 'equal-weights']);
  await vi.waitFor(() => expect(ends).toHaveLength(1));
  await cancelClaims(store);
  ends[0](ending);
  await running;
  expect(store.getState()).toMatchObject({ waitingClaims: [], measuredClaims: {} });
  expect(store.getState().cancelJob).toHaveBeenCalledWith('claim');
});

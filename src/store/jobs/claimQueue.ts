import type { Decision, Measurements } from '../../claims/claim';
import type { ClaimName } from '../../spec/claimNames';
import type { PageSettings } from '../../spec/link/page';
import type { JobActions, JobsState } from './jobs';

/** The claims that were guessed and measured here, and those that are waiting. None of it is kept. */
export interface ClaimRunsState {
  guesses: Partial<Record<ClaimName, Decision>>;
  /** What was measured of each claim, and the seconds that it took. */
  measuredClaims: Partial<Record<ClaimName, { measurements: Measurements; seconds: number }>>;
  /** The one at work is the first. */
  waitingClaims: ClaimName[];
}

export interface ClaimContext extends ClaimRunsState, JobsState {
  page: PageSettings;
  startClaim: JobActions['startClaim'];
  cancelJob: JobActions['cancelJob'];
}

type Set = (change: (state: ClaimContext) => Partial<ClaimContext>) => void;

/** Puts claims behind those that are waiting; if there are none, measures one after another until none waits. */
export async function runQueue(
  claims: readonly ClaimName[],
  set: Set,
  get: () => ClaimContext,
): Promise<void> {
  const { waitingClaims } = get();
  const added = claims.filter((claim) => !waitingClaims.includes(claim));
  set(() => ({ waitingClaims: [...waitingClaims, ...added] }));
  // Whoever is at work comes to them.
  if (waitingClaims.length > 0) return;
  for (let [next] = get().waitingClaims; next !== undefined; [next] = get().waitingClaims) {
    await get().startClaim(next);
    set((state) => afterClaim(state, next));
  }
}

/** Keeps what was measured of the first that was waiting; leaves none waiting where it did not come to its end. */
function afterClaim(
  { jobs: { claim: job }, measuredClaims, waitingClaims }: ClaimContext,
  claim: ClaimName,
): Partial<ClaimContext> {
  const measurements = job?.finding?.measurements ?? null;
  if (job?.ending?.kind !== 'done' || measurements === null) return { waitingClaims: [] };
  const measured = { measurements, seconds: (job.heard - job.began) / 1_000 };
  return {
    measuredClaims: { ...measuredClaims, [claim]: measured },
    waitingClaims: waitingClaims.slice(1),
  };
}

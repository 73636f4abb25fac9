import type { Decision } from '../../claims/claim';
import type { ClaimName } from '../../spec/claimNames';
import type { ClaimRunsState } from './claimRuns';
import type { JobActions, JobsState } from './jobs';

type ClaimContext = ClaimRunsState & JobsState & Pick<JobActions, 'startClaim' | 'cancelJob'>;

/** The part of the page's state that claims need. */
export interface ClaimStore {
  getState(): ClaimContext;
  setState(change: (state: ClaimContext) => Partial<ClaimContext>): void;
}

export function guessClaim({ setState }: ClaimStore, claim: ClaimName, guess: Decision): void {
  setState(({ guesses }) => ({ guesses: { ...guesses, [claim]: guess } }));
}

/** Puts claims behind those that are waiting; if there are none, measures one after another until none waits. */
export async function runClaims(
  { getState, setState }: ClaimStore,
  claims: readonly ClaimName[],
): Promise<void> {
  const { waitingClaims } = getState();
  const added = claims.filter((claim) => !waitingClaims.includes(claim));
  setState(() => ({ waitingClaims: [...waitingClaims, ...added] }));
  // Whoever is at work comes to them.
  if (waitingClaims.length > 0) return;
  for (;;) {
    const [next] = getState().waitingClaims;
    if (next === undefined) return;
    await getState().startClaim(next);
    setState((state) => afterClaim(state, next));
  }
}

/** Ends the one at work and forgets those that are waiting; what has been measured stays. */
export async function cancelClaims({ getState, setState }: ClaimStore): Promise<void> {
  setState(({ waitingClaims }) => ({ waitingClaims: waitingClaims.slice(0, 1) }));
  await getState().cancelJob('claim');
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

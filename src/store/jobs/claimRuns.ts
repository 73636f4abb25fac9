import type { Decision } from '../../claims/claim';
import type { ClaimName } from '../../spec/claimNames';
import type { PageSettings } from '../../spec/link/page';
import type { ClaimContext, ClaimRunsState } from './claimQueue';

export const emptyClaimRuns: ClaimRunsState = {
  guesses: {},
  measuredClaims: {},
  waitingClaims: [],
};

export interface ClaimRunActions {
  /** Shows the page Claims with one of them open, with none of them (`all`), or closes it. */
  showClaim(claim: PageSettings['claim']): void;
  guessClaim(claim: ClaimName, guess: Decision): void;
  /** Measures claims one after another, after those that are waiting. */
  runClaims(claims: readonly ClaimName[]): Promise<void>;
  /** Ends the one at work and forgets those that are waiting; what has been measured stays. */
  cancelClaims(): Promise<void>;
}

type Set = (change: (state: ClaimContext) => Partial<ClaimContext>) => void;

export function claimRunActions(set: Set, get: () => ClaimContext): ClaimRunActions {
  return {
    showClaim: (claim) => set(({ page }) => ({ page: { ...page, claim } })),
    guessClaim: (claim, guess) =>
      set(({ guesses }) => ({ guesses: { ...guesses, [claim]: guess } })),
    async runClaims(claims) {
      // The page's first load needs no queue.
      const { runQueue } = await import('./claimQueue');
      await runQueue(claims, set, get);
    },
    async cancelClaims() {
      set(({ waitingClaims }) => ({ waitingClaims: waitingClaims.slice(0, 1) }));
      await get().cancelJob('claim');
    },
  };
}

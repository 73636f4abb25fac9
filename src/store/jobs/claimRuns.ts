import type { Decision, Measurements } from '../../claims/claim';
import type { ClaimName } from '../../spec/claimNames';
import type { PageSettings } from '../../spec/link/page';

/** The claims that were guessed and measured here, and those that are waiting. None of it is kept. */
export interface ClaimRunsState {
  guesses: Partial<Record<ClaimName, Decision>>;
  /** What was measured of each claim, and the seconds that it took. */
  measuredClaims: Partial<Record<ClaimName, { measurements: Measurements; seconds: number }>>;
  /** The one at work is the first. */
  waitingClaims: ClaimName[];
}

export const emptyClaimRuns: ClaimRunsState = {
  guesses: {},
  measuredClaims: {},
  waitingClaims: [],
};

/** What else is done with claims is loaded with their page: see `claimQueue`. */
export interface ClaimRunActions {
  /** Shows the page Claims with one of them open, with none of them (`all`), or closes it. */
  showClaim(claim: PageSettings['claim']): void;
}

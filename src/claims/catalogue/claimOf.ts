import { type ClaimName, claimNames } from '../../spec/claimNames';
import { areEqual, type Lab } from '../../spec/lab';
import { parseQuery } from '../../spec/link/query';
import { claims } from './claims';

const comparisons = claimNames.map((name) => ({ name, lab: parseQuery(claims[name].open).lab }));

/** Returns the claim whose comparison these variants are; null where they are none's. */
export function claimOf(lab: Lab): ClaimName | null {
  return comparisons.find((comparison) => areEqual(comparison.lab, lab))?.name ?? null;
}

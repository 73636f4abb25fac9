import { isApplicable } from '../spec/applicability';
import { changedNames, type Spec } from '../spec/spec';
import type { Evidence } from './evidence';
import type { Indicators } from './indicators';
import type { Remedy } from './remedies';

/** `stops`: nothing is learnt; `hinders`: it learns worse than it could; `open`: too early to tell. */
export type Severity = 'stops' | 'hinders' | 'open' | 'fine';
export const severities: readonly Severity[] = ['stops', 'hinders', 'open', 'fine'];

/** Findings that others often explain together. */
export const smallGradients = ['vanishingSlope', 'vanishingLevel', 'plateau'] as const;
export const wrongRates = ['learningRateTooLow', 'learningRateTooHigh'] as const;
export const slowLearning = ['underfitting', 'waiting'] as const;

/** One thing that can be the matter: how it is known, and what helps against it. */
export interface Rule<Id extends string, Numbers = unknown, Explained extends string = Id> {
  /** Also the key of its texts. */
  id: Id;
  severity: Severity;
  /** The findings that this one explains: they are not said beside it. */
  explains: readonly Explained[];
  /** The numbers that tell it, for its text; null where it is not so. A `layerIndex` counts from 0. */
  test(indicators: Indicators): Numbers | null;
  /** The best one first; those that change nothing or cannot be applied are left out. */
  remedies(indicators: Indicators): Remedy[];
}

type Described<Numbers, Explained extends string> = Pick<Rule<string, Numbers, Explained>, 'test'> &
  Partial<Pick<Rule<string, Numbers, Explained>, 'explains' | 'remedies'>>;

/** Describes a rule that explains nothing, and offers nothing, unless it says so. */
export function rule<Id extends string, Numbers, Explained extends string = never>(
  id: Id,
  severity: Severity,
  described: Described<Numbers, Explained>,
): Rule<Id, Numbers, Explained> {
  return { id, severity, explains: [], remedies: () => [], ...described };
}

/** At most this many remedies are offered for a finding. */
const mostOffered = 4;

/** Returns the remedies that change something, apply to these data and can be built; at most four. */
export function offered(remedies: Remedy[], { spec, data }: Evidence): Remedy[] {
  return remedies
    .filter(({ changes }) => {
      const next = { ...spec, ...changes };
      const names = changedNames(changes);
      const isChange = names.some((name) => spec[name] !== next[name]);
      return isChange && names.every((name) => isApplicable(name, next)) && hasBatches(next, data);
    })
    .slice(0, mostOffered);
}

/** Batch normalization needs two rows in every batch, also in the last of an epoch. */
function hasBatches({ norm, batch }: Spec, { rowCount }: Evidence['data']): boolean {
  if (norm !== 'batch' || batch === 'full') return true;
  const rows = Math.min(batch, rowCount);
  return rows > 1 && rowCount % rows !== 1;
}

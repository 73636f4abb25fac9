import { isApplicable } from '../spec/applicability';
import { changedNames, type Spec } from '../spec/spec';
import type { Evidence } from './evidence';
import type { Finding, FindingId, FindingNumbers, Severity } from './finding';
import type { Indicators } from './indicators';
import type { Remedy } from './remedies';

/** A rule as the table holds it. */
export interface Rule {
  id: FindingId;
  explains: readonly FindingId[];
  find(indicators: Indicators): Finding | null;
}

/** One thing that can be the matter: how it is known, and what helps against it. */
interface RuleOf<Id extends FindingId> {
  /** The findings that this one explains: they are not said beside it. */
  explains?: readonly FindingId[];
  /** The numbers that tell it; null where it is not so. */
  test(indicators: Indicators): FindingNumbers[Id] | null;
  /** The best one first; those that change nothing or cannot be applied are left out. */
  remedies?(indicators: Indicators): Remedy[];
}

/**
 * Returns the rule as the table holds it: it tests, and offers the remedies that can be applied.
 * @param id also the key of its texts
 */
export function rule<Id extends FindingId>(
  id: Id,
  severity: Severity,
  { explains = [], test, remedies = () => [] }: RuleOf<Id>,
): Rule {
  return {
    id,
    explains,
    find(indicators) {
      const numbers = test(indicators);
      if (numbers === null) return null;
      const suitable = offered(remedies(indicators), indicators);
      return { id, severity, numbers, remedies: suitable } as Finding;
    },
  };
}

/** At most this many remedies are offered for a finding. */
const mostOffered = 4;

/** Returns the remedies that change something, apply to these data and can be built; at most four. */
function offered(remedies: Remedy[], { spec, data }: Evidence): Remedy[] {
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

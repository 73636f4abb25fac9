import type { Finding, FindingId, FindingNumbers, Severity } from './finding';
import type { Indicators } from './indicators';
import type { Remedy } from './remedy';
import { offered } from './remedy';

/** One thing that can be the matter: how it is known, and what helps against it. */
export interface RuleOf<Id extends FindingId> {
  /** Also the key of its texts. */
  id: Id;
  severity: Severity;
  /** The findings that this one explains: they are not said beside it. */
  explains: readonly FindingId[];
  /** The numbers that tell it; null where it is not so. */
  test(indicators: Indicators): FindingNumbers[Id] | null;
  /** The best one first; those that change nothing or cannot be applied are left out. */
  remedies(indicators: Indicators): Remedy[];
}

/** A rule as the table holds it. */
export interface Rule {
  id: FindingId;
  explains: readonly FindingId[];
  find(indicators: Indicators): Finding | null;
}

/** Returns the rule as the table holds it: it tests, and offers the remedies that can be applied. */
export function rule<Id extends FindingId>(described: RuleOf<Id>): Rule {
  const { id, severity, explains, test, remedies } = described;
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

import type { Finding, FindingId, FindingNumbers, Severity } from './finding';
import type { Reading } from './reading';
import type { Remedy } from './remedy';
import { offered } from './remedy';

/** One thing that can be the matter: how it is known, and what helps against it. */
export interface RuleOf<Id extends FindingId> {
  /** Also the key of its texts. */
  id: Id;
  severity: Severity;
  /** What this one explains, and is not said beside it. */
  explains: readonly FindingId[];
  /** The numbers that tell it; null where it is not so. */
  test(reading: Reading): FindingNumbers[Id] | null;
  /** The best one first; those that change nothing or cannot be applied are left out. */
  remedies(reading: Reading): Remedy[];
}

/** A rule as the table holds it. */
export interface Rule {
  id: FindingId;
  explains: readonly FindingId[];
  find(reading: Reading): Finding | null;
}

export function rule<Id extends FindingId>(described: RuleOf<Id>): Rule {
  const { id, severity, explains, test, remedies } = described;
  return {
    id,
    explains,
    find(reading) {
      const numbers = test(reading);
      if (numbers === null) return null;
      const suitable = offered(remedies(reading), reading);
      return { id, severity, numbers, remedies: suitable } as Finding;
    },
  };
}

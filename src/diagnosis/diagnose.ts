import type { Evidence } from './evidence';
import { type Finding, severities } from './finding';
import { readingOf } from './reading';
import { rules } from './rules';

/**
 * What is happening to one variant, the most important first; never nothing. A finding that another one
 * explains is left out. The cost does not depend on the length of the run, only on the records given.
 */
export function diagnose(evidence: Evidence): Finding[] {
  const reading = readingOf(evidence);
  const found = rules.flatMap((rule) => {
    const finding = rule.find(reading);
    return finding === null ? [] : [{ rule, finding }];
  });
  const explained = new Set(found.flatMap(({ rule }) => rule.explains));
  const left = found.map(({ finding }) => finding).filter(({ id }) => !explained.has(id));
  const rank = ({ severity }: Finding): number => severities.indexOf(severity);
  const wrong = left.filter(isTrouble).toSorted((a, b) => rank(a) - rank(b));
  return wrong.length > 0 ? wrong : left;
}

/** Whether something is to be done about it. */
export function isTrouble({ severity }: Finding): boolean {
  return severity === 'stops' || severity === 'hinders';
}

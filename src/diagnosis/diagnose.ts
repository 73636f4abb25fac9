import type { Evidence } from './evidence';
import { indicatorsOf } from './indicators';
import type { Remedy } from './remedies';
import { offered, type Rule, type Severity, severities } from './rule';
import { exploding } from './rules/exploding';
import { overfitting, underfitting } from './rules/generalization';
import { healthy, ready, risen, waiting } from './rules/healthy';
import { learningRateTooHigh, learningRateTooLow } from './rules/learningRate';
import { notFinite } from './rules/notFinite';
import { batchTooSmall, dropoutTooStrong, penaltyTooStrong } from './rules/regularization';
import { classMissing, missingMarkers } from './rules/rows';
import { featuresNotStandardized, targetsNotStandardized } from './rules/scales';
import { rateTakenAway } from './rules/schedule';
import { deadUnits, saturated, symmetric, unluckyStart } from './rules/units';
import { plateau, vanishingLevel, vanishingSlope } from './rules/vanishing';

/** A rule tells these of a variant: its numbers, and the remedies that can be applied. */
type FindingOf<R> =
  R extends Rule<infer Id, infer Numbers, string>
    ? { id: Id; severity: Severity; numbers: Numbers; remedies: Remedy[] }
    : never;
export type Finding = FindingOf<(typeof rules)[number]>;
export type FindingId = Finding['id'];

/**
 * Returns what is happening to one variant, the most important finding first; at least one. A finding that
 * another one explains is left out. The cost depends on the records given, not on the length of the run.
 */
export function diagnose(evidence: Evidence): Finding[] {
  const indicators = indicatorsOf(evidence);
  const table: readonly Rule<FindingId>[] = rules;
  const found = table.flatMap(({ id, severity, explains, test, remedies }) => {
    const numbers = test(indicators);
    if (numbers === null) return [];
    const suitable = offered(remedies(indicators), indicators);
    return [{ explains, finding: { id, severity, numbers, remedies: suitable } as Finding }];
  });
  const explained = new Set(found.flatMap(({ explains }) => explains));
  const left = found.map(({ finding }) => finding).filter(({ id }) => !explained.has(id));
  const rank = ({ severity }: Finding): number => severities.indexOf(severity);
  const wrong = left.filter(isTrouble).toSorted((a, b) => rank(a) - rank(b));
  return wrong.length > 0 ? wrong : left;
}

/** Returns true for a finding that asks for a change. */
function isTrouble({ severity }: Finding): boolean {
  return severity === 'stops' || severity === 'hinders';
}

/** Every rule; of two findings that are as severe, the one of the earlier rule comes first. */
export const rules = [
  notFinite,
  symmetric,
  unluckyStart,
  deadUnits,
  penaltyTooStrong,
  exploding,
  saturated,
  rateTakenAway,
  vanishingSlope,
  vanishingLevel,
  missingMarkers,
  classMissing,
  targetsNotStandardized,
  featuresNotStandardized,
  dropoutTooStrong,
  batchTooSmall,
  learningRateTooHigh,
  learningRateTooLow,
  plateau,
  overfitting,
  underfitting,
  waiting,
  ready,
  risen,
  healthy,
];

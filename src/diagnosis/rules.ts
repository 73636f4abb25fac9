import type { Rule } from './rule';
import { batchTooSmall } from './rules/batchNormalization';
import { deadUnits, unluckyStart } from './rules/deadUnits';
import { dropoutTooStrong } from './rules/dropout';
import { exploding } from './rules/exploding';
import { overfitting, underfitting } from './rules/generalization';
import { healthy, ready, risen, waiting } from './rules/healthy';
import { learningRateTooHigh, learningRateTooLow } from './rules/learningRate';
import { notFinite } from './rules/notFinite';
import { penaltyTooStrong } from './rules/penalty';
import { classMissing, missingMarkers } from './rules/rows';
import { saturated } from './rules/saturated';
import { featuresNotStandardized, targetsNotStandardized } from './rules/scales';
import { rateTakenAway } from './rules/schedule';
import { symmetric } from './rules/symmetric';
import { plateau, vanishingLevel, vanishingSlope } from './rules/vanishing';

/** Every rule; of two findings that are as severe, the one of the earlier rule comes first. */
export const rules: readonly Rule[] = [
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

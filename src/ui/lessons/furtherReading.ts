import type { FindingId } from '../../diagnosis/diagnose';
import type { ClaimName } from '../../spec/claimNames';
import type { LessonName } from '../../spec/lessonNames';
import type { ParameterName } from '../../spec/parameters';

/** What teaches more of a matter. */
export interface Reading {
  lesson: LessonName;
  claims: readonly ClaimName[];
}

const reading = (lesson: LessonName, ...claims: ClaimName[]): Reading => ({ lesson, claims });

/** Findings without one name no cause that a lesson is about. */
export const readingOfFinding: Partial<Record<FindingId, Reading>> = {
  notFinite: reading('exploding', 'batch-norm-explodes'),
  exploding: reading('exploding', 'explosion-from-small-weights', 'explosion-overfits'),
  vanishingSlope: reading('vanishing', 'vanishing-never-learns', 'relu-prevents-vanishing'),
  vanishingLevel: reading('weights', 'small-and-large-weights', 'vanishing-looks-like'),
  symmetric: reading('weights', 'zero-weights', 'equal-weights'),
  deadUnits: reading('activations', 'relu-prevents-vanishing'),
  saturated: reading('activations', 'bounded-derivative'),
  unluckyStart: reading('weights', 'he-keeps-variance'),
  featuresNotStandardized: reading('scales', 'standardization-speeds-up'),
  targetsNotStandardized: reading('scales', 'targets-need-no-scaling'),
  learningRateTooHigh: reading('rates', 'large-rate-local-minimum'),
  learningRateTooLow: reading('rates', 'adaptive-beats-fixed'),
  rateTakenAway: reading('rates', 'rate-decides-stopping'),
  plateau: reading('rates', 'error-and-gradient'),
  overfitting: reading('overfitting', 'early-stopping', 'dropout-regularizes'),
  underfitting: reading('overfitting', 'vanishing-looks-like'),
  dropoutTooStrong: reading('overfitting', 'dropout-ignores-mislabelled'),
  penaltyTooStrong: reading('overfitting', 'standardization-and-overfitting'),
  batchTooSmall: reading('normalization', 'batch-norm-forgives'),
};

/** The techniques that a lesson is about. */
export const readingOfParameter: Partial<Record<ParameterName, Reading>> = {
  standardize: reading('scales', 'standardization-speeds-up', 'standardization-decorrelates'),
  unitSpread: reading('scales', 'all-models-need-scaling'),
  activation: reading('activations', 'relu-prevents-vanishing', 'bounded-derivative'),
  init: reading('weights', 'he-keeps-variance', 'zero-weights'),
  gain: reading('weights', 'small-and-large-weights'),
  norm: reading('normalization', 'batch-norm-forgives', 'batch-norm-explodes'),
  residual: reading('residual', 'residual-allows-depth', 'depth-degrades'),
  mixing: reading('attention', 'attention-sees-all'),
  heads: reading('attention', 'attention-sees-all'),
  dropout: reading('overfitting', 'dropout-regularizes', 'dropout-against-vanishing'),
  optimizer: reading('rates', 'adaptive-beats-fixed'),
  lr: reading('rates', 'large-rate-local-minimum', 'rate-decides-stopping'),
  schedule: reading('rates', 'adaptive-beats-fixed'),
  warmup: reading('rates', 'adaptive-beats-fixed'),
  clip: reading('exploding', 'explosion-from-small-weights'),
  l2: reading('overfitting', 'early-stopping'),
  patience: reading('overfitting', 'early-stopping'),
  mixup: reading('augmentation', 'mixup-helps'),
  augment: reading('augmentation', 'mixup-helps'),
};

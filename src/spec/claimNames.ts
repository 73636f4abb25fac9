export type ClaimSubject =
  | 'signals'
  | 'initialization'
  | 'standardization'
  | 'regularization'
  | 'layers'
  | 'learningRate';

/** The claims of the page Claims, in the order in which they are listed: subject by subject. */
export const claimNames = [
  'small-and-large-weights',
  'vanishing-looks-like',
  'explosion-from-small-weights',
  'explosion-overfits',
  'relu-prevents-vanishing',
  'bounded-derivative',
  'vanishing-never-learns',
  'zero-weights',
  'equal-weights',
  'he-keeps-variance',
  'he-equal-variance',
  'standardization-speeds-up',
  'standardization-decorrelates',
  'standardization-and-overfitting',
  'scale-with-training-statistics',
  'all-models-need-scaling',
  'targets-need-no-scaling',
  'dropout-regularizes',
  'dropout-ignores-mislabelled',
  'dropout-against-vanishing',
  'dropout-needs-softmax',
  'early-stopping',
  'mixup-helps',
  'batch-norm-forgives',
  'batch-norm-explodes',
  'batch-norm-only-hidden',
  'attention-sees-all',
  'residual-allows-depth',
  'depth-degrades',
  'large-rate-local-minimum',
  'adaptive-beats-fixed',
  'svm-needs-no-rate',
  'rate-decides-stopping',
  'error-and-gradient',
] as const;

export type ClaimName = (typeof claimNames)[number];

export function isClaimName(name: string): name is ClaimName {
  return claimNames.some((known) => known === name);
}

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
  'dropout-regularizes',
  'early-stopping',
  'batch-norm-forgives',
] as const;

export type ClaimName = (typeof claimNames)[number];

export function isClaimName(name: string): name is ClaimName {
  return claimNames.some((known) => known === name);
}

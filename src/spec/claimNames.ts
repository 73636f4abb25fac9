/** The subject that each claim of the page Claims belongs to, in the order in which they are listed. */
const rows = {
  'small-and-large-weights': 'signals',
  'vanishing-looks-like': 'signals',
  'explosion-from-small-weights': 'signals',
  'explosion-overfits': 'signals',
  'relu-prevents-vanishing': 'signals',
  'bounded-derivative': 'signals',
  'vanishing-never-learns': 'signals',
  'zero-weights': 'initialization',
  'equal-weights': 'initialization',
  'dropout-regularizes': 'regularization',
  'early-stopping': 'regularization',
  'batch-norm-forgives': 'layers',
} as const;

export type ClaimName = keyof typeof rows;
export type ClaimSubject = (typeof rows)[ClaimName];

export const claimSubjects: Readonly<Record<ClaimName, ClaimSubject>> = rows;

export function isClaimName(name: string): name is ClaimName {
  return Object.hasOwn(claimSubjects, name);
}

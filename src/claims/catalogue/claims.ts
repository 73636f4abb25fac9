import { type ClaimName, type ClaimSubject, claimNames } from '../../spec/claimNames';
import { namesOf } from '../../spec/table';
import type { Claim } from '../claim';
import { explodingClaims } from './exploding';
import { initializationClaims } from './initialization';
import { layerClaims } from './layers';
import { regularizationClaims } from './regularization';
import { vanishingClaims } from './vanishing';

const bySubject = {
  signals: { ...vanishingClaims, ...explodingClaims },
  initialization: initializationClaims,
  regularization: regularizationClaims,
  layers: layerClaims,
} satisfies Partial<Record<ClaimSubject, Partial<Record<ClaimName, Claim>>>>;

/** Every claim of the page Claims. */
export const claims: Readonly<Record<ClaimName, Claim>> = {
  ...bySubject.signals,
  ...bySubject.initialization,
  ...bySubject.regularization,
  ...bySubject.layers,
};

/** The names of the claims of each subject, in the order in which they are listed. */
export const claimsOfSubject = namesOf(bySubject).map((subject) => ({
  subject,
  names: claimNames.filter((name) => Object.hasOwn(bySubject[subject], name)),
}));

import { type ClaimName, type ClaimSubject, claimNames } from '../../spec/claimNames';
import { namesOf } from '../../spec/table';
import type { Claim } from '../claim';
import { dropoutClaims } from './dropout';
import { explodingClaims } from './exploding';
import { initializationClaims } from './initialization';
import { layerClaims } from './layers';
import { learningRateClaims } from './learningRates';
import { regularizationClaims } from './regularization';
import { standardizationClaims } from './standardization';
import { vanishingClaims } from './vanishing';

const bySubject = {
  signals: { ...vanishingClaims, ...explodingClaims },
  initialization: initializationClaims,
  standardization: standardizationClaims,
  regularization: { ...regularizationClaims, ...dropoutClaims },
  layers: layerClaims,
  learningRate: learningRateClaims,
} satisfies Record<ClaimSubject, Partial<Record<ClaimName, Claim>>>;

/** Every claim of the page Claims. */
export const claims: Readonly<Record<ClaimName, Claim>> = {
  ...bySubject.signals,
  ...bySubject.initialization,
  ...bySubject.standardization,
  ...bySubject.regularization,
  ...bySubject.layers,
  ...bySubject.learningRate,
};

/** The names of the claims of each subject, in the order in which they are listed. */
export const claimsOfSubject = namesOf(bySubject).map((subject) => ({
  subject,
  names: claimNames.filter((name) => Object.hasOwn(bySubject[subject], name)),
}));

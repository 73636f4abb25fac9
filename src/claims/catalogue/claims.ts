import type { ClaimName } from '../../spec/claimNames';
import type { Claim } from '../claim';
import { explodingClaims } from './exploding';
import { initializationClaims } from './initialization';
import { layerClaims } from './layers';
import { regularizationClaims } from './regularization';
import { vanishingClaims } from './vanishing';

/** Every claim of the page Claims. */
export const claims: Readonly<Record<ClaimName, Claim>> = {
  ...vanishingClaims,
  ...explodingClaims,
  ...initializationClaims,
  ...regularizationClaims,
  ...layerClaims,
};

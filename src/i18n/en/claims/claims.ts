import type { ClaimName } from '../../../spec/claimNames';
import type { ClaimTexts } from '../../claimTexts';
import { initialization } from './initialization';
import { layers } from './layers';
import { regularization } from './regularization';
import { signals } from './signals';

/** The words of every claim. */
export const claims = {
  ...signals,
  ...initialization,
  ...regularization,
  ...layers,
} satisfies Record<ClaimName, ClaimTexts>;

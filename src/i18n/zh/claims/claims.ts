import type { ClaimName } from '../../../spec/claimNames';
import type { ClaimTexts } from '../../claimTexts';
import { dropout } from './dropout';
import { initialization } from './initialization';
import { layers } from './layers';
import { learningRates } from './learningRates';
import { regularization } from './regularization';
import { signals } from './signals';
import { standardization } from './standardization';

/** The words of every claim. */
export const claims = {
  ...signals,
  ...initialization,
  ...standardization,
  ...regularization,
  ...dropout,
  ...layers,
  ...learningRates,
} satisfies Record<ClaimName, ClaimTexts>;

import type { Effect } from './effect';
import { ladderEffects } from './ladder';
import { layerEffects } from './layers';
import { learningRateEffects } from './learningRates';
import { normalizationEffects } from './normalization';
import { overfittingEffects } from './overfitting';
import { residualEffects } from './residual';
import { standardizationEffects } from './standardization';
import { surfaceEffects } from './surface';

/** The effects that each technique must be seen to have. */
export const effects: Record<string, readonly Effect[]> = {
  ...layerEffects,
  Standardization: standardizationEffects,
  ...normalizationEffects,
  'Residual connections': residualEffects,
  'Ablation ladder': ladderEffects,
  'Loss surface': surfaceEffects,
  ...overfittingEffects,
  ...learningRateEffects,
};

import type { Effect } from './effect';
import { normalizationEffects } from './normalization';
import { residualEffects } from './residual';

/** What each technique must be seen to do. */
export const effects: Record<string, Effect[]> = {
  'Batch normalization': normalizationEffects.batch,
  'Residual connections': residualEffects,
};

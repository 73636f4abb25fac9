import type { Effect } from './effect';
import { ladderEffects } from './ladder';
import {
  digitEffects,
  initializerEffects,
  layerWidthEffects,
  mixingEffects,
  optimizerEffects,
} from './layers';
import { clippingEffects, rangeTestEffects, scheduleEffects, warmupEffects } from './learningRates';
import { batchNormalizationEffects, layerNormalizationEffects } from './normalization';
import {
  augmentationEffects,
  dropoutEffects,
  earlyStoppingEffects,
  mixupEffects,
} from './overfitting';
import { residualEffects } from './residual';
import { standardizationEffects } from './standardization';

/** The effects that each technique must be seen to have. */
export const effects: Record<string, readonly Effect[]> = {
  Initialization: initializerEffects,
  'Batch normalization': batchNormalizationEffects,
  'Layer normalization': layerNormalizationEffects,
  'Residual connections': residualEffects,
  'Ablation ladder': ladderEffects,
  'Attention and averaging': mixingEffects,
  Standardization: standardizationEffects,
  Digits: digitEffects,
  'Widths of single layers': layerWidthEffects,
  Dropout: dropoutEffects,
  'Early stopping and penalties': earlyStoppingEffects,
  Mixup: mixupEffects,
  Augmentation: augmentationEffects,
  Optimizers: optimizerEffects,
  'Learning rate range test': rangeTestEffects,
  Schedules: scheduleEffects,
  'Warm-up': warmupEffects,
  Clipping: clippingEffects,
};

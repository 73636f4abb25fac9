import type { AllLessonTexts } from '../../lessonTexts';
import { activations } from './activations';
import { attention } from './attention';
import { augmentation } from './augmentation';
import { exploding } from './exploding';
import { normalization } from './normalization';
import { overfitting } from './overfitting';
import { patients } from './patients';
import { rates } from './rates';
import { residual } from './residual';
import { scales } from './scales';
import { vanishing } from './vanishing';
import { weights } from './weights';

/** The words of every lesson. */
export const lessons = {
  vanishing,
  exploding,
  weights,
  activations,
  scales,
  rates,
  overfitting,
  normalization,
  residual,
  augmentation,
  attention,
  patients,
} satisfies AllLessonTexts;

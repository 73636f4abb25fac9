import type { AllLessonTexts } from '../../lessonTexts';
import { activations } from './activations';
import { exploding } from './exploding';
import { normalization } from './normalization';
import { overfitting } from './overfitting';
import { rates } from './rates';
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
} satisfies AllLessonTexts;

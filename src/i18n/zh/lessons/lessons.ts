import type { AllLessonTexts } from '../../lessonTexts';
import { activations } from './activations';
import { exploding } from './exploding';
import { vanishing } from './vanishing';
import { weights } from './weights';

/** The words of every lesson. */
export const lessons = { vanishing, exploding, weights, activations } satisfies AllLessonTexts;

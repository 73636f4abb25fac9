import type { AllLessonTexts } from '../../lessonTexts';
import { vanishing } from './vanishing';

/** The words of every lesson. */
export const lessons = { vanishing } satisfies AllLessonTexts;

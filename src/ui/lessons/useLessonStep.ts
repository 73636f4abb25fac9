import type { StepTexts } from '../../i18n/lessonTexts';
import { type FoundStep, stepOf } from '../../lessons/catalogue/lessons';
import { isLessonStep } from '../../spec/lessonNames';
import { useLessonsTexts, usePlayground } from '../usePlayground';

export interface OpenStep extends FoundStep {
  title: string;
  words: StepTexts;
}

/** Returns the open step with its words; null in the free playground and in the list of lessons. */
export function useLessonStep(): OpenStep | null {
  const { lessons } = useLessonsTexts();
  const lesson = usePlayground(({ page }) => page.lesson);
  if (!isLessonStep(lesson)) return null;
  const found = stepOf(lesson);
  const { title, steps } = lessons[found.lesson];
  const words: Record<string, StepTexts> = steps;
  return { ...found, title, words: words[found.name] };
}

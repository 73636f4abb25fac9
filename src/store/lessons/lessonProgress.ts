import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import { type LessonName, lessonLengths } from '../../spec/lessonNames';
import { mapTable } from '../../spec/table';
import { type OpenStorage, parseJson, persist } from '../browserStorage';
import type { LessonProgress, LessonState } from './lessonSlice';

const entry = v.object({
  step: v.pipe(v.number(), v.integer(), v.minValue(1)),
  isDone: v.boolean(),
});
const schema = v.object(mapTable(lessonLengths, () => v.optional(entry)));

/** Makes how far the lessons are that of the next visit too. */
export function persistLessonProgress(
  playground: Pick<StoreApi<Pick<LessonState, 'lessonProgress'>>, 'setState' | 'subscribe'>,
  open: OpenStorage,
): void {
  persist(playground, 'lessonProgress', { parse: parseProgress, format: JSON.stringify }, open);
}

/** A lesson that has become shorter goes on at its last step. */
function parseProgress(text: string | null): LessonProgress | null {
  const parsed = v.safeParse(schema, parseJson(text));
  if (!parsed.success) return null;
  return mapTable(
    parsed.output as LessonProgress & Record<LessonName, LessonProgress[LessonName]>,
    (kept, name) => kept && { ...kept, step: Math.min(kept.step, lessonLengths[name]) },
  );
}

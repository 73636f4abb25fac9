import { namesOf } from './table';

/** The lessons in their order, with the number of their steps: a link names one as `vanishing:2`. */
export const lessonLengths = {
  vanishing: 7,
  exploding: 6,
  weights: 7,
  activations: 7,
  scales: 6,
  rates: 6,
  overfitting: 6,
  normalization: 6,
  residual: 5,
  augmentation: 5,
  attention: 5,
  patients: 7,
} as const;

export type LessonName = keyof typeof lessonLengths;
export const lessonNames = namesOf(lessonLengths);

/** A lesson's name and one of its steps, which count from 1: `vanishing:2`. */
export type LessonStep = `${LessonName}:${number}`;

/** Returns the lesson and the step that a text of a link names; null for any other text. */
export function readLessonStep(text: string): { lesson: LessonName; place: number } | null {
  const [name, place, more] = text.split(':');
  const lesson = lessonNames.find((known) => known === name);
  if (lesson === undefined || more !== undefined || !/^[1-9]$/.test(place ?? '')) return null;
  return Number(place) <= lessonLengths[lesson] ? { lesson, place: Number(place) } : null;
}

export function lessonStep(lesson: LessonName, place: number): LessonStep {
  return `${lesson}:${place}`;
}

/** Returns true for a setting of the page that opens a step of a lesson, and not the list of them or nothing. */
export function isLessonStep(text: string): text is LessonStep {
  return text !== '' && text !== 'all';
}

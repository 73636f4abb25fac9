import {
  type LessonName,
  type LessonStep,
  lessonNames,
  readLessonStep,
} from '../../spec/lessonNames';
import type { Lesson, Lessons, Step } from '../lesson';
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

export const lessons: Lessons = {
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
};

/** A step with the lesson that it belongs to. */
export interface FoundStep {
  lesson: LessonName;
  /** Counts from 1. */
  place: number;
  /** The name that its texts have. */
  name: string;
  step: Step;
}

/** @throws if there is no such step; what a link says has been checked */
export function stepOf(text: LessonStep): FoundStep {
  const read = readLessonStep(text);
  if (read === null) throw new Error(`there is no step ${text}`);
  const { lesson, place } = read;
  const [name, step] = Object.entries(lessons[lesson].steps)[place - 1];
  return { lesson, place, name, step };
}

/** Returns the place of a lesson among all, from 1. */
export function lessonPlace(lesson: LessonName): number {
  return lessonNames.indexOf(lesson) + 1;
}

export function stepCount({ steps }: Lesson): number {
  return Object.keys(steps).length;
}

import type { LessonVariant } from '../../lessons/lesson';
import type { Answer, StepOutcome } from '../../lessons/stepProgress';
import type { Lab } from '../../spec/lab';
import type { LessonName, LessonStep } from '../../spec/lessonNames';
import type { PageSettings } from '../../spec/link/page';
import type { ParameterName } from '../../spec/parameters';

/** What an open step does to the page. */
export interface LessonView {
  /** The settings that it is about; no others are shown, until all are asked for. */
  settings: readonly ParameterName[];
  showsAllSettings: boolean;
  /** What waits until a guess is made. */
  locks: 'none' | 'settings' | 'all';
}

export interface LessonState {
  /** Null in the free playground. */
  lessonView: LessonView | null;
  /** The experiment that the step has opened with; the link of it is the step's name alone. */
  lessonLab: Lab | null;
  /** What was measured before the step's own trial began. */
  lessonBefore: readonly LessonVariant[] | null;
  lessonAnswers: Partial<Record<LessonStep, Answer>>;
  /** What the steps that came to their end have shown. */
  lessonOutcomes: Partial<Record<LessonStep, StepOutcome>>;
  lessonProgress: LessonProgress;
  /** The steps that were open since the page was: whoever goes back can go on without guessing again. */
  lessonsVisited: readonly LessonStep[];
}

/** The step of each lesson that was open last, from 1, and whether the lesson came to its end; the browser keeps it. */
export type LessonProgress = Partial<Record<LessonName, { step: number; isDone: boolean }>>;

export const noLesson: LessonState = {
  lessonView: null,
  lessonLab: null,
  lessonBefore: null,
  lessonAnswers: {},
  lessonOutcomes: {},
  lessonProgress: {},
  lessonsVisited: [],
};

/** What else is done with lessons is loaded with them: see `lessonRun`. */
export interface LessonActions {
  /** Opens a step with its experiment, shows the list of lessons, or leaves them with the experiment as it is. */
  showLesson(lesson: PageSettings['lesson']): Promise<void>;
  /** Builds another experiment at step 0. */
  changeLab(lab: Lab): Promise<void>;
  /** Trains to a step, and pauses there. */
  trainTo(step: number): Promise<void>;
}

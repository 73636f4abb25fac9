import type { LayerSeries } from '../record/stepHistory';
import type { StepRecord } from '../record/stepRecord';
import type { LessonName } from '../spec/lessonNames';
import type { FigureName } from '../spec/link/parts';
import type { ParameterName } from '../spec/parameters';
import type { PresetName } from '../spec/presets/presets';
import type { Spec } from '../spec/spec';

/** Parts of figures that a step can leave out: what the profile tells in words. */
export type LessonDetail = 'profileTable';

/** What a calm outline is drawn around: a figure, a setting, or the columns of one layer, from 1. */
export type Pointed = FigureName | ParameterName | { layer: number };

/** One variant as a lesson's conditions see it. */
export interface LessonVariant {
  spec: Spec;
  /** The record of step 0. */
  initial: StepRecord;
  /** Losses and accuracies at the measured steps. */
  measured: readonly StepRecord[];
  /** The newest record. */
  latest: StepRecord;
  /** Its numbers are not finite any more. */
  isHalted: boolean;
  /** It trains no more: not finite, or stopped early. */
  isOver: boolean;
}

/** The page's state and measurements, as far as a step asks for them. */
export interface LessonRun {
  variants: readonly LessonVariant[];
  /** The specs that the step has opened with. */
  opened: readonly Spec[];
  /** What was measured before the step's own trial was begun; null before that. */
  before: readonly LessonVariant[] | null;
}

/** A measured number, and how people write it. */
export interface Quantity {
  value: number;
  as: 'number' | 'percent' | 'count';
}

/** What is trained for a step's numbers, when the person asks for it. */
export interface Trial {
  /** Another experiment than the one that the step opens with. */
  query?: string;
  /** Step to which all variants train. */
  steps: number;
}

/** A question that is asked before its answer can be seen. */
export type Guess = AnswerGuess | NumberGuess;

export interface AnswerGuess {
  /** Names of two to four answers, in their order. */
  answers: readonly string[];
  /** Returns the answer that was measured. */
  right(run: LessonRun): string;
  /** What cannot be used before one is chosen; a patient may be looked at in training. */
  locks: 'settings' | 'all';
}

interface NumberGuess {
  slider: { minimum: number; maximum: number; step: number; as: Quantity['as'] };
  /** Returns the number that was measured. */
  truth(run: LessonRun): number;
  /** A guess that is off by no more than this is right. */
  tolerance: number;
  locks: 'all';
}

/** `met`, `waiting`, or the name of what is wrong, which the step's texts say. */
export type Check = 'met' | 'waiting' | (string & {});

/**
 * A step asks in this order, as far as it has them: a guess, a trial, something to do. With none of them it is one to
 * look at; with a trial alone it reveals what was measured.
 */
export interface Step {
  /** The experiment, as a link's query. */
  query: string;
  settings: readonly ParameterName[];
  /** Those that it does not name are not there. */
  figures: readonly FigureName[];
  /** The numbers of layers that the profile shows; their gradients, if it is left out. */
  series?: LayerSeries;
  /** What of these figures would tell the answer. */
  leavesOut?: readonly LessonDetail[];
  points?: Pointed;
  guess?: Guess;
  trial?: Trial;
  /** Returns how far the person is with what the step asks them to do. */
  check?(run: LessonRun): Check;
  /** Returns the numbers that the texts have placeholders for. */
  numbers?(run: LessonRun): Record<string, Quantity>;
}

export interface Lesson {
  minutes: number;
  /** The preset whose picture stands beside it in the list. */
  picture: PresetName;
  /** In their order, by the names that their texts have. */
  steps: Record<string, Step>;
}

export type Lessons = Record<LessonName, Lesson>;

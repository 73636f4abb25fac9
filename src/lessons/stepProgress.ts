import type { Check, LessonRun, Quantity, Step } from './lesson';

/** What a person has chosen: an answer's name, or a number. */
export type Answer = string | number;
/** It stands in place of an answer that is shown without a guess. */
export const noAnswer = '';

/** How far a step is: which of its parts the person is at, or what came of it. */
export type StepProgress =
  | { at: 'guess' | 'trial' }
  | { at: 'task'; check: Check }
  | { at: 'end'; outcome: StepOutcome };

/** What a step has shown in the run that was its own. */
export interface StepOutcome {
  numbers: Record<string, Quantity>;
  /** The measured answer; null where nothing was guessed. */
  right: Answer | null;
}

/**
 * Returns how far a step is.
 *
 * @param answer null before one is chosen
 */
export function stepProgress(step: Step, run: LessonRun, answer: Answer | null): StepProgress {
  const { guess, trial, check } = step;
  if (guess !== undefined && answer === null) return { at: 'guess' };
  if (trial !== undefined && !isTried(step, run)) return { at: 'trial' };
  const found = check?.(run) ?? 'met';
  if (found !== 'met') return { at: 'task', check: found };
  return { at: 'end', outcome: outcomeOf(step, run) };
}

function outcomeOf({ guess, numbers }: Step, run: LessonRun): StepOutcome {
  return { numbers: numbers?.(run) ?? {}, right: guess === undefined ? null : rightOf(guess, run) };
}

function rightOf(guess: NonNullable<Step['guess']>, run: LessonRun): Answer {
  return 'answers' in guess ? guess.right(run) : guess.truth(run);
}

/** Returns true if a guess is what was measured. */
export function isRight(guess: NonNullable<Step['guess']>, answer: Answer, right: Answer): boolean {
  if ('answers' in guess) return answer === right;
  return Math.abs(Number(answer) - Number(right)) <= guess.tolerance;
}

/** A trial of its own begins when the person asks for it; one of the step's experiment may be trained by Train. */
function isTried({ trial }: Step, { variants, before }: LessonRun): boolean {
  if (trial === undefined) return true;
  if (trial.query !== undefined && before === null) return false;
  return variants.every(({ latest, isOver }) => isOver || latest.step >= trial.steps);
}

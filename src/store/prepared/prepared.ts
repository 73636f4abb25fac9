import { changesBetween, type Lab, variantCount } from '../../spec/lab';
import { isLessonStep } from '../../spec/lessonNames';
import { defaultPage, type PageSettings } from '../../spec/link/page';
import { isSettingLocked, namesIn } from '../../spec/link/parts';
import { changedNames, type Spec } from '../../spec/spec';
import type { LessonState } from '../lessons/lessonSlice';
import type { RunState } from '../run/run';

/** A guess of what training will show: a variant, from 0, or for one alone whether it will learn. */
export type TrainGuess = number | 'learns' | 'stays';

export interface PreparedState {
  /** Null before a guess is made. */
  trainGuess: TrainGuess | null;
}

export interface PreparedActions {
  /** Makes a guess: a page that has locked training before it trains from now on. */
  guessTraining(guess: TrainGuess): void;
  /** Shows what the link leaves away. */
  showAllParts(): void;
}

const preparing = ['show', 'hide', 'lock', 'demo', 'present', 'embed'] as const;

/** Returns true for a page that a link has prepared for others. */
export function isPrepared(page: PageSettings): boolean {
  return preparing.some((name) => page[name] !== defaultPage[name]);
}

/** Returns true where changes touch nothing that the page has fixed. */
export function keepsLocked(page: PageSettings, changes: Partial<Spec>): boolean {
  return changedNames(changes).every((name) => !isSettingLocked(page, name));
}

/** Returns true where another lab, too, touches nothing that the page has fixed. */
export function isAllowed(page: PageSettings, present: Lab, next: Lab): boolean {
  const areVariantsFixed = namesIn(page.lock).includes('settings');
  if (areVariantsFixed && variantCount(present) !== variantCount(next)) return false;
  const common = { ...next, differences: next.differences.slice(0, present.differences.length) };
  return changesBetween(present, common).every((changes) => keepsLocked(page, changes));
}

/** Returns true while training waits for a guess: that of a lesson's step, or of the page. */
export function isTrainingLocked({
  page,
  lessonView,
  trainGuess,
}: PreparedState & Pick<LessonState, 'lessonView'> & { page: PageSettings }): boolean {
  if (lessonView?.locks === 'all') return true;
  if (!namesIn(page.lock).includes('train')) return false;
  return isLessonStep(page.lesson) ? lessonView?.locks === 'settings' : trainGuess === null;
}

/** How far each training loss of one network must fall to have learned: to half of that of step 0. */
const learnedShare = 0.5;

/**
 * Returns the answer that was measured: the variant with the lowest training loss, or for one alone whether that has
 * fallen to half. A loss that is not finite is the highest.
 */
export function measuredGuess(variants: RunState['variants']): TrainGuess {
  const losses = variants.map(({ history, halt }) =>
    halt === null ? history.latest.trainLoss : Infinity,
  );
  if (variants.length > 1) return losses.indexOf(Math.min(...losses));
  return losses[0] <= learnedShare * variants[0].initial.trainLoss ? 'learns' : 'stays';
}

export function preparedSlice(
  set: (
    change: (state: { page: PageSettings }) => Partial<PreparedState & { page: PageSettings }>,
  ) => void,
): PreparedState & PreparedActions {
  return {
    trainGuess: null,
    guessTraining: (trainGuess) => set(() => ({ trainGuess })),
    showAllParts: () => set(({ page }) => ({ page: { ...page, show: '', hide: '' } })),
  };
}

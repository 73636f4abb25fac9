import { changesBetween, type Lab, variantCount } from '../../spec/lab';
import { isLessonStep } from '../../spec/lessonNames';
import { defaultPage, type PageSettings } from '../../spec/link/page';
import { areSettingsLocked, isSettingLocked, namesIn } from '../../spec/link/parts';
import type { ParameterName } from '../../spec/parameters';
import { changedNames, type Spec } from '../../spec/spec';
import type { LessonState } from '../lessons/lessonSlice';
import { type Notice, withoutNotices } from '../run/notices';
import type { RunState } from '../run/run';

/** A guess of what training will show: a variant, from 0, or for one alone whether it will learn. */
export type TrainGuess = number | 'learns' | 'stays';

export interface PreparedState {
  /** Null before a guess is made; a class can do without. */
  trainGuess: TrainGuess | 'none' | null;
}

export interface PreparedActions {
  /** Makes a guess: a page that has locked training before it trains from now on. */
  guessTraining(guess: TrainGuess | 'none'): void;
  /** Shows what the link leaves away. */
  showAllParts(): void;
  /**
   * Returns true unless the page has fixed what would take the place of what it shows; then it says so, beside no
   * dialog that a link can open. All that replaces or changes the experiment asks here first.
   */
  permits(kind: ReplacementKind, next?: Lab): boolean;
}

const preparing = ['show', 'hide', 'lock', 'demo', 'present', 'embed'] as const;

/** Returns true for a page that a link has prepared for others. */
export function isPrepared(page: PageSettings): boolean {
  return preparing.some((name) => page[name] !== defaultPage[name]);
}

/** These say which settings are fixed. */
interface Fixing extends Pick<LessonState, 'lessonView'> {
  page: PageSettings;
}

/** Returns true for a setting that the page has fixed: of all settings, a lesson's step opens those that it is about. */
export function isFixed({ page, lessonView }: Fixing, name: ParameterName): boolean {
  return isSettingLocked(page, name, lessonView?.settings);
}

/** Returns true where changes touch nothing that the page has fixed. */
export function keepsFixed(fixing: Fixing, changes: Partial<Spec>): boolean {
  return changedNames(changes).every((name) => !isFixed(fixing, name));
}

interface Replaced extends Fixing {
  lab: Lab;
}

function permitsExperiment(state: Replaced, next: Lab): boolean {
  const { page, lab } = state;
  const areVariantsFixed = namesIn(page.lock).includes('settings');
  if (areVariantsFixed && variantCount(lab) !== variantCount(next)) return false;
  const common = { ...next, differences: next.differences.slice(0, lab.differences.length) };
  return changesBetween(lab, common).every((changes) => keepsFixed(state, changes));
}

const asksFirst = ({ lock }: PageSettings): boolean => namesIn(lock).includes('train');

/** Each of these can take the place of what a page shows; it tells the pages that permit it. */
export const replacements = {
  experiment: permitsExperiment,
  /** The curves of a file's runs would answer what the page asks before it trains. */
  run: (state: Replaced, next: Lab) => !asksFirst(state.page) && permitsExperiment(state, next),
  /** They begin where the initialization would. */
  weights: (state: Replaced, next: Lab) =>
    !isFixed(state, 'init') && permitsExperiment(state, next),
  /** Data of one's own that are there already can be replaced by others, too. */
  ownData: (state: Replaced, next: Lab) =>
    !isFixed(state, 'data') && permitsExperiment(state, next),
  /** Lessons bring their own experiments and questions: a link that fixes something opens them itself, or not. */
  lesson: ({ page }: Replaced) =>
    page.lesson !== '' || !(areSettingsLocked(page) || asksFirst(page)),
} as const satisfies Record<string, (state: Replaced, next: Lab) => boolean>;
export type ReplacementKind = keyof typeof replacements;

/** Returns true while training waits for a guess: that of a lesson's step, or of the page. */
export function isTrainingLocked({
  page,
  lessonView,
  trainGuess,
}: PreparedState & Pick<LessonState, 'lessonView'> & { page: PageSettings }): boolean {
  if (lessonView?.locks === 'all') return true;
  if (!asksFirst(page)) return false;
  return isLessonStep(page.lesson) ? lessonView?.locks === 'settings' : trainGuess === null;
}

/** How far each training loss of one network must fall to have learned: to half of that of step 0. */
const learnedShare = 0.5;

/** Returns what is asked of several variants: the loss on new data, or that of training where no row validates. */
export function guessedLoss([{ initial }]: RunState['variants']): 'trainLoss' | 'validationLoss' {
  return Number.isNaN(initial.validationLoss) ? 'trainLoss' : 'validationLoss';
}

/**
 * Returns the answer that was measured: the variant with the lowest loss, or for one alone whether its training loss has
 * fallen to half. A loss that is not finite is the highest.
 */
export function measuredGuess(variants: RunState['variants']): TrainGuess {
  const asked = variants.length > 1 ? guessedLoss(variants) : 'trainLoss';
  const losses = variants.map(({ history, halt }) =>
    halt === null ? history.latest[asked] : Infinity,
  );
  if (variants.length > 1) return losses.indexOf(Math.min(...losses));
  return losses[0] <= learnedShare * variants[0].initial.trainLoss ? 'learns' : 'stays';
}

interface Context extends Replaced {
  notices: Notice[];
}

export function preparedSlice(
  set: (change: (state: Context) => Partial<PreparedState & Context>) => void,
  get: () => Context,
): PreparedState & PreparedActions {
  return {
    trainGuess: null,
    guessTraining: (trainGuess) => set(() => ({ trainGuess })),
    showAllParts: () => set(({ page }) => ({ page: { ...page, show: '', hide: '' } })),
    permits(kind, next = get().lab) {
      const isPermitted = replacements[kind](get(), next);
      if (!isPermitted) set(refused);
      return isPermitted;
    },
  };
}

/** Closes whatever covers the page, for the page says that it is fixed. */
function refused({ page, notices }: Context): Pick<Context, 'page' | 'notices'> {
  return {
    page: { ...page, claim: '', map: '' },
    notices: [...withoutNotices(notices, ['fixed']), { kind: 'fixed' }],
  };
}

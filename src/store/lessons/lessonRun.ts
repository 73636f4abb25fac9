import { type FoundStep, lessons, stepCount, stepOf } from '../../lessons/catalogue/lessons';
import type { LessonRun, LessonVariant, Step } from '../../lessons/lesson';
import { type Answer, type StepProgress, stepProgress } from '../../lessons/stepProgress';
import type { LayerSeries } from '../../record/stepHistory';
import { changeVariant, type Lab, variantSpecs } from '../../spec/lab';
import { isLessonStep, type LessonStep, lessonStep } from '../../spec/lessonNames';
import type { PageSettings } from '../../spec/link/page';
import { formatQuery, type Link, parseQuery } from '../../spec/link/query';
import { isBuilt, type RunState, type VariantView } from '../run/run';
import type { StartState } from '../run/start';
import type { LitLayers, TimeTravelState } from '../run/timeTravel';
import type { LessonActions, LessonState } from './lessonSlice';

/** The part of the page's state that lessons need. */
interface LessonContext extends LessonState, Pick<RunState, 'phase' | 'variants'> {
  lab: Lab;
  page: PageSettings;
}

export interface LessonStore {
  getState(): LessonContext & LessonActions;
  setState(change: Partial<LessonState>): void;
  subscribe(listener: (state: LessonContext, former: LessonContext) => void): () => void;
}

/** What of the figures is open; a step shows its own. */
type Opened = Pick<TimeTravelState, 'lit' | 'isExplaining'> &
  Pick<StartState, 'isStartShown'> & { areLayersShown: boolean };

/** Returns what a link to a step shows: the step's experiment, unless the link brings another one. */
export function openedStep(
  { lab, page: { lesson } }: Link,
  { lessonAnswers, lessonOutcomes }: LessonState,
): Partial<LessonState> & { lab: Lab; series: LayerSeries } & Opened {
  if (!isLessonStep(lesson)) throw new Error(`${lesson} is no step`);
  const { step } = stepOf(lesson);
  const lessonLab = parseQuery(step.query).lab;
  const { [lesson]: _, ...others } = lessonOutcomes;
  const { [lesson]: __, ...answers } = lessonAnswers;
  // A guess is about the step's own experiment.
  const isOwn = formatQuery(lab) !== '' && step.guess === undefined;
  return {
    lab: isOwn ? lab : lessonLab,
    lessonLab,
    lessonBefore: null,
    // Whoever comes back to a step may guess once more.
    lessonOutcomes: others,
    lessonAnswers: answers,
    lessonView: {
      settings: step.settings,
      showsAllSettings: false,
      locks: step.guess?.locks ?? 'none',
    },
    series: step.series ?? 'gradientNorms',
    lit: litBy(step),
    isExplaining: false,
    isStartShown: false,
    areLayersShown: false,
  };
}

/** A layer is pointed at as an explanation does it. */
function litBy({ points }: Step): LitLayers | null {
  if (typeof points !== 'object') return null;
  const layer = points.layer - 1;
  return { first: layer, last: layer, unit: null, edges: null };
}

const followed = new WeakSet<LessonStore>();

/** Keeps what each open step has shown as soon as it comes to its end, and how far each lesson is. */
export function followLessons(store: LessonStore): void {
  if (followed.has(store)) return;
  followed.add(store);
  store.subscribe((state, former) => {
    const { lesson } = state.page;
    if (!isLessonStep(lesson)) return;
    if (lesson !== former.page.lesson) noteStep(store, stepOf(lesson));
    if (state.lessonOutcomes[lesson] !== undefined) return;
    const progress = progressOf(state);
    if (progress?.at !== 'end') return;
    store.setState({
      lessonOutcomes: { ...state.lessonOutcomes, [lesson]: progress.outcome },
      ...withEnd(state, lesson),
    });
  });
  const { lesson } = store.getState().page;
  if (isLessonStep(lesson)) noteStep(store, stepOf(lesson));
}

function noteStep({ getState, setState }: LessonStore, { lesson, place }: FoundStep): void {
  const { lessonProgress, lessonsVisited } = getState();
  const isDone = lessonProgress[lesson]?.isDone === true;
  setState({
    lessonProgress: { ...lessonProgress, [lesson]: { step: place, isDone } },
    lessonsVisited: [...new Set([...lessonsVisited, lessonStep(lesson, place)])],
  });
}

/** A lesson is done with the end of its last step. */
function withEnd(
  { lessonProgress }: LessonState,
  text: LessonStep,
): Pick<LessonState, 'lessonProgress'> {
  const { lesson, place } = stepOf(text);
  if (place < stepCount(lessons[lesson])) return { lessonProgress };
  return { lessonProgress: { ...lessonProgress, [lesson]: { step: place, isDone: true } } };
}

/** Returns how far the open step is; null while its networks are not there. */
export function progressOf(state: LessonContext): StepProgress | null {
  const { lesson } = state.page;
  if (!isLessonStep(lesson)) return null;
  const outcome = state.lessonOutcomes[lesson];
  if (outcome !== undefined) return { at: 'end', outcome };
  const run = runOf(state);
  return run && stepProgress(stepOf(lesson).step, run, state.lessonAnswers[lesson] ?? null);
}

function runOf(state: LessonContext): LessonRun | null {
  const { lab, lessonLab, lessonBefore, variants, phase } = state;
  const specs = variantSpecs(lab);
  // While another lab is built, the former one stays on the screen.
  if (!isBuilt(phase) || lessonLab === null || specs.length !== variants.length) return null;
  return {
    variants: variants.map((view, variant) => lessonVariant(view, specs[variant])),
    opened: variantSpecs(lessonLab),
    before: lessonBefore,
  };
}

function lessonVariant(
  { initial, history, halt, stop }: VariantView,
  spec: LessonVariant['spec'],
): LessonVariant {
  const isHalted = halt !== null;
  const { measured, latest } = history;
  return { spec, initial, measured, latest, isHalted, isOver: isHalted || stop !== null };
}

/** Makes a guess: what waited for it is free. */
export function answerStep({ getState, setState }: LessonStore, answer: Answer): void {
  const { page, lessonAnswers, lessonView } = getState();
  if (!isLessonStep(page.lesson) || lessonAnswers[page.lesson] !== undefined) return;
  setState({
    lessonAnswers: { ...lessonAnswers, [page.lesson]: answer },
    lessonView: lessonView && { ...lessonView, locks: 'none' },
  });
}

/** Trains what the step's numbers are measured from. */
export async function tryStep({ getState, setState }: LessonStore): Promise<void> {
  const state = getState();
  const { page } = state;
  if (!isLessonStep(page.lesson)) return;
  const { trial } = stepOf(page.lesson).step;
  if (trial === undefined) return;
  if (trial.query !== undefined && state.lessonBefore === null) {
    const before = runOf(state)?.variants ?? null;
    const { seed } = state.lab.base;
    await state.changeLab(changeVariant(parseQuery(trial.query).lab, 0, { seed }));
    // Only now: what is measured of the trial is of its own networks.
    setState({ lessonBefore: before });
  }
  if (trial.steps > 0) await getState().trainTo(trial.steps);
}

export function showAllSettings({ getState, setState }: LessonStore): void {
  const { lessonView } = getState();
  setState({ lessonView: lessonView && { ...lessonView, showsAllSettings: true } });
}

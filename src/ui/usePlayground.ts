import { createContext, use, useContext } from 'react';
import { useStore } from 'zustand';
import type {
  ClaimsTexts,
  ClassroomTexts,
  FigureTexts,
  FirstTexts,
  LessonsTexts,
  Texts,
} from '../i18n/dictionaries';
import type { Loaded } from '../i18n/loadedOnce';
import {
  allTextsOf,
  claimsTextsOf,
  classroomTextsOf,
  figureTextsOf,
  firstTextsOf,
  lessonsTextsOf,
} from '../i18n/pageTexts';
import { type Lab, variantSpecs } from '../spec/lab';
import type { Language } from '../spec/link/page';
import type { Spec } from '../spec/spec';
import type { Playground } from '../store/playground';
import type { PlaygroundActions, PlaygroundState } from '../store/playgroundState';
import type { VariantView } from '../store/run/run';

export type ModelOutput = VariantView['output'];
export type DataSummary = NonNullable<PlaygroundState['data']>;
export type PageState = PlaygroundState & PlaygroundActions;

export const PlaygroundContext = createContext<Playground | null>(null);

/** A part of the page's state; the component is drawn again when that part is another one. */
export function usePlayground<T>(select: (state: PageState) => T): T {
  return useStore(usePlaygroundStore(), select);
}

/** Returns the actions, which stay the same: nothing is drawn again for them. */
export function useActions(): PlaygroundActions {
  return usePlaygroundStore().getState();
}

/** The whole page's state, for what follows it in its own time. */
export function usePlaygroundStore(): Playground {
  const playground = useContext(PlaygroundContext);
  if (playground === null) throw new Error('the page needs a PlaygroundContext around it');
  return playground;
}

/** Returns what a person reads before the figures stand, in the page's language. */
export function useFirstTexts(): FirstTexts {
  return useLoaded(firstTextsOf);
}

/** The texts of the first screen with its figures; waits for them. */
export function useFigureTexts(): FigureTexts {
  return useLoaded(figureTextsOf);
}

/** Everything that a person can read; waits for it. */
export function useTexts(): Texts {
  return useLoaded(allTextsOf);
}

/** What stands on pages that are prepared for others; waits for it. */
export function useClassroomTexts(): ClassroomTexts {
  return useLoaded(classroomTextsOf);
}

/** The page Claims and its claims; waits for them. */
export function useClaimsTexts(): ClaimsTexts {
  return useLoaded(claimsTextsOf);
}

/** The lessons; waits for them. */
export function useLessonsTexts(): LessonsTexts {
  return useLoaded(lessonsTextsOf);
}

function useLoaded<T>(texts: Record<Language, Loaded<T>>): T {
  return use(texts[usePlayground(({ language }) => language)].load());
}

/** Every control asks for the active spec whenever anything changes: a lab's specs are made once. */
const specsOfLab = new WeakMap<Lab, Spec[]>();

/** The whole spec of the variant that the controls change; the same object while it is the same. */
export function activeSpec({ lab, activeVariant }: PlaygroundState): Spec {
  const known = specsOfLab.get(lab);
  const specs = known ?? variantSpecs(lab);
  if (known === undefined) specsOfLab.set(lab, specs);
  return specs[activeVariant];
}

import type { Language } from '../spec/link/page';
import type { claims } from './en/claims/claims';
import type { claimsPage } from './en/claims/claimsPage';
import { classroom } from './en/classroom';
import { figureTexts } from './en/figureTexts';
import { firstTexts } from './en/firstTexts';
import type { glossary } from './en/glossary';
import type { lessons } from './en/lessons/lessons';
import type { lessonsPage } from './en/lessons/lessonsPage';
import { otherTexts } from './en/otherTexts';
import * as zhClassroom from './zh/classroom';
import * as zhFigures from './zh/figureTexts';
import * as zhFirst from './zh/firstTexts';
import * as zhOthers from './zh/otherTexts';

/** The form of a language: English gives it, every other one must have the same entries. */
export type FirstTexts = typeof firstTexts;
export type FigureTexts = FirstTexts & typeof figureTexts;
export type Texts = FigureTexts & typeof otherTexts;

/** What stands on pages that are prepared for others. */
export type ClassroomTexts = typeof classroom;

/** The page Claims alone, and its claims. */
export interface ClaimsTexts {
  page: typeof claimsPage;
  claims: typeof claims;
}

/** The lessons alone, the panel of a step and the page that lists them, and the words that they explain. */
export interface LessonsTexts {
  page: typeof lessonsPage;
  lessons: typeof lessons;
  glossary: typeof glossary;
}

/** Everything in every language. The page itself loads its parts one by one: `pageTexts.ts`. */
export const dictionaries = {
  en: { ...firstTexts, ...figureTexts, ...otherTexts, classroom },
  zh: {
    ...zhFirst.firstTexts,
    ...zhFigures.figureTexts,
    ...zhOthers.otherTexts,
    classroom: zhClassroom.classroom,
  },
} satisfies Record<Language, Texts & { classroom: ClassroomTexts }>;

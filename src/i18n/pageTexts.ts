import type { Language } from '../spec/link/page';
import type {
  ClaimsTexts,
  ClassroomTexts,
  FigureTexts,
  FirstTexts,
  LessonsTexts,
  Texts,
} from './dictionaries';
import { firstTexts } from './en/firstTexts';
import { type Loaded, loadAhead, loadedOnce } from './loadedOnce';

type InEach<T> = Record<Language, Loaded<T>>;

/** What the controls say is there from the start in English; another language takes English’s place before it is shown. */
export const firstTextsOf: InEach<FirstTexts> = {
  en: present<FirstTexts>(firstTexts),
  zh: loadedOnce(async () => (await import('./zh/firstTexts')).firstTexts),
};

export const figureTextsOf: InEach<FigureTexts> = {
  en: loadedOnce(async () => ({
    ...firstTexts,
    ...(await import('./en/figureTexts')).figureTexts,
  })),
  zh: loadedOnce(async () => ({
    ...(await firstTextsOf.zh.load()),
    ...(await import('./zh/figureTexts')).figureTexts,
  })),
};

export const allTextsOf: InEach<Texts> = {
  en: loadedOnce(async () => ({
    ...(await figureTextsOf.en.load()),
    ...(await import('./en/otherTexts')).otherTexts,
  })),
  zh: loadedOnce(async () => ({
    ...(await figureTextsOf.zh.load()),
    ...(await import('./zh/otherTexts')).otherTexts,
  })),
};

export const classroomTextsOf: InEach<ClassroomTexts> = {
  en: loadedOnce(async () => (await import('./en/classroom')).classroom),
  zh: loadedOnce(async () => (await import('./zh/classroom')).classroom),
};

export const claimsTextsOf: InEach<ClaimsTexts> = {
  en: loadedOnce(async () => ({
    claims: (await import('./en/claims/claims')).claims,
    page: (await import('./en/claims/claimsPage')).claimsPage,
  })),
  zh: loadedOnce(async () => ({
    claims: (await import('./zh/claims/claims')).claims,
    page: (await import('./zh/claims/claimsPage')).claimsPage,
  })),
};

export const lessonsTextsOf: InEach<LessonsTexts> = {
  en: loadedOnce(async () => ({
    lessons: (await import('./en/lessons/lessons')).lessons,
    page: (await import('./en/lessons/lessonsPage')).lessonsPage,
    glossary: (await import('./en/glossary')).glossary,
  })),
  zh: loadedOnce(async () => ({
    lessons: (await import('./zh/lessons/lessons')).lessons,
    page: (await import('./zh/lessons/lessonsPage')).lessonsPage,
    glossary: (await import('./zh/glossary')).glossary,
  })),
};

/**
 * Fetches what has to be there before a language is shown: what the controls say, and, if another language was
 * shown before, whatever of it stands on the page.
 */
export async function loadLanguage(language: Language): Promise<void> {
  await loadAhead(firstTextsOf[language]);
  const shown = [figureTextsOf, allTextsOf, classroomTextsOf, claimsTextsOf, lessonsTextsOf].filter(
    (texts) => Object.values(texts).some(({ isLoaded }) => isLoaded),
  );
  await Promise.all(shown.map((texts) => loadAhead<unknown>(texts[language])));
}

/** Texts that are there from the start. */
function present<T>(value: T): Loaded<T> {
  const promise = Object.assign(Promise.resolve(value), { status: 'fulfilled', value });
  return { isLoaded: true, load: () => promise };
}

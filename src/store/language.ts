import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import { type Language, languages, type PageSettings } from '../spec/link/page';
import { type OpenStorage, persist } from './browserStorage';
import { type Notice, withoutNotices } from './run/notices';

export interface LanguageState {
  /** The language that is shown: its first texts are there. */
  language: Language;
  /** What was chosen on the page, on this visit or an earlier one; null if nothing was. */
  chosenLanguage: Language | null;
}

export interface LanguageActions {
  /** Chooses a language for this visit, its links, and later visits. */
  chooseLanguage(language: Language): void;
}

type Wanted = { page: PageSettings; chosenLanguage: Language | null };

export function languageSlice(
  set: (state: Wanted) => void,
  get: () => { page: PageSettings },
): LanguageState & LanguageActions {
  return {
    language: 'en',
    chosenLanguage: null,
    chooseLanguage: (language) =>
      set({ page: { ...get().page, lang: language }, chosenLanguage: language }),
  };
}

/**
 * Returns the language that the link asks for; else the one that was chosen on the page; else the first of the
 * browser's that the page has (`zh-TW` is `zh`), and English if it has none.
 */
export function wantedLanguage(
  { page, chosenLanguage }: Wanted,
  ofBrowser: readonly string[],
): Language {
  if (page.lang !== 'auto') return page.lang;
  if (chosenLanguage !== null) return chosenLanguage;
  const names = ofBrowser.map((tag) => tag.toLowerCase().split('-')[0]);
  return names.flatMap((name) => languages.filter((language) => language === name))[0] ?? 'en';
}

/**
 * Shows the wanted language, now and whenever another one is wanted, as soon as its texts are there. Texts that
 * cannot be loaded leave the page in the language that it has, with a notice.
 *
 * @param load fetches the texts of a language
 */
export async function followLanguage(
  playground: Pick<
    StoreApi<Wanted & LanguageState & { notices: Notice[] }>,
    'getState' | 'setState' | 'subscribe'
  >,
  ofBrowser: readonly string[],
  load: (language: Language) => Promise<unknown>,
): Promise<void> {
  const wanted = () => wantedLanguage(playground.getState(), ofBrowser);
  const follow = async (): Promise<void> => {
    const language = wanted();
    if (language === playground.getState().language) return;
    const isLoaded = await load(language).then(
      () => true,
      () => false,
    );
    // Another one may have been asked for in the meantime.
    if (language !== wanted()) return;
    const others = withoutNotices(playground.getState().notices, ['languageMissing']);
    if (isLoaded) playground.setState({ language, notices: others });
    else playground.setState({ notices: [...others, { kind: 'languageMissing' }] });
  };
  // Chosen once more, what could not be loaded is tried again.
  playground.subscribe(({ page, chosenLanguage }, former) => {
    if (page !== former.page || chosenLanguage !== former.chosenLanguage) void follow();
  });
  await follow();
}

/** Makes the chosen language that of the next visit too. */
export function persistLanguage(
  playground: Pick<StoreApi<Pick<LanguageState, 'chosenLanguage'>>, 'setState' | 'subscribe'>,
  open: OpenStorage,
): void {
  const parse = (text: string | null): Language | null =>
    v.is(v.picklist(languages), text) ? text : null;
  persist(playground, 'chosenLanguage', { parse, format: String }, open);
}

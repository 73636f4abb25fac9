import { describe, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { defaultPage, type Language, type PageSettings } from '../spec/link/page';
import {
  followLanguage,
  type LanguageActions,
  type LanguageState,
  languageSlice,
  persistLanguage,
  wantedLanguage,
} from './language';
import type { Notice } from './run/notices';

type State = { page: PageSettings; notices: Notice[] } & LanguageState & LanguageActions;

const pageWith = (lang: PageSettings['lang']) =>
  createStore<State>((set, get) => ({
    ...languageSlice(set, get),
    page: { ...defaultPage, lang },
    notices: [],
  }));

/** A promise that is kept when the test says so. */
function later() {
  const kept: (() => void)[] = [];
  const promise = new Promise<void>((keep) => kept.push(keep));
  return { promise, resolve: () => kept[0]() };
}

describe('the language of the page', () => {
  test.each<[PageSettings['lang'], Language | null, string[], Language]>([
    ['en', 'zh', ['zh-CN'], 'en'],
    ['zh', 'en', ['en-GB'], 'zh'],
    ['auto', 'en', ['zh-CN', 'en'], 'en'],
    ['auto', 'zh', ['en'], 'zh'],
    ['auto', null, ['zh-CN', 'en'], 'zh'],
    ['auto', null, ['zh-Hant-TW'], 'zh'],
    ['auto', null, ['ZH'], 'zh'],
    ['auto', null, ['de-DE', 'zh', 'en'], 'zh'],
    ['auto', null, ['en-US', 'zh'], 'en'],
    ['auto', null, ['de', 'zha'], 'en'],
    ['auto', null, [], 'en'],
  ])('link %s, chosen %s, browser %j: %s', (lang, chosenLanguage, ofBrowser, language) => {
    const page = { ...defaultPage, lang };
    expect(wantedLanguage({ page, chosenLanguage }, ofBrowser)).toBe(language);
  });

  test('is shown when its texts are there, and not before', async () => {
    const playground = pageWith('zh');
    const texts = later();
    const following = followLanguage(playground, ['en'], () => texts.promise);
    expect(playground.getState().language).toBe('en');
    texts.resolve();
    await following;
    expect(playground.getState().language).toBe('zh');
  });

  test('stays what it was where the texts of another one cannot be loaded', async () => {
    const playground = pageWith('zh');
    let hasNetwork = false;
    const load = () => (hasNetwork ? Promise.resolve() : Promise.reject(new Error('no network')));
    await followLanguage(playground, [], load);
    const missing = { kind: 'languageMissing' };
    expect(playground.getState()).toMatchObject({ language: 'en', notices: [missing] });
    hasNetwork = true;
    playground.getState().chooseLanguage('zh');
    await vi.waitFor(() =>
      expect(playground.getState()).toMatchObject({ language: 'zh', notices: [] }),
    );
  });

  test('is the one that was asked for last, whichever is loaded first', async () => {
    const playground = pageWith('en');
    const chinese = later();
    await followLanguage(playground, [], () => chinese.promise);
    playground.getState().chooseLanguage('zh');
    playground.getState().chooseLanguage('en');
    chinese.resolve();
    await Promise.resolve();
    expect(playground.getState().language).toBe('en');
  });

  test('follows Back to a link of another language', async () => {
    const playground = pageWith('en');
    await followLanguage(playground, [], () => Promise.resolve());
    playground.setState({ page: { ...defaultPage, lang: 'zh' } });
    await vi.waitFor(() => expect(playground.getState().language).toBe('zh'));
  });
});

describe('the chosen language', () => {
  const storage = (kept: Map<string, string>) => () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  });

  test('stands in the link, and is that of the next visit', () => {
    const kept = new Map<string, string>();
    const playground = pageWith('auto');
    persistLanguage(playground, storage(kept));
    playground.getState().chooseLanguage('zh');
    expect(playground.getState().page.lang).toBe('zh');
    const next = pageWith('auto');
    persistLanguage(next, storage(kept));
    expect(next.getState()).toMatchObject({ chosenLanguage: 'zh', page: { lang: 'auto' } });
  });

  test('is not the one that a link alone has asked for', () => {
    const kept = new Map<string, string>();
    persistLanguage(pageWith('zh'), storage(kept));
    expect(kept.size).toBe(0);
  });

  test('is none where the storage holds another text', () => {
    const playground = pageWith('auto');
    persistLanguage(playground, storage(new Map([['chosenLanguage', 'tlh']])));
    expect(playground.getState().chosenLanguage).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { parseQuery } from '../src/spec/link/query';
import { wantedLanguage } from '../src/store/language';

const script = readFileSync(new URL('../public/startCheck.js', import.meta.url), 'utf8');

/** Returns the language that the document says after the script has run in such a browser. */
function languageAt(search: string, chosen: string | null, languages: string[]): string {
  const documentElement = { lang: 'en' };
  const window = {
    location: { protocol: 'https:', search },
    self: { origin: 'https://example.org' },
    localStorage: { getItem: () => chosen },
    navigator: { languages },
    document: { documentElement },
    Worker: Object,
  };
  runInNewContext(script, window);
  return documentElement.lang;
}

const links = ['', '?lang=zh', '?depth=3&lang=en', '?lang=zh&depth=3', '?lang=de', '?b.lang=zh'];
const choices = [null, 'en', 'zh'] as const;
const browsers = [['en-US'], ['zh-CN', 'en'], ['de', 'zh-TW'], ['de', 'en', 'zh'], ['zha'], []];

test.each(links)('“%s”: what is there before the page has the page’s language', (search) => {
  for (const chosenLanguage of choices) {
    for (const languages of browsers) {
      const { page } = parseQuery(search);
      const wanted = wantedLanguage({ page, chosenLanguage }, languages);
      expect(languageAt(search, chosenLanguage, languages)).toBe(wanted === 'zh' ? 'zh-CN' : 'en');
    }
  }
});

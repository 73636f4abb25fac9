import { afterEach, describe, expect, test } from 'vitest';
import { dictionaries } from './dictionaries';
import * as enClaims from './en/claims/claims';
import * as enClaimsPage from './en/claims/claimsPage';
import * as enGlossary from './en/glossary';
import * as enLessons from './en/lessons/lessons';
import * as enLessonsPage from './en/lessons/lessonsPage';
import { writeNumbersIn } from './number';
import { terms } from './terms';
import { foreignWords } from './testing/latinNames';
import * as zhClaims from './zh/claims/claims';
import * as zhClaimsPage from './zh/claims/claimsPage';
import * as zhGlossary from './zh/glossary';
import * as zhLessons from './zh/lessons/lessons';
import * as zhLessonsPage from './zh/lessons/lessonsPage';

const english = textsOf({
  ...dictionaries.en,
  ...enClaims,
  ...enClaimsPage,
  ...enLessons,
  ...enLessonsPage,
  ...enGlossary,
});
const chinese = textsOf({
  ...dictionaries.zh,
  ...zhClaims,
  ...zhClaimsPage,
  ...zhLessons,
  ...zhLessonsPage,
  ...zhGlossary,
});

type Text = string | ((...figures: unknown[]) => unknown);

/** Every text by its path: "page.skip.name". */
function textsOf(texts: object, path = ''): Map<string, Text> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
      const place = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'object' && value !== null) return [...textsOf(value, place)];
      return [[place, value as Text] as const];
    }),
  );
}

/** Numbers that stay what they are when they are rounded to two digits, and that no text has of its own. */
const marks = [61, 67, 71, 73, 79, 83, 89, 97];

/** Figures of four kinds, for a text that knows which it wants: numbers, texts, records of numbers, lists of texts. */
const figuresOf = {
  numbers: () => marks,
  texts: () => marks.map(String),
  records: () => marks.map(() => recordOfMarks()),
  lists: () => marks.map((mark) => [String(mark)]),
};

/** Any property of it is a mark of its own: the one of its name. */
function recordOfMarks(): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name === 'symbol') return undefined;
        const sum = [...name].reduce((hash, letter) => 31 * hash + letter.charCodeAt(0), 7);
        return marks[Math.abs(sum) % marks.length];
      },
    },
  );
}

/** Returns what a text says of such figures; null if it wants others. */
function said(text: Text, figures: unknown[]): string | null {
  if (typeof text === 'string') return text;
  try {
    const words = text(...figures.slice(0, text.length));
    return typeof words === 'string' ? words : null;
  } catch {
    return null;
  }
}

const marksIn = (text: string): string[] =>
  [...new Set(text.match(/\d+/g))].filter((digits) => marks.includes(Number(digits))).sort();

afterEach(() => writeNumbersIn('en'));

test('both languages have the same texts', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
});

describe('functions', () => {
  const functions = [...english].filter(([, text]) => typeof text === 'function');

  test('take as many figures in both languages', () => {
    for (const [path, text] of functions) {
      expect([path, chinese.get(path)?.length]).toEqual([path, text.length]);
    }
  });

  test('tell the same figures in both languages', () => {
    const compared = functions.filter(([path, text]) => {
      const kinds = Object.values(figuresOf).flatMap((figures) => {
        const [ofEnglish, ofChinese] = [text, chinese.get(path) ?? ''].map((words) =>
          said(words, figures()),
        );
        return ofEnglish === null || ofChinese === null ? [] : [{ ofEnglish, ofChinese }];
      });
      for (const { ofEnglish, ofChinese } of kinds) {
        expect([path, marksIn(ofChinese)]).toEqual([path, marksIn(ofEnglish)]);
      }
      return kinds.some(({ ofEnglish }) => marksIn(ofEnglish).length > 0);
    });
    // Some want figures of two kinds.
    expect(compared.length).toBeGreaterThan(0.85 * functions.length);
  });
});

test('lessons have the same placeholders in both languages', () => {
  const placeholders = (text: Text | undefined) =>
    [...new Set(String(text).match(/\{\w+\}/g))].sort();
  for (const [path, text] of english) {
    if (!path.startsWith('lessons.')) continue;
    expect([path, placeholders(chinese.get(path))]).toEqual([path, placeholders(text)]);
  }
});

test('lessons explain terms of the glossary alone, and the same in both languages', () => {
  const terms = (text: Text | undefined) =>
    [...String(text).matchAll(/\[(?:[^\]|]*\|)?([^\]|]+)\]/g)].map(([, term]) => term).sort();
  for (const [path, text] of english) {
    if (!path.startsWith('lessons.')) continue;
    expect([path, terms(chinese.get(path))]).toEqual([path, terms(text)]);
    for (const term of terms(text)) expect(Object.keys(zhGlossary.glossary)).toContain(term);
  }
});

test('Chinese texts are Chinese, but for names', () => {
  writeNumbersIn('zh');
  const notTold = /\.literature$/;
  for (const [path, text] of chinese) {
    if (notTold.test(path)) continue;
    for (const figures of Object.values(figuresOf)) {
      // What was given nonsense says so in English: the test's own words.
      const words = (said(text, figures()) ?? '').replaceAll(
        /undefined|NaN|\{\w+\}|\|[^\]]+\]/g,
        '',
      );
      expect([path, foreignWords(words)]).toEqual([path, []]);
    }
  }
});

/** Where an English word is no term, or the Chinese sentence has no need of it. */
const otherwise = [
  'controls.hints.gain: initializer',
  'controls.values.schedule.plateau: plateau',
  'presets.schedules.promise: plateau',
  'explain.notes.mixup: weight',
  'help.definitions.12.text: initializer',
  'notices.ignored.notAMap: gain',
  'table.samples.tables.penguins.text: weight',
  'claims.small-and-large-weights.figures.depthSmall: loss',
  'claims.standardization-speeds-up.truth: gain',
  'claims.mixup-helps.figures.noisyMixup: gain',
  'claims.dropout-needs-softmax.figures.hingeAccuracy: gain',
  'claims.dropout-needs-softmax.figures.mseAccuracy: gain',
  'claims.adaptive-beats-fixed.experiment: plateau',
  'claims.adaptive-beats-fixed.figures.plateau: plateau',
];

test('a term of the glossary is the same in every text', () => {
  const found = new Set<string>();
  const other: string[] = [];
  for (const [path, text] of english) {
    // Names of figures are no words.
    const written = String(text)
      .replace(/^[\s\S]*?=>/, '')
      .replaceAll(/\$?\{[^}]*\}/g, '');
    for (const { en, zh } of terms) {
      if (!new RegExp(`\\b${en}`, 'i').test(written)) continue;
      found.add(en);
      if (!String(chinese.get(path)).includes(zh)) other.push(`${path}: ${en}`);
    }
  }
  expect(other.sort()).toEqual(otherwise.sort());
  expect(terms.filter(({ en }) => !found.has(en))).toEqual([]);
});

test('Chinese texts have Chinese punctuation', () => {
  for (const [path, text] of chinese) {
    if (typeof text !== 'string' || /\.literature$/.test(path)) continue;
    expect([path, text.match(/\p{Script=Han}[,;:?!.]|[,;:?!]\p{Script=Han}/gu)]).toEqual([
      path,
      null,
    ]);
    // Latin letters and digits stand apart from Chinese characters.
    expect([path, text.match(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/gu)]).toEqual([
      path,
      null,
    ]);
  }
});

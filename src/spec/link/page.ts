import { type ClaimName, claimNames } from '../claimNames';
import { formatMap, readMap } from '../grids/phaseGrid';
import { type LessonStep, lessonNames, readLessonStep } from '../lessonNames';
import { readDecimal } from '../numberList';
import { namesOf } from '../table';
import type { PageListName } from './parts';
import type { IgnoredReason } from './value';

/** The languages of the page. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** As documents name their language: Chinese is that of the mainland, in simplified characters. */
export const languageTags: Record<Language, string> = { en: 'en', zh: 'zh-CN' };

/** The settings of the page, and not of the run. */
export interface PageSettings {
  theme: 'auto' | 'light' | 'dark';
  /** `auto`: what was last chosen on this page, or else the browser's own. */
  lang: 'auto' | Language;
  /** `1`: training starts as soon as the page is ready. */
  run: '0' | '1';
  /** The pace at which training is shown. */
  pace: Pace;
  /** The phase map that is open, as `formatMap` writes it; empty where none is. */
  map: string;
  /** The claim that is open on the page Claims; `all` shows the page with none open, and empty does not show it. */
  claim: ClaimName | 'all' | '';
  /** The step of a lesson that is open; `all` shows the list of lessons, and empty is the free playground. */
  lesson: LessonStep | 'all' | '';
  /** Panels and settings that are the only ones shown, with commas between them; empty shows all: see `parts`. */
  show: string;
  /** Panels and settings that are not shown. */
  hide: string;
  /** What is shown but fixed. */
  lock: string;
  /** Presets that a person who presents walks through. */
  demo: string;
  /** `1`: large type for a projector. */
  present: '0' | '1';
  /** `1`: stands in a frame of another page. */
  embed: '0' | '1';
}

export type PageName = keyof PageSettings;

/** The settings that are one of some words in the link; the first word is the default. */
export const pageChoices = {
  theme: ['auto', 'light', 'dark'],
  lang: ['auto', ...languages],
  run: ['0', '1'],
  present: ['0', '1'],
  embed: ['0', '1'],
} as const;

export const defaultPage: PageSettings = {
  theme: 'auto',
  lang: 'auto',
  run: '0',
  pace: 'slowStart',
  map: '',
  claim: '',
  lesson: '',
  show: '',
  hide: '',
  lock: '',
  demo: '',
  present: '0',
  embed: '0',
};
export const pageNames = namesOf(defaultPage);

export const paceNames = ['slowStart', 'fastest'] as const;

/**
 * Steps a second to aim at; `slowStart` lets the first hundred steps be seen and is then ever faster, up to
 * `fastest`: as fast as it goes.
 */
export type Pace = number | (typeof paceNames)[number];

/** Steps a second that a link may ask for: one in ten seconds, or more than a page can show. */
export const paceBounds = { minimum: 0.1, maximum: 100_000 };

/** Returns the pace that a text of a link names; null for any other text. */
export function readPace(text: string): Pace | null {
  const name = paceNames.find((known) => known === text);
  if (name !== undefined) return name;
  const speed = readDecimal(text);
  const isGood = speed !== null && speed >= paceBounds.minimum && speed <= paceBounds.maximum;
  return isGood ? speed : null;
}

const claimChoices: readonly string[] = ['all', ...claimNames];

/** Returns the value that a text of a link gives a setting, or the reason why it gives none. */
export function readSetting(
  name: Exclude<PageName, PageListName>,
  text: string,
): { value: unknown } | IgnoredReason {
  if (name === 'pace') {
    const value = readPace(text);
    return value === null ? { reason: 'notAPace', choices: paceNames, ...paceBounds } : { value };
  }
  if (name === 'map') {
    const map = readMap(text);
    return 'reason' in map ? map : { value: formatMap(map) };
  }
  if (name === 'lesson') {
    if (text === 'all' || readLessonStep(text) !== null) return { value: text };
    return {
      reason: 'notAChoice',
      choices: ['all', ...lessonNames.map((lesson) => `${lesson}:1`)],
    };
  }
  const choices: readonly string[] = name === 'claim' ? claimChoices : pageChoices[name];
  return choices.includes(text) ? { value: text } : { reason: 'notAChoice', choices };
}

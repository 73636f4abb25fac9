import * as v from 'valibot';
import { readDecimal } from '../numberList';

/** The settings of the page, and not of the run, that are one of some words in the link. */
export const pageSchemas = {
  theme: v.picklist(['auto', 'light', 'dark']),
  lang: v.picklist(['en']),
  run: v.picklist(['0', '1']),
};

export type PageChoice = keyof typeof pageSchemas;
export type PageName = PageChoice | 'pace' | 'map';
export interface PageSettings {
  theme: 'auto' | 'light' | 'dark';
  lang: 'en';
  /** `1`: training starts as soon as the page is ready. */
  run: '0' | '1';
  /** The pace at which training is shown. */
  pace: Pace;
  /** The phase map that is open, as `formatMap` writes it; empty where none is. */
  map: string;
}

export const defaultPage: PageSettings = {
  theme: 'auto',
  lang: 'en',
  run: '0',
  pace: 'slowStart',
  map: '',
};
export const pageChoices = Object.keys(pageSchemas) as PageChoice[];
export const pageNames: readonly PageName[] = [...pageChoices, 'pace', 'map'];

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

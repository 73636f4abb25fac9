import * as v from 'valibot';
import type { Pace } from './pace';

/** What the link says of the page and not of the run, where it is one of some words. */
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
  /** How fast training is shown. */
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

import * as v from 'valibot';

/** What the link says of the page and not of the run. */
export const pageSchemas = {
  theme: v.picklist(['auto', 'light', 'dark']),
  lang: v.picklist(['en']),
  run: v.picklist(['0', '1']),
};

export type PageName = keyof typeof pageSchemas;
export interface PageSettings {
  theme: 'auto' | 'light' | 'dark';
  lang: 'en';
  /** `1`: training starts as soon as the page is ready. */
  run: '0' | '1';
}

export const defaultPage: PageSettings = { theme: 'auto', lang: 'en', run: '0' };
export const pageNames = Object.keys(pageSchemas) as PageName[];

import type { DecimalMark } from './cellNumber';
import type { Encoding } from './tableText';

/** A person says this about a table, where its text alone does not tell. */
export interface Reading {
  encoding: 'auto' | Encoding;
  header: ReadHeader;
  /** Texts and numbers that stand for missing values, in all columns. */
  missing: string[];
  decimal: 'auto' | DecimalMark;
  /** Columns of numbers, in which every other text is a missing value. */
  numbers: string[];
}

export type ReadHeader = 'auto' | 'yes' | 'no';

export const defaultReading: Reading = {
  encoding: 'auto',
  header: 'auto',
  missing: [],
  decimal: 'auto',
  numbers: [],
};

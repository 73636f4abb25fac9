import type { Column, ReadColumn } from './column';

/** The part of the data that a row of a split column names. */
export type SplitPart = 'train' | 'validation' | 'test';

const words: Record<string, SplitPart> = {
  ...{ train: 'train', training: 'train', tr: 'train', trn: 'train', learn: 'train', fit: 'train' },
  ...{ val: 'validation', valid: 'validation', validation: 'validation', dev: 'validation' },
  ...{ holdout: 'validation', 'hold-out': 'validation', eval: 'validation' },
  ...{ test: 'test', testing: 'test', tst: 'test' },
};

const splitNames =
  /^(data[ _.-]?)?(split|set|subset|partition|usage|fold|part|sample)([ _.-]?(name|type))?$/i;

/** The part that a cell names; null where it names none. */
export function splitPartOf(cell: string): SplitPart | null {
  return Object.hasOwn(words, cell.toLowerCase()) ? words[cell.toLowerCase()] : null;
}

/** True for a column that is named like a split and holds the names of two parts or three, training among them. */
export function isSplitColumn({ name, type, distinctCount, samples }: Column): boolean {
  if (type !== 'text' || !splitNames.test(name) || distinctCount !== samples.length) return false;
  const parts = new Set(samples.map(splitPartOf));
  return parts.has('train') && !parts.has(null) && parts.size > 1;
}

/**
 * Returns the part of each row. Rows of a test part validate where nothing else does, and are left out (null) beside
 * rows that do.
 */
export function splitParts(
  { isEmpty, keys }: ReadColumn,
  rowCount: number,
): ('train' | 'validation' | null)[] {
  const parts = Array.from({ length: rowCount }, (_, row) =>
    isEmpty(row) ? null : splitPartOf(String(keys(row))),
  );
  const hasValidation = parts.includes('validation');
  return parts.map((part) => (part === 'test' ? (hasValidation ? null : 'validation') : part));
}

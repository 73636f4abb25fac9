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

/** `is_train`, `isTest`: a column of yes and no, or 1 and 0. */
const partNames = /^is[ _.-]?(train|training|test|val|valid|validation)$/i;
const yes = new Set(['true', 't', 'yes', 'y', '1']);
const no = new Set(['false', 'f', 'no', 'n', '0']);

/** The part that a cell names; null where it names none. */
export function splitPartOf(cell: string): SplitPart | null {
  return Object.hasOwn(words, cell.toLowerCase()) ? words[cell.toLowerCase()] : null;
}

/** The part of a cell in a column that is named after one part; null where it says neither yes nor no. */
function partOfAnswer(name: string, cell: string): SplitPart | null {
  const part = splitPartOf(partNames.exec(name)?.[1] ?? '');
  const answer = cell.toLowerCase();
  if (part === null || !(yes.has(answer) || no.has(answer))) return null;
  return yes.has(answer) ? part : part === 'train' ? 'validation' : 'train';
}

/** True for a column that numbers folds or names parts, whether or not it can be read as a split: nobody predicts it. */
export function isNamedLikeSplit({ name }: Column): boolean {
  return splitNames.test(name) || partNames.test(name);
}

/** True for a column that is named like a split and holds the names of two parts or three, training among them. */
export function isSplitColumn({ name, type, distinctCount, samples }: Column): boolean {
  if (partNames.test(name)) {
    return distinctCount === 2 && samples.every((cell) => partOfAnswer(name, cell) !== null);
  }
  if (type !== 'text' || !splitNames.test(name) || distinctCount !== samples.length) return false;
  const parts = new Set(samples.map(splitPartOf));
  return parts.has('train') && !parts.has(null) && parts.size > 1;
}

/**
 * Returns the part of each row. Rows of a test part validate where nothing else does, and are left out (null) beside
 * rows that do.
 */
export function splitParts(
  { column: { name }, isEmpty, keys }: ReadColumn,
  rowCount: number,
): ('train' | 'validation' | null)[] {
  const partAt = (row: number): SplitPart | null => {
    const cell = String(keys(row));
    return partNames.test(name) ? partOfAnswer(name, cell) : splitPartOf(cell);
  };
  const parts = Array.from({ length: rowCount }, (_, row) => (isEmpty(row) ? null : partAt(row)));
  const hasValidation = parts.includes('validation');
  return parts.map((part) => (part === 'test' ? (hasValidation ? null : 'validation') : part));
}

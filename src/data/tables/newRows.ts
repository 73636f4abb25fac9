import { readDecimal } from '../../spec/numberList';
import type { ReadColumn } from './column';
import type { Table } from './table';

/** Why rows cannot be answered; `row` is that of the file, counted from 1. */
export type NewRowsRefusal =
  | { reason: 'noColumn'; column: string }
  | { reason: 'missingValue'; row: number; column: string }
  /** A text where a number is learnt, or one that no row of the learnt table has. */
  | { reason: 'unknownValue'; row: number; column: string; value: string };

/** Where the number of one feature stands: in a column of numbers, or in a column of texts, as one of them. */
interface FeatureSource {
  read: ReadColumn;
  /** Null for a number. */
  category: string | null;
}

/**
 * Returns rows of another table as the features of a data set that was made of a table, rows × features: a column is
 * found by its name, wherever it stands, and a text is the one that had been learnt.
 *
 * @param featureNames of the data set: `age`, or `city = Bern` for each text of a column
 */
export function newRows(
  table: Table,
  featureNames: readonly string[],
): Float64Array | NewRowsRefusal {
  const sources: FeatureSource[] = [];
  for (const name of featureNames) {
    const source = sourceOf(table, name);
    if (source === null) return { reason: 'noColumn', column: name.split(' = ')[0] };
    sources.push(source);
  }
  const features = new Float64Array(table.rowCount * sources.length);
  for (let row = 0; row < table.rowCount; row++) {
    const refusal = firstFault(table, sources, row);
    if (refusal !== null) return refusal;
    sources.forEach(({ read, category }, place) => {
      features[row * sources.length + place] =
        category === null ? numberAt(read, row) : Number(String(read.keys(row)) === category);
    });
  }
  return features;
}

function sourceOf({ read }: Table, name: string): FeatureSource | null {
  const whole = read.find(({ column }) => column.name === name);
  if (whole !== undefined) return { read: whole, category: null };
  const ofTexts = read.find(({ column }) => name.startsWith(`${column.name} = `));
  if (ofTexts === undefined) return null;
  return { read: ofTexts, category: name.slice(ofTexts.column.name.length + 3) };
}

/** Returns the first value of a row that is missing or was not learnt; null where all are known. */
function firstFault(
  { read: columns, rows, fileRows }: Table,
  sources: readonly FeatureSource[],
  row: number,
): NewRowsRefusal | null {
  for (const { read, category } of sources) {
    const column = read.column.name;
    const value = rows[row][columns.indexOf(read)];
    const place = { row: fileRows[row], column };
    if (value === '' || (read.isEmpty(row) && read.numbers === null)) {
      return { reason: 'missingValue', ...place };
    }
    const known = sources.filter((one) => one.read === read).map((one) => one.category);
    const isKnown =
      category === null
        ? Number.isFinite(numberAt(read, row))
        : known.includes(String(read.keys(row)));
    if (!isKnown) return { reason: 'unknownValue', ...place, value };
  }
  return null;
}

/** Returns not a number for what is none: a single text among them makes a column one of texts. */
function numberAt({ numbers, keys }: ReadColumn, row: number): number {
  return numbers === null ? (readDecimal(String(keys(row))) ?? Number.NaN) : numbers[row];
}

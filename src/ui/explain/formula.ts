import type { Texts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import type { LayerSeries } from '../../record/stepHistory';
import type { ExplainedStep, OperationReading } from '../../store/run/timeTravel';

/** A formula as it stands in a book, and with the numbers of this step. `_{…}` and `^{…}` are set lower and higher. */
export interface Formula {
  symbols: string;
  numbers: string;
}

/** The step that formulas are written of, and the words of their numbers. */
export interface Told {
  step: ExplainedStep;
  words: Texts['explain']['words'];
  /** What stands in place of numbers that a profile has no place for. */
  special: Texts['charts']['special'];
  /** True where a person keeps the weight's unit as it is. */
  isFrozen: boolean;
  /** Names of activations. */
  activations: Texts['controls']['values']['activation'];
}

/** Tells whether a 0 of a layer is a number that is too small for the engine: its layer's norm or signal is. */
export function isLost(
  { step: { norms } }: Told,
  series: LayerSeries,
  layer: number,
  value: number,
): boolean {
  return value === 0 && norms.underflowed[series].includes(layer);
}

/** Terms of a sum that are written out. */
const written = 3;

/** Writes Σ a·b: its largest products that are not 0, and how many more there are; `noteOf` follows the product of a place. */
export function sumOfProducts(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  words: Told['words'],
  noteOf: (place: number) => string = () => '',
): string {
  const places = Array.from({ length: a.length }, (_, index) => index);
  const parts = places.filter((index) => a[index] * b[index] !== 0);
  // A sum of zeros has its first ones written.
  const largest = (parts.length > 0 ? parts : places)
    .toSorted((one, other) => Math.abs(a[other] * b[other]) - Math.abs(a[one] * b[one]))
    .slice(0, written)
    .toSorted((one, other) => one - other);
  const terms = largest.map(
    (index) => product(formatNumber(a[index]), formatNumber(b[index])) + noteOf(index),
  );
  const rest = places.length - terms.length;
  return [...terms, ...(rest > 0 ? [words.more(rest)] : [])].join(' + ');
}

export function product(...factors: string[]): string {
  return factors.map(bracketed).join(' · ');
}

/** Entries of a long vector that are written out. */
const writtenEntries = 6;

export function listOf(values: Float64Array, significant = 3): string {
  const shown = [...values.slice(0, writtenEntries)].map((value) =>
    formatNumber(value, significant),
  );
  return [...shown, ...(values.length > writtenEntries ? ['…'] : [])].join(', ');
}

/** In brackets where a sign or a power of ten would be read wrongly. */
export function bracketed(number: string): string {
  return /^−|×/.test(number) ? `(${number})` : number;
}

/** The number of the unit that is told of, the last one where there are fewer. */
export function unitIn({ step: { asked } }: Told, { length }: ArrayLike<number>): number {
  return Math.min(asked.unit, length - 1);
}

/** Names what numbers of several rows are: means on the way forward, sums on the way back; null of a single row. */
export function ofRows({ step: { rows }, words }: Told, way: 'mean' | 'sum'): string | null {
  return rows === 1 ? null : words[way](rows);
}

export type Kind = OperationReading['operation']['kind'];

/** A reading of one kind of operation. */
export type ReadingOf<K extends Kind> = OperationReading & {
  operation: Extract<OperationReading['operation'], { kind: K }>;
  numbers: Extract<OperationReading['numbers'], { kind: K }>;
};

/**
 * Returns the place of a residual block's other end.
 *
 * @param index of the end at hand
 * @param way 1 from where it begins, −1 from where it ends
 */
export function otherEnd(
  operations: readonly OperationReading[],
  index: number,
  way: 1 | -1,
): number {
  let open = 0;
  for (let place = index; place in operations; place += way) {
    const { kind } = operations[place].operation;
    if (kind === 'fork') open += way;
    if (kind === 'join') open -= way;
    if (open === 0) return place;
  }
  throw new Error('A residual block has one end only.');
}

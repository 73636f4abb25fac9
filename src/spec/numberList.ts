/** The bounds of each number of a list. */
export interface ListBounds {
  minimum: number;
  maximum: number;
  integer: boolean;
  /** The most numbers that a list may hold. */
  longest: number;
}

/** The numbers of a list such as `0.2,0.2,0`; none of an empty text; null where one is out of bounds. */
export function readList(text: string, bounds: ListBounds): number[] | null {
  const numbers = numbersOf(text);
  const { minimum, maximum, integer, longest } = bounds;
  const isGood = (value: number): boolean =>
    value >= minimum && value <= maximum && (!integer || Number.isInteger(value));
  return numbers.length <= longest && numbers.every(isGood) ? numbers : null;
}

/**
 * The numbers of a valid list; NaN for what is no number. Between semicolons a comma is a decimal one, and blanks
 * separate where there is neither: `0,5; 1,5` and `1 2 3` are lists, too.
 */
export function numbersOf(text: string): number[] {
  const list = text.trim();
  if (list === '') return [];
  if (list.includes(';')) return decimals(list.replaceAll(',', '.').split(';'));
  return decimals(list.split(list.includes(',') ? ',' : /\s+/));
}

const decimals = (parts: string[]): number[] =>
  parts.map((part) => readDecimal(part.trim()) ?? Number.NaN);

export function formatList(numbers: readonly number[]): string {
  return numbers.join(',');
}

const pattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Returns the number that a whole text writes in decimals, such as `-3`, `.5` or `1e-7`; null for any other. */
export function readDecimal(text: string): number | null {
  // A sum with 0 makes −0 the 0 that it equals.
  return pattern.test(text) ? Number(text) + 0 : null;
}

import { numberIn, spellings, writtenNumber } from './cellNumber';
import { isMissingNumber, isMissingText } from './missingText';

/**
 * Returns true if a table's first record names its columns. Texts do where a column of numbers stands below one of
 * them or, in a table of texts, none of them occurs again in its column. Numbers may be names too, such as years:
 * where they rise evenly, lie outside of all numbers below them, and the texts beside them do not occur again.
 */
export function startsWithHeader([first, ...rows]: string[][]): boolean {
  // It may stand between the rows again.
  const others = rows.filter((cells) => cells.some((cell, place) => cell !== first[place]));
  if (others.length === 0) return first.every((cell) => numberOf(cell) === null);
  const places = [...first.keys()];
  // `1x1` and `2nd quarter` are names.
  const numeric = places.filter((place) => writtenNumber(first[place])?.unit === '');
  const named = places.filter((place) => !isMissingText(first[place]));
  const below = (place: number): string[] =>
    others.map((cells) => cells[place]).filter((cell) => !isMissingNumber(cell));
  const overNumbers = places.filter((place) => {
    const cells = below(place);
    return cells.length > 0 && cells.every((cell) => numberOf(cell) !== null);
  });
  const isUnique = (place: number): boolean =>
    others.every((cells) => cells[place] !== first[place]);
  if (numeric.length > 0) {
    if (countsColumns(first) && others.every((cells) => cells.some(isOther))) return true;
    const texts = named.filter((place) => !numeric.includes(place));
    return (
      numeric.every((place) => overNumbers.includes(place)) &&
      texts.every(isUnique) &&
      rises(numeric.map((place) => numberOf(first[place]) ?? Number.NaN)) &&
      numeric.every((place) => isOutside(numberOf(first[place]), below(place)))
    );
  }
  if (overNumbers.length > 0) {
    return overNumbers.some((place) => named.includes(place) && !isMissingNumber(first[place]));
  }
  return named.length > 0 && named.every(isUnique);
}

/** True for `0`, `1`, `2`, …, or from `1` on, as pandas names columns that have no names. */
function countsColumns(cells: string[]): boolean {
  const start = Number(cells[0]);
  return (
    cells.length > 1 &&
    (start === 0 || start === 1) &&
    cells.every((cell, place) => cell === String(start + place))
  );
}

/** A text that stands for no missing number. */
function isOther(cell: string): boolean {
  return numberOf(cell) === null && !isMissingNumber(cell);
}

/** Year numbers, or whole numbers that rise by one, or by the same step. */
function rises(values: number[]): boolean {
  if (!values.every(Number.isInteger)) return false;
  const isYear = values.every((value) => value >= 1500 && value <= 2200);
  if (values.length < 3) return isYear && (values.length === 1 || values[1] > values[0]);
  const step = values[1] - values[0];
  return (
    step > 0 && values.every((value, place) => place === 0 || value - values[place - 1] === step)
  );
}

function isOutside(name: number | null, cells: string[]): boolean {
  const values = cells.map((cell) => numberOf(cell) ?? Number.NaN);
  const [least, greatest] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  return name !== null && (name < least || name > greatest);
}

/** The number in a cell, however it may be spelled; null where there is none. */
function numberOf(cell: string): number | null {
  const written = writtenNumber(cell);
  if (written === null) return null;
  for (const spelling of spellings) {
    const value = numberIn(written.digits, spelling);
    if (value !== null) return value;
  }
  return null;
}

/** A name for every column, all different: `column 1` where there is none, `x (2)` for a second `x`. */
export function distinctNames(cells: string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const own = cell.replace(/\s+/g, ' ');
    const name = own === '' ? `column ${index + 1}` : own;
    let distinct = name;
    for (let copy = 2; taken.has(distinct); copy++) distinct = `${name} (${copy})`;
    taken.add(distinct);
    return distinct;
  });
}

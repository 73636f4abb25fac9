import type { WrittenNumber } from './cellNumber';
import type { ColumnRemark } from './columnRemark';

/** The one unit of all numbers, null for none; where there are two, what is to be said of it. */
export function unitOf(
  numberRows: number[],
  written: (WrittenNumber | null)[],
  { cells, rows }: { cells: string[]; rows: number[] },
): string | null | ColumnRemark[] {
  let unit: string | null = null;
  for (const row of numberRows) {
    const own = written[row]?.unit ?? '';
    if (own === '' && written[row]?.digits.endsWith('inf')) continue;
    const common: string | null = unit === null ? own : commonUnit(unit, own);
    if (common !== null) unit = common;
    else if (areNames(cells, [unit ?? '', own])) return [];
    else return [{ kind: 'units', units: [unit ?? '', own], row: rows[row] }];
  }
  return unit === '' ? null : unit;
}

/** Returns the unit of numbers that stand beside two; null where these are different ones. */
function commonUnit(unit: string, own: string): string | null {
  if (unit === own) return unit;
  if (own === '' && optionalUnit.test(unit)) return unit;
  if (unit === '' && optionalUnit.test(own)) return own;
  return areAlike(unit, own) ? (own.length > unit.length ? own : unit) : null;
}

/** `1 year` and `2 years`, `kg` and `Kg`. */
function areAlike(unit: string, other: string): boolean {
  const [a, b] = unit.length < other.length ? [unit, other] : [other, unit];
  if (a.length < 2) return false;
  return `${a}s` === b || a.toLowerCase() === b.toLowerCase();
}

/** `8a` and `8b`, `1st` and `2nd`, `48°1'N`: a number is part of a name, not counted in what stands behind it. */
function areNames(cells: string[], units: string[]): boolean {
  if (units.some((unit) => usualUnit.test(unit))) return false;
  const isApart = cells.some((cell) => /\d\s+[^\d\s]/.test(cell));
  return !isApart || units.some((unit) => /\d/.test(unit));
}

/** Units that are long or odd enough to be no part of a name. */
const usualUnit =
  /^([mckdµn]m|k?g|mg|kgs?|lbs?|oz|ft|in|mi|ml|ms|min|hrs?|secs?|yrs?|mph|km\/h|m\/s|°[CF]?|[%‰]|\p{Sc}.*|[A-Z]{3})$/u;

/** Units that may be left out in some cells: `12 %` beside `0`. */
const optionalUnit = /^(%|‰|\p{Sc}.*|USD|EUR|GBP|CHF|JPY|CNY)$/u;

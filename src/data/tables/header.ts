import { isEmptyCell, numberOf } from './column';

/**
 * Returns true if a table's first record names its columns: none of its cells is a number, and either a
 * column of numbers stands below one of them or, in a table of texts, none of them occurs again in
 * its column.
 */
export function startsWithHeader([first, ...others]: string[][]): boolean {
  const isNumber = (cell: string): boolean =>
    numberOf(cell, '.') !== null || numberOf(cell, ',') !== null;
  if (first.some(isNumber)) return false;
  const named = [...first.keys()].filter((column) => !isEmptyCell(first[column]));
  const hasNumbers = [...first.keys()].filter((column) => {
    const filled = others.map((cells) => cells[column]).filter((cell) => !isEmptyCell(cell));
    return filled.length > 0 && filled.every(isNumber);
  });
  if (hasNumbers.length > 0) return hasNumbers.some((column) => named.includes(column));
  return (
    named.length > 0 &&
    named.every((column) => others.every((cells) => cells[column] !== first[column]))
  );
}

/** A name for every column, all different: `column 1` where there is none, `x (2)` for a second `x`. */
export function distinctNames(cells: string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell === '' ? `column ${index + 1}` : cell;
    let distinct = name;
    for (let copy = 2; taken.has(distinct); copy++) distinct = `${name} (${copy})`;
    taken.add(distinct);
    return distinct;
  });
}

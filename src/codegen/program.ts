/** A program is one file, or cells with something said between them. */
export type CodeForm = 'script' | 'notebook';

/** A part of a program: a cell of a notebook, a chapter of a script. */
export interface Section {
  title: string;
  /** What is said of it in a notebook; a sentence or two. */
  text: string;
  code: string;
}

/** Joins parts of a text, each with lines of its own; those that are null are left out. */
export function lines(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n');
}

/** Returns a part of a text if something holds, else null, which `lines` leaves out. */
export function when(holds: boolean, text: string): string | null {
  return holds ? text : null;
}

/** No line of a program is longer, unless it is one word. */
export const lineLength = 100;

/** Writes a number as Python and JavaScript both read it; products of settings lose their last bits. */
export function numeral(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Writes a call or list of Python on one line; where that is too long, what is in its brackets on lines of its own. */
export function bracketed(start: string, items: readonly string[], end: string): string {
  const line = `${start}${items.join(', ')}${end}`;
  if (line.length <= lineLength) return line;
  const indent = ' '.repeat(start.search(/\S/));
  return lines(start, `${indent}    ${items.join(', ')}`, `${indent}${end}`);
}

/** Writes a list of numbers on one line; where that is too long, as many as fit on each line of its brackets. */
export function filledList(
  start: string,
  items: readonly string[],
  { end, indent }: { end: string; indent: string },
): string {
  const line = `${start}${items.join(', ')}${end}`;
  if (line.length <= lineLength) return line;
  const rows = [indent];
  for (const item of items) {
    const row = rows.at(-1) ?? '';
    const added = row === indent ? `${row}${item},` : `${row} ${item},`;
    if (added.length > lineLength) rows.push(`${indent}${item},`);
    else rows[rows.length - 1] = added;
  }
  return lines(start, ...rows, end);
}

/** Writes a list of numbers, as `[16] * 10` or so where they are all the same. */
export function numberList(
  values: readonly number[],
  repeated: (value: string, count: number) => string,
): string {
  const [first] = values;
  const isOne = values.length > 3 && values.every((value) => value === first);
  return isOne ? repeated(numeral(first), values.length) : `[${values.map(numeral).join(', ')}]`;
}

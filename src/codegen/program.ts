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

/** Writes a number as Python and JavaScript both read it. */
export function numeral(value: number): string {
  return String(value);
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

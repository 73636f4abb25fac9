/** Returns the names of a table's rows, in its order. */
export function namesOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(table) as K[];
}

/** Returns a table of the same names with what `build` makes of each row. */
export function mapTable<K extends string, T, U>(
  table: Readonly<Record<K, T>>,
  build: (row: T, name: K) => U,
): Record<K, U> {
  const rows = namesOf(table).map((name) => [name, build(table[name], name)]);
  return Object.fromEntries(rows) as Record<K, U>;
}

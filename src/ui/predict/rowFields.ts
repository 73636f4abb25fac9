/** A field of the form: one feature that is a number, or the texts of a column, of which one holds. */
export type RowField =
  | { kind: 'number'; name: string; feature: number }
  | { kind: 'choice'; name: string; features: number[]; choices: string[] };

const separator = ' = ';

/** Returns a field for each column of the data; the features of a column of texts are named `city = Bern`. */
export function rowFields(featureNames: readonly string[]): RowField[] {
  const columnOf = (name: string): string | null =>
    name.includes(separator) ? name.slice(0, name.indexOf(separator)) : null;
  const fields: RowField[] = [];
  for (const [feature, name] of featureNames.entries()) {
    const column = columnOf(name);
    const isOneOfSeveral =
      column !== null && featureNames.filter((other) => columnOf(other) === column).length > 1;
    const last = fields.at(-1);
    if (column === null || !isOneOfSeveral) {
      fields.push({ kind: 'number', name, feature });
      continue;
    }
    const choice = name.slice(column.length + separator.length);
    if (last?.kind === 'choice' && last.name === column) {
      last.features.push(feature);
      last.choices.push(choice);
    } else {
      fields.push({ kind: 'choice', name: column, features: [feature], choices: [choice] });
    }
  }
  return fields;
}

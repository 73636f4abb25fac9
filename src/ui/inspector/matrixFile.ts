import { csvTable } from '../../record/csvTable';
import type { ParameterRole } from '../../spec/interventions';
import type { ParameterMatrix } from './parameterMatrix';

/** The names of the rows of each parameter. */
export type RowNames = Partial<Record<ParameterRole, readonly string[]>>;

/** Returns the matrix as it is shown, a column a unit, with every digit of its numbers. */
export function matrixCsv({ rows, units }: ParameterMatrix, names: RowNames): string {
  return csvTable(
    ['', ...units.map((unit) => `unit ${unit + 1}`)],
    rows.map(({ role, row, values }) => [
      names[role]?.[row] ?? null,
      ...units.map((unit) => values[unit]),
    ]),
  );
}

/** The layer that a file is of; it counts from 1 there, as on the screen. */
export interface MatrixOrigin {
  variant: string;
  layer: number;
  step: number;
}

/** Returns the same as an object: the parameters by their role, each a list of rows. What is not finite is null. */
export function matrixJson({ rows, units }: ParameterMatrix, origin: MatrixOrigin): string {
  const parameters: Partial<Record<ParameterRole, number[][]>> = {};
  for (const { role, values } of rows) {
    parameters[role] ??= [];
    parameters[role].push(units.map((unit) => values[unit]));
  }
  return JSON.stringify({ ...origin, units: units.map((unit) => unit + 1), ...parameters });
}

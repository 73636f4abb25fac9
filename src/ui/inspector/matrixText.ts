import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { LayerParameter } from '../../store/run/timeTravel';
import type { RowNames } from './matrixFile';
import type { MatrixNames } from './matrixNames';
import type { MatrixRow, ParameterMatrix } from './parameterMatrix';

type InspectorTexts = Texts['inspector'];

/** Names the rows of the matrix: inputs by their own names, where they have some, and else by their number. */
export function rowNames(
  parameters: readonly LayerParameter[],
  unitCount: number,
  inputNames: readonly string[],
  { matrix: texts }: InspectorTexts,
): RowNames {
  const names: RowNames = {};
  for (const { role, values } of parameters) {
    names[role] =
      role === 'weights'
        ? Array.from(
            { length: values.length / unitCount },
            (_, input) => inputNames[input] ?? texts.input(formatCount(input + 1)),
          )
        : [texts.roles[role]];
  }
  return names;
}

/** Returns the names that stand beside the cells: rows and columns have their numbers where they have no names. */
export function namesBeside(
  { rows, units }: ParameterMatrix,
  inputNames: readonly string[],
  { matrix: texts }: InspectorTexts,
): MatrixNames {
  return {
    rows: rows.map(({ role, row }) =>
      role === 'weights' ? (inputNames[row] ?? formatCount(row + 1)) : texts.roles[role],
    ),
    inputCount: rows.filter(({ role }) => role === 'weights').length,
    columns: units.map((unit) => formatCount(unit + 1)),
    corner: texts.corner,
  };
}

/** "weight from x₁ to unit 3", "bias of unit 3" */
export function cellName(
  { role, row }: Pick<MatrixRow, 'role' | 'row'>,
  unit: number,
  names: RowNames,
  { matrix: texts }: InspectorTexts,
): string {
  const number = formatCount(unit + 1);
  return role === 'weights'
    ? texts.weight(names.weights?.[row] ?? '', number)
    : texts.ofUnit(texts.roles[role], number);
}

/** Says what the full colour stands for in each parameter. */
export function rangesText({ rows }: ParameterMatrix, { matrix: texts }: InspectorTexts): string {
  return rows
    .filter(({ row }) => row === 0)
    .map(({ role, reach }) => texts.range(texts.roles[role], formatNumber(reach)))
    .join(' · ');
}

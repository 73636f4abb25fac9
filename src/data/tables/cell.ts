import { readDecimal } from '../../spec/decimalNumber';

/** What stands before the decimals of a number: the comma only where it does not separate cells. */
export type DecimalMark = '.' | ',';

const emptyTexts = new Set(['', '?', 'NA', 'NaN', 'nan', 'null', 'NULL']);

/** True for a cell without a value: nothing, `?`, `NA`, `NaN` or `null`. Cells come trimmed. */
export function isEmptyCell(cell: string): boolean {
  return emptyTexts.has(cell);
}

/** The finite number in a cell, null where there is none. */
export function numberOf(cell: string, mark: DecimalMark): number | null {
  if (mark === ',' && cell.includes('.')) return null;
  const value = readDecimal(mark === ',' ? cell.replace(',', '.') : cell);
  return value !== null && Number.isFinite(value) ? value : null;
}

/** A column of a table: its name, and what stands in a row of it. */
export interface Column<T> {
  name: string;
  cell(row: T): string;
}

/** Returns a table as text (RFC 4180), the names first. */
export function csvTable<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const lines = rows.map((row) => columns.map(({ cell }) => cell(row)));
  return [columns.map(({ name }) => name), ...lines].map(csvLine).join('');
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

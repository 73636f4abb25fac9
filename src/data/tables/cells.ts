import { detectSeparator, parseRecords, type Record, type Separator } from './separator';
import { type BodyNote, bodyOf, mostPreamble } from './tableBody';

/** The cells of a text, all records of one width, trimmed; the header is still one of them. */
export interface Cells {
  records: Record[];
  separator: Separator;
  /** True where the first record is one cell shorter than all others, as R writes row names. */
  hasShortHeader: boolean;
  notes: CellNote[];
}

/** Tells what was skipped or filled up on the way from a text to its cells. Rows are counted from 1. */
export type CellNote =
  | { kind: 'separatorLine' }
  /** Lines that begin with `#`, `%` or `//`, before the table or in it. */
  | { kind: 'comments'; count: number; row: number }
  | BodyNote
  /** Lines that were quoted as a whole, or cells in single quotes. */
  | { kind: 'unquoted'; what: 'lines' | 'cells' }
  /** Nameless columns at the end without a value: their rows end in separators. */
  | { kind: 'trailingSeparators'; count: number }
  /** Rows that end early: what they lack is missing. */
  | { kind: 'shortRows'; count: number; row: number; found: number; expected: number }
  /** Rows of pictures, evenly spread: there is no room for all. */
  | { kind: 'sampled'; count: number; of: number };

/** Why a text has no cells of a table. */
export type CellsRefusal =
  | { reason: 'empty' }
  | { reason: 'oneColumn' }
  | { reason: 'tooManyColumns'; count: number; maximum: number }
  | { reason: 'tooManyRows'; maximum: number }
  | { reason: 'badQuotes'; row: number }
  | { reason: 'unevenRow'; row: number; found: number; expected: number };

export const maximumColumns = 200;
export const maximumRows = 100_000;
export const maximumCells = 5_000_000;
/** Columns of a table of pictures: a label beside 64 × 64 pixels. */
const maximumPixelColumns = 4_097;
const widthSample = 200;

/** Parts a text into cells: obeys `sep=`, skips comments and a preamble, fills up short rows; says what it did. */
export function readCells(source: string): Cells | CellsRefusal {
  const notes: CellNote[] = [];
  const whole = source.replace(/\r\n?/g, '\n');
  const said = /^\s*"?sep=(.|\\t)"?[ \t;,]*\n/i.exec(whole.slice(0, 100));
  if (said !== null) notes.push({ kind: 'separatorLine' });
  const behind = said === null ? whole : keepRows(whole, said[0].length);
  const uncommented = blankComments(behind, notes);
  if (uncommented.trim() === '') return { reason: 'empty' };
  const { text, separator } = separated(uncommented, said?.[1].replace('\\t', '\t') ?? null, notes);
  if (separator === null) return { reason: 'oneColumn' };
  const count = parseRecords(text, separator, 1 + mostBlank(text)).records[0]?.cells.length ?? 0;
  if (count > maximumPixelColumns) {
    return { reason: 'tooManyColumns', count, maximum: maximumColumns };
  }
  const { records, badQuotes } = parseRecords(
    count > maximumColumns ? sampledLines(text, count, notes) : text,
    separator,
    maximumRows + mostPreamble + mostBlank(text),
  );
  if (badQuotes !== null) return { reason: 'badQuotes', row: badQuotes };
  return evenRecords(records, separator, notes);
}

/** Finds the separator; where there is none, inside of lines that are quoted as a whole. */
function separated(
  text: string,
  said: Separator | null,
  notes: CellNote[],
): { text: string; separator: Separator | null } {
  const separator = said ?? detectSeparator(text);
  if (separator !== null || !/^\s*"/.test(text)) return { text, separator };
  const lines = text.split('\n').map((line) => line.trim());
  if (!lines.every((line) => line === '' || /^".*"$/.test(line))) return { text, separator };
  const inner = lines.map((line) => line.slice(1, -1).replaceAll('""', '"')).join('\n');
  notes.push({ kind: 'unquoted', what: 'lines' });
  return { text: inner, separator: detectSeparator(inner) };
}

/** Takes off the quotes of `="1.5"`, as Excel is told to keep a text, and single ones where all cells of a row have them. */
function withoutQuotes(records: Record[], notes: CellNote[]): Record[] {
  const isSingle = records[0]?.cells.every((cell) => /^'.*'$/.test(cell)) ?? false;
  const pattern = isSingle ? /^'(.*)'$/ : /^="(.*)"$/;
  const isQuoted = ({ cells }: Record): boolean => cells.some((cell) => pattern.test(cell));
  if (!records.some(isQuoted)) return records;
  notes.push({ kind: 'unquoted', what: 'cells' });
  return records.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => {
      const found = pattern.exec(cell);
      return found === null ? cell : found[1].trim();
    }),
  }));
}

/** Rows of more columns than a table may have are pictures, if anything: their first line and others, evenly spread. */
function sampledLines(text: string, columns: number, notes: CellNote[]): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const room = Math.floor(maximumCells / columns);
  const of = lines.length - 1;
  if (of <= room || text.includes('"')) return text;
  notes.push({ kind: 'sampled', count: room, of });
  const spread = Array.from({ length: room }, (_, row) => lines[1 + Math.floor((row * of) / room)]);
  return [lines[0], ...spread].join('\n');
}

/** The blank lines before the first record: the parser counts them. */
function mostBlank(text: string): number {
  const start = /^\s*/.exec(text)?.[0] ?? '';
  return start.split('\n').length;
}

/** Empties the first characters, but keeps their line ends: rows keep their numbers. */
function keepRows(text: string, length: number): string {
  return `${text.slice(0, length).replace(/[^\n]/g, '')}${text.slice(length)}`;
}

/** A line that is no row of a table: `# made by hand`, `% of Matlab`, `// too`. */
const comment = /^\s*(#|%[%\s]|\/\/)/;

/**
 * Empties the comments before a table. The last of them is its header where it has as many cells as the line below, as
 * NumPy writes it.
 */
function blankComments(text: string, notes: CellNote[]): string {
  if (!comment.test(text.slice(0, 1_000).trimStart())) return text;
  const lines = text.split('\n');
  const end = lines.findIndex((line) => line.trim() !== '' && !comment.test(line));
  const start = end < 0 ? lines.length : end;
  const header = headerAmong(lines, start);
  const comments = [...lines.keys()]
    .slice(0, start)
    .filter((index) => index !== header && lines[index].trim() !== '');
  for (const index of comments) lines[index] = '';
  // A column may be named #.
  const isName = header >= 0 && /^\s*#\s*[,;\t|]/.test(lines[header]);
  if (header >= 0 && !isName) lines[header] = lines[header].replace(/^\s*[#%/]+\s*/, '');
  if (comments.length > 0) {
    notes.push({ kind: 'comments', count: comments.length, row: comments[0] + 1 });
  }
  return lines.join('\n');
}

function headerAmong(lines: string[], start: number): number {
  const candidate = start - 1;
  const body = lines[start] ?? '';
  const separator = detectSeparator(lines.slice(start, start + 20).join('\n'));
  if (separator === null || !comment.test(lines[candidate] ?? '')) return -1;
  const widthOf = (line: string): number =>
    parseRecords(line, separator, 1).records[0]?.cells.length ?? 0;
  const bare = lines[candidate].replace(/^\s*[#%/]+\s*/, '');
  const width = widthOf(body);
  if (width < 2 || widthOf(bare) !== width) return -1;
  // A table without a number in its first line has its header there.
  return /\d/.test(body) && !/\d{2}:\d{2}|\s-\s/.test(bare) ? candidate : -1;
}

function evenRecords(
  parsed: Record[],
  separator: Separator,
  notes: CellNote[],
): Cells | CellsRefusal {
  const trimmed = parsed.map(({ row, cells }) => ({ row, cells: cells.map((c) => c.trim()) }));
  const quoted = trimmed.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const records = withoutQuotes(quoted, notes);
  if (records.length === 0) return { reason: 'empty' };
  const usual = usualWidth(records);
  const body = bodyOf(records, usual, notes);
  if (!Array.isArray(body)) return { reason: 'unevenRow', ...body };
  const rows = withoutComments(body, usual, notes);
  const hasShortHeader =
    rows.length > 1 &&
    rows[0].cells.length === usual - 1 &&
    rows.slice(1).every(({ cells }) => cells.length === usual);
  const header = hasShortHeader ? ['', ...rows[0].cells] : rows[0].cells;
  const expected = widthWithout(header, rows, notes);
  if (expected < 2) return { reason: 'oneColumn' };
  if (expected > maximumColumns && !isSquare(expected - 1)) {
    return { reason: 'tooManyColumns', count: expected, maximum: maximumColumns };
  }
  const maximum = Math.min(maximumRows, Math.floor(maximumCells / expected));
  if (rows.length > maximum + 1) return { reason: 'tooManyRows', maximum };
  let short: Extract<CellNote, { kind: 'shortRows' }> | null = null;
  const even: Record[] = [];
  for (const [index, { row, cells: own }] of rows.entries()) {
    const cells = index === 0 ? header : own;
    const found = cells.findLastIndex((cell) => cell !== '') + 1;
    if (found > expected) return { reason: 'unevenRow', row, found, expected };
    if (cells.length < expected) {
      short ??= { kind: 'shortRows', count: 0, row, found: cells.length, expected };
      short.count++;
    }
    even.push({ row, cells: Array.from({ length: expected }, (_, column) => cells[column] ?? '') });
  }
  if (short !== null) notes.push(short);
  return { records: even, separator, hasShortHeader, notes };
}

/** Comments among the rows have another number of cells. */
function withoutComments(records: Record[], usual: number, notes: CellNote[]): Record[] {
  const isRow = ({ cells }: Record, index: number): boolean =>
    index === 0 || cells.length === usual || !comment.test(cells[0]);
  const rows = records.filter(isRow);
  const first = records.find((record, index) => !isRow(record, index));
  if (first !== undefined) {
    notes.push({ kind: 'comments', count: records.length - rows.length, row: first.row });
  }
  return rows;
}

function isSquare(count: number): boolean {
  return Number.isInteger(Math.sqrt(count));
}

/** The most frequent number of cells among the first records; of two the larger one. */
function usualWidth(records: Record[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records.slice(0, widthSample)) {
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];
}

/** The header's width, without nameless columns at the end that no row has a value in. */
function widthWithout(header: string[], rows: Record[], notes: CellNote[]): number {
  const named = header.findLastIndex((cell) => cell !== '') + 1;
  const widest = Math.max(header.length, named);
  let width = named;
  for (const { cells } of rows.slice(1)) {
    if (cells.length <= width) continue;
    const filled = cells.findLastIndex((cell) => cell !== '') + 1;
    // A row that is too long for the header, too, is not even.
    if (filled <= widest) width = Math.max(width, filled);
  }
  const longest = Math.max(widest, rows[1]?.cells.length ?? 0);
  if (longest > width) notes.push({ kind: 'trailingSeparators', count: longest - width });
  return width;
}

import {
  type DecimalMark,
  numberIn,
  type Spelling,
  spellings,
  spellingsOf,
  type WrittenNumber,
  writtenNumber,
} from './cellNumber';
import { readTimes } from './cellTime';
import type { ColumnRemark } from './columnRemark';
import { unitOf } from './columnUnit';
import { isMissingNumber } from './missingText';
import type { Reading } from './reading';

/** A column's cells, with the row of each, counted from 1 in the file. */
export interface RawColumn {
  name: string;
  /** True where the file has no name for it. */
  isNameless: boolean;
  cells: string[];
  rows: number[];
}

/** A column's numbers, or what keeps it from being one of numbers; and how it was understood. */
export type NumericReading =
  | { numbers: Float64Array; unit: string | null; remarks: ColumnRemark[] }
  | { remarks: ColumnRemark[] };

/**
 * Reads a column as numbers, dates or times. What its points and commas mean is told by all of its cells together,
 * then by the hint, then asked: the remark `undecided` stays until a person has said it.
 *
 * @param hint the decimal mark of the table's other columns, where they have one in common
 */
export function readNumbers(
  raw: RawColumn,
  reading: Reading,
  hint: DecimalMark | null,
): NumericReading {
  const { name, cells, rows } = raw;
  const parted = partCells(cells, reading);
  const times = readTimes(parted.filled.map((row) => cells[row]));
  if (times !== null) return timesOf(times, raw, parted);
  const { written } = parted;
  const numberRows = parted.filled.filter((row) => written[row] !== null);
  if (numberRows.length === 0) return { remarks: [] };
  const texts = parted.filled.filter((row) => written[row] === null);
  const saysNumbers = reading.numbers.includes(name);
  if (texts.length > 0 && !saysNumbers) {
    const isMixed = texts.length <= numberRows.length;
    const [first] = texts;
    const remark = { kind: 'texts', cell: cells[first].slice(0, 60), row: rows[first] } as const;
    return { remarks: isMixed ? [{ ...remark, count: texts.length }] : [] };
  }
  const unit = unitOf(numberRows, written, raw);
  if (unit !== null && typeof unit !== 'string') return { remarks: unit };
  const spelled = spellingOf(numberRows, written, reading, hint);
  if ('conflict' in spelled) {
    const row = spelled.conflict;
    return { remarks: [{ kind: 'conflict', cell: cells[row], row: rows[row] }] };
  }
  const numbers = new Float64Array(cells.length).fill(Number.NaN);
  for (const row of numberRows) {
    numbers[row] = numberIn(written[row]?.digits ?? '', spelled.spelling) ?? Number.NaN;
  }
  const declared = declareMissing(numbers, cells, reading);
  const remarks: ColumnRemark[] = [
    ...markersOf(cells, parted.markers),
    ...declared,
    ...spellingRemarks(numberRows, raw, spelled, numbers, written),
  ];
  if (unit !== null) remarks.push({ kind: 'unit', unit });
  remarks.push(...roundedIn(numbers, raw, written));
  if (texts.length > 0) {
    const [first] = texts;
    remarks.push({
      kind: 'textsMissing',
      cell: cells[first].slice(0, 60),
      row: rows[first],
      count: texts.length,
    });
  }
  remarks.push(...infinitiesOf(numbers, rows));
  return { numbers, unit, remarks };
}

interface PartedCells {
  /** Of each row; null for what is no number. */
  written: (WrittenNumber | null)[];
  /** Rows with a value. */
  filled: number[];
  /** Rows with a text that stands for a missing number. */
  markers: number[];
}

function partCells(cells: string[], reading: Reading): PartedCells {
  const declared = new Set(reading.missing.map((text) => text.toLowerCase()));
  const written: (WrittenNumber | null)[] = [];
  const filled: number[] = [];
  const markers: number[] = [];
  for (const [row, cell] of cells.entries()) {
    const isDeclared = declared.size > 0 && declared.has(cell.toLowerCase());
    const isMissing = isDeclared || isMissingNumber(cell);
    written.push(isMissing ? null : writtenNumber(cell));
    if (!isMissing) filled.push(row);
    else if (cell !== '' && !isDeclared) markers.push(row);
  }
  return { written, filled, markers };
}

function timesOf(
  { kind, values }: NonNullable<ReturnType<typeof readTimes>>,
  { cells, rows }: RawColumn,
  { filled, markers }: PartedCells,
): NumericReading {
  if (kind.kind === 'undecidedDate') {
    return { remarks: [{ ...kind, cell: cells[filled[0]], row: rows[filled[0]] }] };
  }
  const numbers = new Float64Array(cells.length).fill(Number.NaN);
  for (const [index, row] of filled.entries()) numbers[row] = values[index];
  return { numbers, unit: null, remarks: [...markersOf(cells, markers), kind] };
}

type Spelled = { spelling: Spelling; isUndecided: boolean } | { conflict: number };

const [point, comma, commaThousands, pointThousands] = [0, 1, 2, 3];
const has = (bits: number, index: number): boolean => (bits & (1 << index)) !== 0;

function spellingOf(
  numberRows: number[],
  written: (WrittenNumber | null)[],
  reading: Reading,
  hint: DecimalMark | null,
): Spelled {
  const digits = numberRows.map((row) => written[row]?.digits ?? '');
  let alive = 0b1111;
  for (const [place, text] of digits.entries()) {
    const bits = spellingsOf(text);
    if ((alive & bits) === 0) return { conflict: numberRows[place] };
    alive &= bits;
  }
  const decided = (index: number): Spelled => ({ spelling: spellings[index], isUndecided: false });
  if (digits.every((text) => !/[.,]/.test(text))) return decided(point);
  const isComma = has(alive, comma) && has(alive, commaThousands);
  const isPoint = has(alive, point) && has(alive, pointThousands);
  if (!isComma && !isPoint) {
    return decided([point, comma, commaThousands, pointThousands].find((i) => has(alive, i)) ?? 0);
  }
  const mark: DecimalMark = isComma ? ',' : '.';
  const asDecimals = isComma ? comma : point;
  const decimal =
    reading.decimal === 'auto' ? (shownBeside(digits, mark) ?? hint) : reading.decimal;
  if (decimal === null) return { spelling: spellings[asDecimals], isUndecided: true };
  return decided(decimal === mark ? asDecimals : isComma ? commaThousands : pointThousands);
}

/**
 * Returns the decimal mark that numbers without a mark give away, beside others whose mark stands before three digits:
 * those above 1 000 would have it too if it parted thousands, and hundreds without it would have it if it did not.
 */
function shownBeside(digits: string[], mark: DecimalMark): DecimalMark | null {
  let longest = 0;
  for (const text of digits) {
    const whole = /^[+-]?(\d+)$/.exec(text);
    if (whole !== null) longest = Math.max(longest, whole[1].length);
  }
  if (longest > 3) return mark;
  return longest === 3 ? (mark === '.' ? ',' : '.') : null;
}

function spellingRemarks(
  numberRows: number[],
  { cells, rows }: RawColumn,
  spelled: Exclude<Spelled, { conflict: number }>,
  numbers: Float64Array,
  written: (WrittenNumber | null)[],
): ColumnRemark[] {
  const { decimal, thousands } = spelled.spelling;
  const digitsOf = (row: number): string => written[row]?.digits ?? '';
  const firstWith = (mark: string): number | undefined =>
    numberRows.find((row) => digitsOf(row).includes(mark));
  if (spelled.isUndecided) {
    const row = firstWith(decimal) ?? numberRows[0];
    const other: DecimalMark = decimal === '.' ? ',' : '.';
    const grouped = numberIn(digitsOf(row), { decimal: other, thousands: decimal }) ?? Number.NaN;
    const readings = { [decimal]: numbers[row], [other]: grouped } as { '.': number; ',': number };
    return [{ kind: 'undecided', cell: cells[row], row: rows[row], readings }];
  }
  const remarks: ColumnRemark[] = [];
  const groupedRow =
    (thousands === null ? undefined : firstWith(thousands)) ??
    numberRows.find((row) => /\d[\s'’]\d{3}(?!\d)/u.test(cells[row]));
  const decimalRow = decimal === ',' ? firstWith(',') : undefined;
  if (groupedRow !== undefined && groupedRow !== decimalRow) {
    const [cell, value] = [cells[groupedRow], numbers[groupedRow]];
    remarks.push({ kind: 'thousands', mark: thousands ?? ' ', cell, value });
  }
  if (decimalRow !== undefined) {
    remarks.push({ kind: 'decimalComma', cell: cells[decimalRow], value: numbers[decimalRow] });
  }
  return remarks;
}

/** Takes out the numbers that a person has declared missing. */
function declareMissing(numbers: Float64Array, cells: string[], reading: Reading): ColumnRemark[] {
  if (reading.missing.length === 0) return [];
  const texts = new Set(reading.missing.map((text) => text.toLowerCase()));
  const values = new Set(
    reading.missing.flatMap((text) => {
      const written = writtenNumber(text);
      const value = written === null ? null : numberIn(written.digits, spellings[0]);
      return value === null ? [] : [value];
    }),
  );
  const found = new Set<string>();
  let count = 0;
  for (const [row, cell] of cells.entries()) {
    const isDeclared = values.has(numbers[row]) || (cell !== '' && texts.has(cell.toLowerCase()));
    if (!isDeclared) continue;
    numbers[row] = Number.NaN;
    found.add(cell);
    count++;
  }
  return count === 0 ? [] : [{ kind: 'declared', texts: [...found].slice(0, 5), count }];
}

/** Names the first whole number that a number of a program does not hold: account numbers have that many digits. */
function roundedIn(
  numbers: Float64Array,
  { cells, rows }: RawColumn,
  written: (WrittenNumber | null)[],
): ColumnRemark[] {
  const row = numbers.findIndex(
    (value, place) =>
      Number.isInteger(value) && !Number.isSafeInteger(value) && isRounded(written[place], value),
  );
  if (row < 0) return [];
  return [{ kind: 'rounded', cell: cells[row], row: rows[row], value: numbers[row] }];
}

function isRounded(written: WrittenNumber | null, value: number): boolean {
  const digits = written?.digits ?? '';
  return /^[+-]?\d+$/.test(digits) && BigInt(digits) !== BigInt(value);
}

function markersOf(cells: string[], markers: number[]): ColumnRemark[] {
  if (markers.length === 0) return [];
  const texts = [...new Set(markers.map((row) => cells[row]))];
  return [{ kind: 'markers', texts, count: markers.length }];
}

function infinitiesOf(numbers: Float64Array, rows: number[]): ColumnRemark[] {
  const isInfinite = (value: number): boolean => Math.abs(value) === Infinity;
  const first = numbers.findIndex(isInfinite);
  if (first < 0) return [];
  return [{ kind: 'infinite', count: numbers.filter(isInfinite).length, row: rows[first] }];
}

/** Returns the decimal mark that a column shows beyond doubt; null where it has none, or its marks may be others. */
export function shownDecimal(raw: RawColumn, reading: Reading): DecimalMark | null {
  const read = readNumbers(raw, reading, null);
  if (!('numbers' in read)) return null;
  for (const remark of read.remarks) {
    if (remark.kind === 'decimalComma') return ',';
    if (remark.kind === 'thousands' && remark.mark !== ' ') return remark.mark === '.' ? ',' : '.';
    if (remark.kind === 'undecided' || remark.kind === 'date' || remark.kind === 'time')
      return null;
  }
  return raw.cells.some((cell) => cell.includes('.') && !isMissingNumber(cell)) ? '.' : null;
}

import { fullYear, plainDate } from './cellDate';

/** A column of dates or times is read so: as days from its first date, or as hours. */
export type TimeKind =
  | { kind: 'date'; from: string; order: DateOrder }
  | { kind: 'time' }
  /** Days and months of no date can be told apart. */
  | { kind: 'undecidedDate' };

/** The order of day, month and year. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const hour = String.raw`(\d{1,3}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*(?:([ap])\.?m\.?)?`;
const clock = String.raw`(?:(?:,? +|T)${hour}\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${clock}$`, 'i');
// Of two digits behind dashes the year may be the first.
const yearLast = new RegExp(
  String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|(?<=[/.])\d{2})${clock}$`,
  'i',
);
const time = new RegExp(`^${hour}$`, 'i');

/** Returns numbers for cells that are dates, or times, one and all; null where they are not. */
export function readTimes(written: string[]): { kind: TimeKind; values: number[] } | null {
  const first = plainDate(written[0] ?? '');
  if (![time, yearFirst, yearLast].some((pattern) => pattern.test(first))) return null;
  const cells = written.map(plainDate);
  if (time.test(first)) {
    const values = cells.map(hoursOf);
    return values.every(Number.isFinite) ? { kind: { kind: 'time' }, values } : null;
  }
  const order = orderOf(cells);
  if (order === null) return null;
  if (order === 'undecided') return { kind: { kind: 'undecidedDate' }, values: [] };
  const days = cells.map((cell) => daysOf(cell, order));
  if (!days.every(Number.isFinite)) return null;
  const start = Math.floor(days.reduce((a, b) => Math.min(a, b)));
  const from = dateAt(start);
  return { kind: { kind: 'date', from, order }, values: days.map((value) => value - start) };
}

function hoursOf(cell: string): number {
  const parts = time.exec(cell);
  if (parts === null) return Number.NaN;
  return clockHours(parts.slice(1));
}

/** @param parts hours, minutes, seconds and the half of the day, as far as they are written */
function clockHours([hours, minutes, seconds = '0', half]: string[]): number {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds.replace(',', '.'))];
  if (m >= 60 || s >= 61 || (half !== undefined && (h < 1 || h > 12))) return Number.NaN;
  const whole = half === undefined ? h : (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return whole + m / 60 + s / 3600;
}

/** The whole column tells which of two numbers below 32 is the day; a point stands between day and month. */
function orderOf(cells: string[]): DateOrder | 'undecided' | null {
  if (cells.every((cell) => yearFirst.test(cell))) return 'ymd';
  let mark = '';
  let [isFirstDay, isSecondDay] = [false, false];
  for (const cell of cells) {
    const parts = yearLast.exec(cell);
    if (parts === null) return null;
    mark = parts[2];
    if (Number(parts[1]) > 12) isFirstDay = true;
    if (Number(parts[3]) > 12) isSecondDay = true;
  }
  if (isFirstDay && isSecondDay) return null;
  if (isFirstDay || mark === '.') return 'dmy';
  return isSecondDay ? 'mdy' : 'undecided';
}

const places = { ymd: [1, 3, 4], dmy: [4, 3, 1], mdy: [4, 1, 3] } as const;

function daysOf(cell: string, order: DateOrder): number {
  const parts = (order === 'ymd' ? yearFirst : yearLast).exec(cell);
  if (parts === null) return Number.NaN;
  const written = places[order].map((place) => parts[place]);
  const [year, month, date] = [fullYear(written[0]), Number(written[1]), Number(written[2])];
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return Number.NaN;
  const days = daysBefore(year, month) + date - 1;
  const zone = parts[9];
  if (parts[5] === undefined) return days;
  const shift = /([+-])(\d{2}):?(\d{2})/.exec(zone ?? '');
  const offset = shift === null ? 0 : Number(`${shift[1]}1`) * (+shift[2] + +shift[3] / 60);
  return days + (clockHours(parts.slice(5, 9)) - offset) / 24;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
  return monthLengths[month - 1] + (month === 2 && isLeap(year) ? 1 : 0);
}

/** Days from the first of January of the year 1 to the first of a month, in the Gregorian calendar. */
function daysBefore(year: number, month: number): number {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  let days = 365 * past + leaps;
  for (let other = 1; other < month; other++) days += daysIn(year, other);
  return days;
}

/** The date, as 2017-06-01, so many days after the first of January of the year 1. */
function dateAt(days: number): string {
  let year = Math.floor(days / 366) + 1;
  while (daysBefore(year + 1, 1) <= days) year++;
  let month = 1;
  while (month < 12 && daysBefore(year, month + 1) <= days) month++;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(days - daysBefore(year, month) + 1)}`;
}

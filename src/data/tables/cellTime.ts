/** A column of dates or times is read so: as days from its first date, or as hours. */
export type TimeKind =
  | { kind: 'date'; from: string; order: DateOrder }
  | { kind: 'time' }
  /** Days and months of no date can be told apart. */
  | { kind: 'undecidedDate' };

/** The order of day, month and year. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const clock = String.raw`(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${clock}$`);
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${clock}$`);
const time = /^(\d{1,3}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?$/;

/** Returns numbers for cells that are dates, or times, one and all; null where they are not. */
export function readTimes(cells: string[]): { kind: TimeKind; values: number[] } | null {
  if (cells.length === 0) return null;
  if (time.test(cells[0])) {
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
  return clockHours(parts[1], parts[2], parts[3]);
}

function clockHours(hours: string, minutes: string, seconds = '0'): number {
  const [m, s] = [Number(minutes), Number(seconds.replace(',', '.'))];
  return m < 60 && s < 61 ? Number(hours) + m / 60 + s / 3600 : Number.NaN;
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
  const [year, month, date] = places[order].map((place) => Number(parts[place]));
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return Number.NaN;
  const days = daysBefore(year, month) + date - 1;
  const [hours, minutes, seconds, zone] = parts.slice(5);
  if (hours === undefined) return days;
  const shift = /([+-])(\d{2}):?(\d{2})/.exec(zone ?? '');
  const offset = shift === null ? 0 : Number(`${shift[1]}1`) * (+shift[2] + +shift[3] / 60);
  return days + (clockHours(hours, minutes, seconds) - offset) / 24;
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

interface Timed {
  step: number;
}

/** A record is recent from this share of the steps so far on: one batch alone can throw a network back. */
const recentFrom = 0.75;

/** Returns an odd number of the newest records, so that a median is one of them; step 0 alone at step 0. */
export function recentRecords<R extends Timed>(records: readonly R[]): R[] {
  const { step: now } = records[records.length - 1];
  const latest = records.filter(({ step }) => step >= recentFrom * now);
  return latest.length % 2 === 0 ? latest.slice(1) : latest;
}

/** Returns the median of the records from one share of the steps so far to another; null if there are none. */
export function medianBetween<R extends Timed>(
  records: readonly R[],
  [from, to]: [number, number],
  read: (record: R) => number,
): number | null {
  const last = records[records.length - 1].step;
  const inside = records.filter(({ step }) => step >= from * last && step <= to * last);
  return inside.length === 0 ? null : median(inside.map(read));
}

export interface Lowest {
  /** The lowest of the recent medians: a single record may have been lucky. */
  median: number;
  /** The lowest record among those of that median, and its step: this is what a chart shows. */
  value: number;
  step: number;
}

/** The most records that a median is taken of: it is taken for each of some hundred steps, with every frame. */
const mostInWindow = 9;

/** Returns at most `mostInWindow` of the records, evenly chosen and with the last one. */
function spread<R>(records: R[]): R[] {
  const stride = Math.ceil(records.length / mostInWindow);
  return records.filter((_, index) => (records.length - 1 - index) % stride === 0);
}

/** Finds where the median of the recent records is the lowest. */
export function lowestOf<R extends Timed>(
  records: readonly R[],
  read: (record: R) => number,
): Lowest {
  let lowest = { median: Infinity, from: 0, to: 0 };
  let from = 0;
  records.forEach(({ step }, index) => {
    while (records[from].step < recentFrom * step) from++;
    const recent = median(spread(records.slice(from, index + 1)).map(read));
    if (recent < lowest.median) lowest = { median: recent, from, to: index };
  });
  const window = records.slice(lowest.from, lowest.to + 1);
  const record = window.reduce((best, each) => (read(each) < read(best) ? each : best));
  return { median: lowest.median, value: read(record), step: record.step };
}

/** Returns the middle value; the mean of the two middle ones if their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Returns the median of each named figure. */
export function mediansOf<Name extends string>(
  figures: Record<Name, number>[],
): Record<Name, number> {
  const names = Object.keys(figures[0]) as Name[];
  const medians = names.map((name) => [name, median(figures.map((each) => each[name]))]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

interface Timed {
  step: number;
}

/** From this share of the steps so far on a record is recent: one batch alone can throw a network back. */
const recentFrom = 0.75;

/** An odd number of the newest records, so that a median is one of them; step 0 alone at step 0. */
export function recentRecords<R extends Timed>(records: readonly R[]): R[] {
  const { step: now } = records[records.length - 1];
  const latest = records.filter(({ step }) => step >= recentFrom * now);
  return latest.length % 2 === 0 ? latest.slice(1) : latest;
}

/** The median of the records from one share of the steps so far to another; null where there are none. */
export function medianBetween<R extends Timed>(
  records: readonly R[],
  [from, to]: [number, number],
  read: (record: R) => number,
): number | null {
  const last = records[records.length - 1].step;
  const inside = records.filter(({ step }) => step >= from * last && step <= to * last);
  return inside.length === 0 ? null : medianOf(inside.map(read));
}

export interface Lowest {
  /** The lowest of the recent medians: a single record may have been lucky. */
  median: number;
  /** The lowest record among those of that median, and its step: this is what a chart shows. */
  value: number;
  step: number;
}

/** Records of which a median is taken for each step: it is done with every frame, of some hundred steps. */
const mostInWindow = 9;

/** Evenly chosen, the last one always. */
function spread<R>(records: R[]): R[] {
  const stride = Math.ceil(records.length / mostInWindow);
  return records.filter((_, index) => (records.length - 1 - index) % stride === 0);
}

/** Where the recent median is the lowest. */
export function lowestOf<R extends Timed>(
  records: readonly R[],
  read: (record: R) => number,
): Lowest {
  let lowest = { median: Infinity, from: 0, to: 0 };
  let from = 0;
  records.forEach(({ step }, index) => {
    while (records[from].step < recentFrom * step) from++;
    const median = medianOf(spread(records.slice(from, index + 1)).map(read));
    if (median < lowest.median) lowest = { median, from, to: index };
  });
  const window = records.slice(lowest.from, lowest.to + 1);
  const record = window.reduce((best, each) => (read(each) < read(best) ? each : best));
  return { median: lowest.median, value: read(record), step: record.step };
}

export function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Figure by figure. */
export function mediansOf<Name extends string>(
  figures: Record<Name, number>[],
): Record<Name, number> {
  const names = Object.keys(figures[0]) as Name[];
  const medians = names.map((name) => [name, medianOf(figures.map((each) => each[name]))]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

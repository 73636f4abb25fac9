import type { Competitor } from './competitor';

/** Milliseconds between two readings of the clock: long enough for a coarse one, short enough to look in time. */
const interval = { least: 10, most: 30 };

/** However slow a competitor is, a stretch is more than one unit of its work. */
const leastUnits = 3;

/**
 * Measures units of work a second over at least so many milliseconds, and over a multiple of `period` units, 1
 * unless it is given.
 */
export type Stopwatch = (milliseconds: number, period?: number) => Promise<number>;

/** Work is done in chunks; their size adapts to the competitor and is kept from one stretch to the next. */
export function createStopwatch(competitor: Competitor, now = () => performance.now()): Stopwatch {
  let chunk = 1;
  return async (milliseconds, period = 1) => {
    const start = now();
    let done = 0;
    let last = start;
    for (;;) {
      const isOver = last - start >= milliseconds && done >= leastUnits;
      const missing = (period - (done % period)) % period;
      if (isOver && missing === 0) break;
      const count = isOver ? Math.min(chunk, missing) : chunk;
      await competitor.advance(count);
      done += count;
      const time = now();
      const took = time - last;
      last = time;
      // A chunk that was cut short says nothing about longer ones.
      if (count < chunk) continue;
      if (took < interval.least) chunk *= 2;
      else if (took > interval.most) chunk = Math.ceil(chunk / 2);
    }
    await competitor.finish?.();
    return (1_000 * done) / (now() - start);
  };
}

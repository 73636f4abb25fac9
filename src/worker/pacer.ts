import type { Pace } from './protocol';

/** Says how many steps are due at the pace that was asked for. */
export interface Pacer {
  set(pace: Pace, steps: number): void;
  /** Counting starts here: a pause is not caught up on. */
  restart(steps: number): void;
  due(steps: number): number;
}

/** @param now milliseconds */
export function createPacer(now: () => number): Pacer {
  let pace: Pace = null;
  let start = { time: now(), steps: 0 };
  const restart = (steps: number): void => {
    start = { time: now(), steps };
  };
  return {
    set(next, steps) {
      pace = next;
      restart(steps);
    },
    restart,
    due(steps) {
      if (pace === null) return Infinity;
      return Math.floor(((now() - start.time) / 1_000) * pace) - (steps - start.steps);
    },
  };
}

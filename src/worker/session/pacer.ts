import type { Pace } from '../protocol';
import { slowStart } from './slowStart';

/** Says how many steps are due at the pace that was asked for. */
export interface Pacer {
  set(pace: Pace, steps: number): void;
  /**
   * Counting starts here: a pause is not caught up on. The run pauses at step `until`, to which a slow start
   * leads; at none for null, or where it is there already.
   */
  begin(steps: number, until: number | null): void;
  /** The run ends after so many steps; 0: never. */
  endAt(steps: number): void;
  /** What becomes of the run after so many steps; null where it goes on. */
  reached(steps: number): 'ended' | 'paused' | null;
  /** Steps to make now, after `steps` have been made. */
  due(steps: number): number;
  /** Milliseconds until it is worth asking again. */
  rest(steps: number): number;
}

/** Milliseconds between two looks at whether a step is due. */
const dueInterval = 12;

/** @param now milliseconds */
export function createPacer(now: () => number): Pacer {
  let pace: Pace = 'slowStart';
  let end = Infinity;
  let pause = Infinity;
  let curve = slowStart(null);
  let start = { time: now(), steps: 0 };
  const restart = (steps: number): void => {
    start = { time: now(), steps };
  };
  function wanted(): number {
    if (pace === 'fastest') return Infinity;
    const seconds = (now() - start.time) / 1_000;
    // The first step comes at once: a click is answered.
    if (pace === 'slowStart') return 1 + curve.stepAt(curve.secondsAt(start.steps) + seconds);
    return start.steps + seconds * pace;
  }

  const due = (steps: number): number =>
    Math.max(0, Math.min(end, pause, Math.floor(wanted())) - steps);

  return {
    set(next, steps) {
      pace = next;
      restart(steps);
    },
    begin(steps, until) {
      const length = until !== null && until > steps ? until : null;
      pause = length ?? Infinity;
      curve = slowStart(length);
      restart(steps);
    },
    endAt(steps) {
      end = steps === 0 ? Infinity : steps;
    },
    reached(steps) {
      if (steps >= end) return 'ended';
      return steps >= pause ? 'paused' : null;
    },
    due,
    rest: (steps) => (due(steps) > 0 ? 0 : dueInterval),
  };
}

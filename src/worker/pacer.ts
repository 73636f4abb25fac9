import type { Pace } from './protocol';

/** Says how many steps are due at the pace that was asked for. */
export interface Pacer {
  set(pace: Pace, steps: number): void;
  /** Counting starts here: a pause is not caught up on. */
  restart(steps: number): void;
  /** The run ends after so many steps; 0: never. */
  endAt(steps: number): void;
  isAtEnd(steps: number): boolean;
  /** Steps to make now, after `steps` have been made. */
  due(steps: number): number;
  /** Milliseconds until it is worth asking again. */
  rest(steps: number): number;
}

/** Milliseconds between two looks at whether a step is due. */
const dueInterval = 12;
/** Steps a second of `easeIn` at step 0, and by how much a second the speed grows with every step made. */
const easing = { first: 40, growth: 1.2 };

/** @param now milliseconds */
export function createPacer(now: () => number): Pacer {
  let pace: Pace = 'fastest';
  let end = Infinity;
  let start = { time: now(), steps: 0 };
  const restart = (steps: number): void => {
    start = { time: now(), steps };
  };
  function wanted(): number {
    if (pace === 'fastest') return Infinity;
    const seconds = (now() - start.time) / 1_000;
    return pace === 'easeIn' ? eased(start.steps, seconds) : start.steps + seconds * pace;
  }

  const due = (steps: number): number => Math.max(0, Math.min(end, Math.floor(wanted())) - steps);

  return {
    set(next, steps) {
      pace = next;
      restart(steps);
    },
    restart,
    endAt(steps) {
      end = steps === 0 ? Infinity : steps;
    },
    isAtEnd: (steps) => steps >= end,
    due,
    rest: (steps) => (due(steps) > 0 ? 0 : dueInterval),
  };
}

/** The step that d(steps)/dt = first + growth · steps leads to: a run that is far along goes on fast. */
function eased(steps: number, seconds: number): number {
  const { first, growth } = easing;
  return (steps + first / growth) * Math.exp(growth * seconds) - first / growth;
}

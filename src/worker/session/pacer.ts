import type { Pace } from '../../spec/link/page';
import type { LabRun } from '../lab/labRun';

/** Milliseconds between two checks of whether a step is due. */
const dueInterval = 12;

/**
 * Says how many steps are due at the pace that was asked for.
 *
 * @param now milliseconds
 */
export function createPacer(now: () => number) {
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

  /** Returns the steps to make now, after `steps` have been made. */
  const due = (steps: number): number =>
    Math.max(0, Math.min(end, pause, Math.floor(wanted())) - steps);

  return {
    set(next: Pace, steps: number): void {
      pace = next;
      restart(steps);
    },
    /**
     * Counting starts here: a pause is not caught up on. The run pauses at step `until`, to which a slow start
     * leads; at none for null, or where it is there already.
     */
    begin(steps: number, until: number | null): void {
      const length = until !== null && until > steps ? until : null;
      pause = length ?? Infinity;
      curve = slowStart(length);
      restart(steps);
    },
    /** The run ends after so many steps; 0: never. */
    endAt(steps: number): void {
      end = steps === 0 ? Infinity : steps;
    },
    /** Says what becomes of the run after so many steps; null where it goes on. */
    reached(steps: number): 'ended' | 'paused' | null {
      if (steps >= end) return 'ended';
      return steps >= pause ? 'paused' : null;
    },
    due,
    /** Returns the milliseconds until it is worth asking again. */
    rest: (steps: number): number => (due(steps) > 0 ? 0 : dueInterval),
  };
}

/** Says how far a run is by the clock: slow at its first steps, then ever faster. */
interface SlowStart {
  stepAt(seconds: number): number;
  /** When a step is due: a run that is far along goes on fast after a pause. */
  secondsAt(step: number): number;
}

/** The first steps come evenly, so slowly that each can be seen. */
const beginning = { steps: 100, seconds: 2 };
const firstSpeed = beginning.steps / beginning.seconds;
/** Seconds in which a run that has a length comes to it. */
const lengthSeconds = 8;
/** By how much the speed of a run without a length grows with every step past the beginning, a second. */
const openGrowth = 1.2;

/** @param length the step that is to be reached in eight seconds; null for a run that goes on */
function slowStart(length: number | null): SlowStart {
  if (length === null) return growing(openGrowth);
  if (length <= firstSpeed * lengthSeconds) return steady(length / lengthSeconds);
  return growing(growthTo(length));
}

function steady(speed: number): SlowStart {
  return { stepAt: (seconds) => speed * seconds, secondsAt: (step) => step / speed };
}

/** Even in the beginning; then d(step)/dt = firstSpeed + growth · (step − beginning). */
function growing(growth: number): SlowStart {
  const { steps, seconds: evenSeconds } = beginning;
  return {
    stepAt(seconds) {
      if (seconds <= evenSeconds) return firstSpeed * seconds;
      return steps + (firstSpeed / growth) * Math.expm1(growth * (seconds - evenSeconds));
    },
    secondsAt(step) {
      if (step <= steps) return step / firstSpeed;
      return evenSeconds + Math.log1p((growth / firstSpeed) * (step - steps)) / growth;
    },
  };
}

/** The growth with which a step is due in time, found by halving: what is due then rises with it. */
function growthTo(length: number): number {
  let [low, high] = [1e-6, 10];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (growing(middle).stepAt(lengthSeconds) < length) low = middle;
    else high = middle;
  }
  return high;
}

/** Milliseconds of a chunk: a person notices no such delay, and a device always has work queued. */
const wanted = 12;
const mostSteps = 8_192;

/**
 * Returns an advance that cuts training into chunks of about one length in time, between which commands are
 * heard: each call makes one of at most `count` steps.
 *
 * @param now milliseconds
 */
export function createChunks(now: () => number) {
  let size = 1;
  return async (lab: LabRun, count: number): Promise<void> => {
    const steps = Math.min(count, size);
    const start = now();
    await lab.advance(steps);
    const took = now() - start;
    // A chunk that was cut short says nothing about longer ones.
    if (steps < size && took < wanted) return;
    const factor = Math.min(2, Math.max(0.25, wanted / took));
    size = Math.max(1, Math.min(mostSteps, Math.floor(steps * factor)));
  };
}

/** How far a run is by the clock: slow at its first steps, then ever faster. */
export interface SlowStart {
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
export function slowStart(length: number | null): SlowStart {
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

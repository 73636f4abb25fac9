/**
 * A zero in a float32 profile is either a true zero (dead units, zero weights) or a number too small
 * to be represented. They are told apart by what the number was multiplied from: one layer cannot
 * take a number of ordinary size below the smallest float, so a zero behind a tiny number underflowed,
 * and a zero behind an ordinary one is a zero. On the way back a unit is dead as well whose
 * preactivation was too small to be represented: the slope of ReLU at 0 is 0.
 */
export interface Profile {
  gradientNorms: number[];
  forwardSignals: number[];
  backwardSignals: number[];
}

export type Underflowed = Record<keyof Profile, number[]>;

/** Magnitudes below these are not represented; backward for gradients and the signal that they come from. */
export interface SmallestNumbers {
  forward: number;
  backward: number;
}

/** The most that one layer may shrink a signal by without that being a zero. */
const layerFactor = 1e-12;

/**
 * A root mean square of so many times the smallest float has many entries below that: they are missing
 * in a sum over the batch that is itself large enough. Above it, at 50 sigmoid layers, 1 % is missing.
 */
const completeFrom = 8;

/** Returns what every number of a profile has to be above so that none of them has underflowed. */
export function leastSafe(
  { forward, backward }: SmallestNumbers,
  weights: readonly number[],
): number {
  return Math.max(forward, completeFrom * Math.sqrt(Math.max(...weights)) * backward);
}

/** @param weights how many each layer has */
export function findUnderflow(
  profile: Profile,
  smallest: SmallestNumbers,
  weights: readonly number[],
): Underflowed {
  const { gradientNorms, forwardSignals, backwardSignals } = profile;
  const forward = followSignal(forwardSignals, smallest.forward);
  const backward = followSignal(
    backwardSignals.toReversed(),
    smallest.backward,
    forward.toReversed(),
  ).toReversed();
  const gradient = gradientNorms.map((norm, layer) => {
    const incoming = layer === 0 ? 1 : forwardSignals[layer - 1];
    const incomingUnderflowed = layer > 0 && forward[layer - 1];
    if (norm > 0) {
      const entries = norm / Math.sqrt(weights[layer]);
      const rootMeanSquare = Math.min(entries, backwardSignals[layer]);
      return incomingUnderflowed || rootMeanSquare < completeFrom * smallest.backward;
    }
    const bothReal =
      (incoming > 0 || incomingUnderflowed) && (backwardSignals[layer] > 0 || backward[layer]);
    if (!bothReal) return false;
    return (
      incomingUnderflowed ||
      backward[layer] ||
      incoming * backwardSignals[layer] * layerFactor < smallest.backward
    );
  });
  const layersWhere = (flags: boolean[]): number[] =>
    flags.flatMap((flag, layer) => (flag ? [layer] : []));
  return {
    gradientNorms: layersWhere(gradient),
    forwardSignals: layersWhere(forward),
    backwardSignals: layersWhere(backward),
  };
}

/**
 * Along the signal's way: which of its zeros are numbers too small to be represented.
 *
 * @param lost layers where what the signal is multiplied by was itself too small
 */
function followSignal(
  signals: number[],
  smallestNormal: number,
  lost: readonly boolean[] = [],
): boolean[] {
  const flags: boolean[] = [];
  signals.forEach((signal, index) => {
    if (signal > 0) flags.push(signal < smallestNormal);
    else if (index === 0) flags.push(false);
    else if (flags[index - 1] || isTiny(signals[index - 1], smallestNormal)) flags.push(true);
    else flags.push(signals[index - 1] > 0 && lost[index] === true);
  });
  return flags;
}

function isTiny(signal: number, smallestNormal: number): boolean {
  return signal > 0 && signal * layerFactor < smallestNormal;
}

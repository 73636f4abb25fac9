import type { LayerSeries } from '../record/stepHistory';
import type { StepRecord } from '../record/stepRecord';

export type SignalPropagation = ReturnType<typeof propagationOf>;

/**
 * Returns the way signals propagate through the hidden layers at one step. Ratios and factors are 1 if there are
 * fewer than two.
 * @param hidden indices of the hidden layers
 */
export function propagationOf(record: StepRecord, hidden: number[]) {
  const { backwardSignals, forwardSignals, gradientNorms } = record;
  const backwardRatio = firstOverLast(backwardSignals, hidden);
  const forwardRatio = 1 / firstOverLast(forwardSignals, hidden);
  const between = Math.max(1, hidden.length - 1);
  return {
    /** Root mean square of ∂L/∂z of the first hidden layer over that of the last: D of the reference figures. */
    backwardRatio,
    /** Root mean square of the activation of the last hidden layer over that of the first. */
    forwardRatio,
    /** Geometric means of one layer's factor on the way back, and forward. */
    backwardFactor: backwardRatio ** (1 / between),
    forwardFactor: forwardRatio ** (1 / between),
    /** ‖∂L/∂W‖ of the first hidden layer over that of the last: the slope of the profile. */
    gradientRatio: firstOverLast(gradientNorms, hidden),
    /** ‖∂L/∂W‖ of the first hidden layer; 0 where there is none. */
    firstGradient: hidden.length === 0 ? 0 : gradientNorms[hidden[0]],
    /** The largest ‖∂L/∂W‖ of a hidden layer. */
    largestGradient: Math.max(0, ...hidden.map((layer) => gradientNorms[layer])),
  };
}

/** Returns true if no row of the batch has a loss that an answer could lower: the gradient is 0 from the output on. */
export function asksForNothing({ backwardSignals, underflowed }: StepRecord): boolean {
  const output = backwardSignals.length - 1;
  return backwardSignals[output] === 0 && !underflowed.backwardSignals.includes(output);
}

/** Returns true if a number of a hidden layer is too small for the engine to represent. */
export function hasUnderflowed(
  { underflowed }: StepRecord,
  series: LayerSeries,
  hidden: number[],
): boolean {
  return underflowed[series].some((layer) => hidden.includes(layer));
}

/** Returns the first hidden layer's value over the last one's; 0 if nothing passes at all. */
function firstOverLast(values: number[], hidden: number[]): number {
  if (hidden.length < 2) return 1;
  const [first, last] = [values[hidden[0]], values[hidden[hidden.length - 1]]];
  return first === 0 ? 0 : first / last;
}

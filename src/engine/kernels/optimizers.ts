import { optimizers } from '../../spec/optimizers';
import type { UpdateSettings } from './kernels';

/** Constants of the optimizers, the same in every kernel set. */
export const optimizerConstants = {
  /** Velocity kept from one update to the next, `momentum` and `nesterov`. */
  momentum: 0.9,
  /** Mean square kept from one update to the next, `rmsprop`. */
  rho: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  /** Given always: the WebGL backend of TensorFlow.js would take 1e-4. */
  epsilon: 1e-7,
};

/** Returns the strength of ½λ₂‖W‖₂² in the gradient: 0 where it decays the weights instead. */
export function l2InGradient({ optimizer, l2 }: UpdateSettings): number {
  return optimizers[optimizer].decaysWeights ? 0 : l2;
}

/** Returns the share of a weight that an update takes away beside its gradient's part. */
export function weightDecay({ optimizer, learningRate, l2 }: UpdateSettings): number {
  return optimizers[optimizer].decaysWeights ? learningRate * l2 : 0;
}

/** 1 − β₁ᵗ and 1 − β₂ᵗ: Adam's running means start at zero and are divided by these. */
export interface AdamCorrections {
  meanCorrection: number;
  squareCorrection: number;
}

/** @param update number of the update, 1 for the first */
export function adamCorrections(update: number): AdamCorrections {
  return { meanCorrection: 1 - powerOfBeta1(update), squareCorrection: 1 - powerOfBeta2(update) };
}

const powerOfBeta1 = powersOf(optimizerConstants.beta1);
const powerOfBeta2 = powersOf(optimizerConstants.beta2);

/**
 * Whole powers as base^(64a) · base^b. The first factor changes seldom and the second is in a table:
 * every step of the smallest networks would feel the loop of `power`.
 */
function powersOf(base: number): (exponent: number) => number {
  const table = Array.from({ length: 64 }, (_, exponent) => power(base, exponent));
  let multiple = 0;
  let factor = 1;
  return (exponent) => {
    const rest = exponent % 64;
    if (exponent - rest !== multiple) {
      multiple = exponent - rest;
      factor = power(base, multiple);
    }
    return factor * table[rest];
  };
}

/** By repeated squaring. */
function power(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) result *= square;
    square *= square;
  }
  return result;
}

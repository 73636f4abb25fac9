import type { OptimizerName } from '../../../spec/spec';
import { type AdamCorrections, optimizerConstants } from '../optimizers';

export interface UpdateNumbers extends AdamCorrections {
  learningRate: number;
}

/** Moves `weights[i]` by gradient `g`, reading and writing entry i of each state. */
type UpdateEntry = (
  weights: Float64Array,
  i: number,
  g: number,
  state: readonly Float64Array[],
  settings: UpdateNumbers,
) => void;

const { momentum, rho, beta1, beta2, epsilon } = optimizerConstants;

export const updates: Record<OptimizerName, UpdateEntry> = {
  sgd(weights, i, g, _, { learningRate }) {
    weights[i] -= learningRate * g;
  },
  /** Polyak 1964. */
  momentum(weights, i, g, [velocity], { learningRate }) {
    velocity[i] = momentum * velocity[i] + g;
    weights[i] -= learningRate * velocity[i];
  },
  /** Nesterov 1983, in the form of Sutskever et al. 2013. */
  nesterov(weights, i, g, [velocity], { learningRate }) {
    velocity[i] = momentum * velocity[i] + g;
    weights[i] -= learningRate * (g + momentum * velocity[i]);
  },
  /** Tieleman and Hinton 2012. */
  rmsprop(weights, i, g, [square], { learningRate }) {
    square[i] = rho * square[i] + (1 - rho) * g * g;
    weights[i] -= (learningRate * g) / (Math.sqrt(square[i]) + epsilon);
  },
  /** Duchi et al. 2011. */
  adagrad(weights, i, g, [square], { learningRate }) {
    square[i] += g * g;
    weights[i] -= (learningRate * g) / (Math.sqrt(square[i]) + epsilon);
  },
  adam: adamEntry,
  /** Adam; the decay of the weights (Loshchilov and Hutter 2019) is the caller's. */
  adamw: adamEntry,
};

/** Kingma and Ba 2015, algorithm 1. */
function adamEntry(
  weights: Float64Array,
  i: number,
  g: number,
  [mean, square]: readonly Float64Array[],
  { learningRate, meanCorrection, squareCorrection }: UpdateNumbers,
): void {
  mean[i] = beta1 * mean[i] + (1 - beta1) * g;
  square[i] = beta2 * square[i] + (1 - beta2) * g * g;
  const meanHat = mean[i] / meanCorrection;
  const squareHat = square[i] / squareCorrection;
  weights[i] -= (learningRate * meanHat) / (Math.sqrt(squareHat) + epsilon);
}

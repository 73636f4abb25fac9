/** An optimizer, as far as anything but its formula hangs on which one it is. */
export interface Optimizer {
  /** Matrices of a parameter's own shape that it keeps between updates, zero at first. */
  stateCount: number;
  /** True where λ₂ decays the weights and is no part of the gradient (Loshchilov and Hutter 2019). */
  decaysWeights: boolean;
  /** True where updates are divided by a running mean of the gradient's size, and do not depend on it. */
  isAdaptive: boolean;
  /** True where an update adds up the gradients before it. */
  hasVelocity: boolean;
  /**
   * The learning rate times the curvature of a quadratic loss above which the whole batch's updates grow without end:
   * 2 for gradient descent, 2 (1 + β) with the velocity β = 0.9 of Polyak, 2 (1 + β) / (1 + 2β) with Nesterov's (Cohen
   * et al. 2021, appendix B). Null where no such number belongs to the loss's own curvature.
   */
  stabilityLimit: number | null;
}

const rows = {
  sgd: {
    stateCount: 0,
    decaysWeights: false,
    isAdaptive: false,
    hasVelocity: false,
    stabilityLimit: 2,
  },
  momentum: {
    stateCount: 1,
    decaysWeights: false,
    isAdaptive: false,
    hasVelocity: true,
    stabilityLimit: 3.8,
  },
  nesterov: {
    stateCount: 1,
    decaysWeights: false,
    isAdaptive: false,
    hasVelocity: true,
    stabilityLimit: 3.8 / 2.8,
  },
  rmsprop: {
    stateCount: 1,
    decaysWeights: false,
    isAdaptive: true,
    hasVelocity: false,
    stabilityLimit: null,
  },
  adagrad: {
    stateCount: 1,
    decaysWeights: false,
    isAdaptive: false,
    hasVelocity: false,
    stabilityLimit: null,
  },
  adam: {
    stateCount: 2,
    decaysWeights: false,
    isAdaptive: true,
    hasVelocity: false,
    stabilityLimit: null,
  },
  adamw: {
    stateCount: 2,
    decaysWeights: true,
    isAdaptive: true,
    hasVelocity: false,
    stabilityLimit: null,
  },
} satisfies Record<string, Optimizer>;

/** Every optimizer, in the order of the menu. */
export const optimizers: Readonly<Record<keyof typeof rows, Optimizer>> = rows;

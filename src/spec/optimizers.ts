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
}

const rows = {
  sgd: { stateCount: 0, decaysWeights: false, isAdaptive: false, hasVelocity: false },
  momentum: { stateCount: 1, decaysWeights: false, isAdaptive: false, hasVelocity: true },
  nesterov: { stateCount: 1, decaysWeights: false, isAdaptive: false, hasVelocity: true },
  rmsprop: { stateCount: 1, decaysWeights: false, isAdaptive: true, hasVelocity: false },
  adagrad: { stateCount: 1, decaysWeights: false, isAdaptive: false, hasVelocity: false },
  adam: { stateCount: 2, decaysWeights: false, isAdaptive: true, hasVelocity: false },
  adamw: { stateCount: 2, decaysWeights: true, isAdaptive: true, hasVelocity: false },
} satisfies Record<string, Optimizer>;

/** Every optimizer, in the order of the menu. */
export const optimizers: Readonly<Record<keyof typeof rows, Optimizer>> = rows;

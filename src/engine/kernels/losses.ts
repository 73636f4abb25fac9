import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import type { LossName } from '../../spec/spec';

/** A loss of one row, and what its gradient contributes, written into `gradient`. */
export interface Loss {
  /** Loss of the row of `columns` outputs that starts at `offset`. */
  value(logits: Float64Array, targets: Float64Array, offset: number, columns: number): number;
  /** ∂(loss of the row)/∂logits into the same place of `gradient`. */
  gradient(
    logits: Float64Array,
    targets: Float64Array,
    offset: number,
    columns: number,
    gradient: Float64Array,
  ): void;
}

/** The batch's loss is the mean over its rows. */
export const losses: Record<LossName, Loss> = {
  /** −Σ t·ln softmax(logits), from logits: shifted by the largest, so that nothing overflows. */
  crossEntropy: {
    value(logits, targets, offset, columns) {
      const largest = largestOf(logits, offset, columns);
      let sum = 0;
      let aimed = 0;
      for (let i = offset; i < offset + columns; i++) {
        sum += exp(logits[i] - largest);
        aimed += targets[i] * (logits[i] - largest);
      }
      return ln(sum) - aimed;
    },
    gradient(logits, targets, offset, columns, gradient) {
      const largest = largestOf(logits, offset, columns);
      let sum = 0;
      for (let i = offset; i < offset + columns; i++) sum += exp(logits[i] - largest);
      for (let i = offset; i < offset + columns; i++) {
        gradient[i] = exp(logits[i] - largest) / sum - targets[i];
      }
    },
  },
  /** Mean over the outputs of (y − t)². */
  mse: {
    value(logits, targets, offset, columns) {
      let sum = 0;
      for (let i = offset; i < offset + columns; i++) {
        const error = logits[i] - targets[i];
        sum += error * error;
      }
      return sum / columns;
    },
    gradient(logits, targets, offset, columns, gradient) {
      for (let i = offset; i < offset + columns; i++) {
        gradient[i] = (2 * (logits[i] - targets[i])) / columns;
      }
    },
  },
  /**
   * Σ_y t_y Σ_{j≠y} max(0, 1 + z_j − z_y): the multi-class hinge of Weston and Watkins 1999. With two
   * classes it is that of a support vector machine on z_1 − z_0.
   */
  hinge: {
    value(logits, targets, offset, columns) {
      let sum = 0;
      for (let y = offset; y < offset + columns; y++) {
        for (let j = offset; j < offset + columns; j++) {
          if (j !== y) sum += targets[y] * Math.max(0, 1 + logits[j] - logits[y]);
        }
      }
      return sum;
    },
    gradient(logits, targets, offset, columns, gradient) {
      gradient.fill(0, offset, offset + columns);
      for (let y = offset; y < offset + columns; y++) {
        for (let j = offset; j < offset + columns; j++) {
          const margin = 1 + logits[j] - logits[y];
          if (j === y || margin <= 0) continue;
          // What is not a number must not vanish from the gradient.
          const share = Number.isNaN(margin) ? margin : targets[y];
          gradient[j] += share;
          gradient[y] -= share;
        }
      }
    },
  },
};

/** Returns the mean loss of the rows, of `columns` outputs each. */
export function batchLoss(
  name: LossName,
  logits: Float64Array,
  targets: Float64Array,
  columns: number,
): number {
  let sum = 0;
  for (let offset = 0; offset < logits.length; offset += columns) {
    sum += losses[name].value(logits, targets, offset, columns);
  }
  return sum / (logits.length / columns);
}

/** The first largest entry's value of a row; NaN where the row holds one. */
function largestOf(values: Float64Array, offset: number, columns: number): number {
  let largest = values[offset];
  for (let i = offset + 1; i < offset + columns; i++) largest = Math.max(largest, values[i]);
  return largest;
}

import { largerBatch, layerNorm } from '../remedies';
import { rule } from '../rule';

/**
 * Rows in a batch: 3 × 16 with SGD 0.1 comes to a loss after 1 000 steps of 0.16 and more with 2 or 4 rows,
 * and of 0.08 with 8, 0.03 with 32.
 */
const tooFew = 4;

/** The mean and spread of a few rows are noise, and that is what the network is normalized by. */
export const batchTooSmall = rule({
  id: 'batchTooSmall',
  severity: 'hinders',
  explains: [
    'waiting',
    'underfitting',
    'learningRateTooHigh',
    'vanishingSlope',
    'vanishingLevel',
    'plateau',
    'deadUnits',
  ],
  test({ spec, data }) {
    // Each token of a sequence is a row of the batch.
    if (spec.norm !== 'batch' || spec.data === 'tokens') return null;
    const batch = spec.batch === 'full' ? data.rowCount : Math.min(spec.batch, data.rowCount);
    // The standard error of a standard deviation, relative to it.
    return batch > tooFew ? null : { batch, error: 1 / Math.sqrt(2 * batch) };
  },
  remedies: () => [largerBatch(), layerNorm],
});

import { dataTraits } from '../../spec/datasets';
import { dropoutRates, hiddenDepth } from '../../spec/hiddenLayers';
import { dropout, largerBatch, remedies } from '../remedies';
import { rule, slowLearning, smallGradients } from '../rule';

/**
 * With λ₂ = 0.3 (2 × 64, SGD 0.1) the weights of a hidden layer fall to a tenth and the loss stays at
 * 0.69; with 0.03 they fall to a third and the loss comes to 0.15; 0.01 in the overfitting clinic helps.
 */
const shrunkTo = 0.35;
const notLearnt = 0.75;

/** L1 or L2 pulls the weights to 0 faster than the loss makes them grow. */
export const penaltyTooStrong = rule('penaltyTooStrong', 'stops', {
  explains: [...smallGradients, 'underfitting', 'saturated', 'deadUnits'],
  test({ spec, first, now, statistics, layers, remaining, train, isIntact }) {
    if (!isIntact || (spec.l1 === 0 && spec.l2 === 0) || now.step === 0) return null;
    const shares = layers.map(
      (_, layer) => statistics.layers.weightNorms[layer] / first.layers.weightNorms[layer],
    );
    const shrunk = Math.min(...shares.filter(Number.isFinite));
    const isTooStrong = shrunk <= shrunkTo && remaining >= notLearnt;
    return isTooStrong ? { shrunk, loss: train.loss, step: now.step } : null;
  },
  remedies: () => [remedies.noPenalty],
});

/**
 * Product of the keep rates of all layers. SGD 0.1, width 32, loss after 1 000 steps: 0.5³ = 0.125 → 0.15,
 * 0.8¹⁰ = 0.11 → 0.05, 0.2³ = 0.008 → 0.45, 0.5¹⁰ = 0.001 → 0.5 or not finite.
 */
const tooLittleKept = 0.05;
const learnt = 0.3;

/** Each layer passes on what dropout leaves: over many layers that is next to nothing. */
export const dropoutTooStrong = rule('dropoutTooStrong', 'hinders', {
  explains: ['waiting', 'underfitting', 'plateau', 'learningRateTooHigh'],
  test({ spec, now, remaining, isIntact }) {
    if (!isIntact || spec.residual !== 'none') return null;
    const kept = dropoutRates(spec).reduce((product, rate) => product * (1 - rate), 1);
    if (kept >= tooLittleKept || (now.step > 0 && remaining < learnt)) return null;
    return { kept, layers: hiddenDepth(spec) };
  },
  remedies: ({ spec }) => [dropout(hiddenDepth(spec) > 4 ? 0.05 : 0.2), dropout(0)],
});

/**
 * Rows in a batch: 3 × 16 with SGD 0.1 comes to a loss after 1 000 steps of 0.16 and more with 2 or 4 rows,
 * and of 0.08 with 8, 0.03 with 32.
 */
const tooFew = 4;

/** The mean and spread of a few rows are noise, and that is what the network is normalized by. */
export const batchTooSmall = rule('batchTooSmall', 'hinders', {
  explains: [...smallGradients, ...slowLearning, 'learningRateTooHigh', 'deadUnits'],
  test({ spec, data }) {
    // Each token of a sequence is a row of the batch.
    if (spec.norm !== 'batch' || dataTraits[spec.data].includes('sequence')) return null;
    const batch = spec.batch === 'full' ? data.rowCount : Math.min(spec.batch, data.rowCount);
    // The standard error of a standard deviation, relative to it.
    return batch > tooFew ? null : { batch, error: 1 / Math.sqrt(2 * batch) };
  },
  remedies: () => [largerBatch(), remedies.layerNorm],
});

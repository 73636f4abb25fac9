import { noPenalty } from '../remedies';
import { rule } from '../rule';

/**
 * With λ₂ = 0.3 (2 × 64, SGD 0.1) the weights of a hidden layer fall to a tenth and the loss stays at
 * 0.69; with 0.03 they fall to a third and the loss comes to 0.15; 0.01 in the overfitting clinic helps.
 */
const shrunkTo = 0.35;
const notLearnt = 0.75;

/** L1 or L2 pulls the weights to 0 faster than the loss makes them grow. */
export const penaltyTooStrong = rule({
  id: 'penaltyTooStrong',
  severity: 'stops',
  explains: [
    'vanishingSlope',
    'vanishingLevel',
    'plateau',
    'underfitting',
    'saturated',
    'deadUnits',
  ],
  test({ spec, first, now, statistics, layers, remaining, train, isIntact }) {
    if (!isIntact || (spec.l1 === 0 && spec.l2 === 0) || now.step === 0) return null;
    const shares = layers.map(
      (_, layer) => statistics.layers.weightNorms[layer] / first.layers.weightNorms[layer],
    );
    const shrunk = Math.min(...shares.filter(Number.isFinite));
    const isTooStrong = shrunk <= shrunkTo && remaining >= notLearnt;
    return isTooStrong ? { shrunk, loss: train.loss, step: now.step } : null;
  },
  remedies: () => [noPenalty],
});

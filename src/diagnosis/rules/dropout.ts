import { dropoutRates, hiddenDepth } from '../../spec/hiddenLayers';
import { dropout } from '../remedies';
import { rule } from '../rule';

/**
 * Product of the keep rates of all layers. SGD 0.1, width 32, loss after 1 000 steps: 0.5³ = 0.125 → 0.15,
 * 0.8¹⁰ = 0.11 → 0.05, 0.2³ = 0.008 → 0.45, 0.5¹⁰ = 0.001 → 0.5 or not finite.
 */
const tooLittleKept = 0.05;
const learnt = 0.3;

/** Each layer passes on what dropout leaves: over many layers that is next to nothing. */
export const dropoutTooStrong = rule({
  id: 'dropoutTooStrong',
  severity: 'hinders',
  explains: ['waiting', 'underfitting', 'plateau', 'learningRateTooHigh'],
  test({ spec, now, remaining, isIntact }) {
    if (!isIntact || spec.residual !== 'none') return null;
    const kept = dropoutRates(spec).reduce((product, rate) => product * (1 - rate), 1);
    if (kept >= tooLittleKept || (now.step > 0 && remaining < learnt)) return null;
    return { kept, layers: hiddenDepth(spec) };
  },
  remedies: ({ spec }) => [dropout(hiddenDepth(spec) > 4 ? 0.05 : 0.2), dropout(0)],
});

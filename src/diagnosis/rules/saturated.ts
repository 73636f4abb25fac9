import { batchNorm, fittingWeights, rate, reluHe } from '../remedies';
import { rule } from '../rule';

/** Of ten layers at half of their entries, a signal on its way back keeps less than a thousandth. */
const mostly = 0.5;

/** Activations on the flat ends of tanh or sigmoid let no gradient through. */
export const saturated = rule({
  id: 'saturated',
  severity: 'hinders',
  explains: [
    'exploding',
    'learningRateTooHigh',
    'underfitting',
    'plateau',
    'vanishingSlope',
    'vanishingLevel',
  ],
  test({ now, statistics, hidden, isIntact, remaining }) {
    if (!isIntact || (now.step > 0 && remaining < 0.2)) return null;
    const shares = hidden.map((layer) => statistics.layers.saturatedShares[layer]);
    const share = Math.max(0, ...shares);
    if (share < mostly) return null;
    return { share, layerIndex: hidden[shares.indexOf(share)] };
  },
  remedies: ({ spec, first, hidden }) => {
    const share = Math.max(...hidden.map((layer) => first.layers.saturatedShares[layer]));
    const weights = [fittingWeights(spec), batchNorm, reluHe(spec)];
    // Weights that began well were driven there by the updates.
    return share < mostly / 2 ? [rate(spec.lr / 10), ...weights] : weights;
  },
});

import { fittingWeights, reluHe } from '../remedies';
import { rule } from '../rule';

/** Share of units that are copies of others: random weights give 0, constant and zero ones 1. */
const manyCopies = 0.9;

/** Units with the same weights get the same gradient, and stay one unit for ever. */
export const symmetric = rule({
  id: 'symmetric',
  severity: 'stops',
  explains: [
    'unluckyStart',
    'deadUnits',
    'exploding',
    'saturated',
    'vanishingSlope',
    'vanishingLevel',
    'plateau',
    'learningRateTooLow',
    'learningRateTooHigh',
    'underfitting',
  ],
  test({ statistics, hidden, layers }) {
    const { symmetricShares } = statistics.layers;
    const layerIndex = hidden.find(
      (place) => layers[place].fanOut > 1 && symmetricShares[place] >= manyCopies,
    );
    return layerIndex === undefined ? null : { layerIndex, share: symmetricShares[layerIndex] };
  },
  remedies: ({ spec }) => [fittingWeights(spec), reluHe(spec)],
});

import type { RecordWithLayers } from '../../record/stepRecord';
import { hiddenWidths } from '../../spec/hiddenLayers';
import type { Spec } from '../../spec/spec';
import type { Indicators } from '../indicators';
import { fewerLayers, fittingWeights, newSeed, rate, reluHe, remedies, wider } from '../remedies';
import { rule, slowLearning, smallGradients, wrongRates } from '../rule';
import { lastsTooLong, updateSizesOf } from '../updateSizes';
import { scalingRemedies } from './scales';

/** With half of the entries saturated, ten layers leave less than a thousandth of a backward signal. */
const mostly = 0.5;

/** Activations on the flat ends of tanh or sigmoid let no gradient through. */
export const saturated = rule('saturated', 'hinders', {
  explains: [...smallGradients, 'exploding', 'learningRateTooHigh', 'underfitting'],
  test({ now, statistics, hidden, isIntact, remaining }) {
    if (!isIntact || (now.step > 0 && remaining < 0.2)) return null;
    const shares = hidden.map((layer) => statistics.layers.saturatedShares[layer]);
    const share = Math.max(0, ...shares);
    if (share < mostly) return null;
    return { share, layerIndex: hidden[shares.indexOf(share)] };
  },
  remedies: ({ spec, first, hidden }) => {
    const share = Math.max(...hidden.map((layer) => first.layers.saturatedShares[layer]));
    const weights = [fittingWeights(spec), remedies.batchNorm, reluHe(spec)];
    // Weights that began well were driven there by the updates.
    return share < mostly / 2 ? [rate(spec.lr / 10), ...weights] : weights;
  },
});

/** Share of units that are copies of others: random weights give 0, constant and zero ones 1. */
const manyCopies = 0.9;

/** Units with the same weights get the same gradient, and stay one unit for ever. */
export const symmetric = rule('symmetric', 'stops', {
  explains: [
    ...smallGradients,
    ...wrongRates,
    'unluckyStart',
    'deadUnits',
    'exploding',
    'saturated',
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

/** All units of a layer without a gradient: nothing passes. */
const wholeLayer = 1;

const sharesOf = ({ statistics, hidden }: Indicators): number[] => deadShares(statistics, hidden);

/** Returns the share of dead units of each hidden layer. A unit whose numbers are too small for the engine is not dead. */
function deadShares({ layers, underflowed }: RecordWithLayers, hidden: number[]): number[] {
  return hidden.map((layer) =>
    underflowed.forwardSignals.includes(layer) ? 0 : layers.deadShares[layer],
  );
}

/** Index among the hidden layers of the first one of which no unit is alive; −1 where there is none. */
function deadLayer(indicators: Indicators): number {
  return sharesOf(indicators).findIndex((share) => share >= wholeLayer);
}

const bornDead = ({ first, hidden }: Indicators): boolean =>
  deadShares(first, hidden).some((share) => share >= wholeLayer);

/** Below this chance of a living start another seed was seen to help none of 2 × 10 and 3 × 20. */
const worthATry = 0.2;

/** Share of seeds with which every layer has a unit that answers, each answering with even chances. */
function chanceOfLife(spec: Spec): number {
  return hiddenWidths(spec).reduce((chance, width) => chance * (1 - 2 ** -width), 1);
}

/** With few units a layer, chance leaves a layer of which no unit answers to any row. */
export const unluckyStart = rule('unluckyStart', 'stops', {
  explains: [...smallGradients, 'deadUnits', 'learningRateTooLow', 'underfitting', 'saturated'],
  test(indicators) {
    const layer = deadLayer(indicators);
    if (layer < 0 || !bornDead(indicators) || !indicators.isIntact) return null;
    return { layerIndex: indicators.hidden[layer], chance: chanceOfLife(indicators.spec) };
  },
  remedies: ({ spec }) => [
    ...(chanceOfLife(spec) >= worthATry ? [newSeed(spec)] : []),
    ...wider(spec),
    remedies.leakyRelu,
    ...fewerLayers(spec),
  ],
});

/** Share of dead units of a layer that is as good as dead; at step 0 no layer of 32 units has more than 0.6. */
const nearlyAll = 0.9;
const grown = 0.2;
const notLearnt = 0.75;

/** A layer died while it trained: its units answer to no row any more. */
export const deadUnits = rule('deadUnits', 'stops', {
  explains: [...smallGradients, ...wrongRates, ...slowLearning, 'saturated'],
  test(indicators) {
    const { hidden, first, remaining, isIntact } = indicators;
    if (!isIntact || bornDead(indicators) || remaining < notLearnt) return null;
    // A unit that never had a gradient did not die of its updates.
    if (updateSizesOf(indicators, first, hidden).escapeSteps >= lastsTooLong) return null;
    const place = sharesOf(indicators).findIndex(
      (share, index) =>
        share >= nearlyAll && share >= first.layers.deadShares[hidden[index]] + grown,
    );
    if (place < 0) return null;
    const layer = hidden[place];
    const shareAtStart = first.layers.deadShares[layer];
    return { layerIndex: layer, share: sharesOf(indicators)[place], shareAtStart };
  },
  remedies: (indicators) => [
    // At scales far apart no rate suits all weights: a lower one was seen to kill the units again.
    ...scalingRemedies(indicators),
    rate(indicators.spec.lr / 10),
    remedies.leakyRelu,
    remedies.batchNorm,
    reluHe(indicators.spec),
  ],
});

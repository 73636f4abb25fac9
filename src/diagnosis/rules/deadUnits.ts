import { hiddenWidths } from '../../spec/hiddenLayers';
import type { Spec } from '../../spec/spec';
import type { MeasuredRecord } from '../evidence';
import type { Reading } from '../reading';
import { batchNorm, fewerLayers, leakyRelu, newSeed, rate, reluHe, wider } from '../remedies';
import { rule } from '../rule';
import { lastsTooLong, updatesOf } from '../updates';

/** All units of a layer without a gradient: nothing passes. */
const wholeLayer = 1;

const sharesOf = ({ statistics, hidden }: Reading): number[] => deadShares(statistics, hidden);

/** Of each hidden layer. A unit whose numbers have become too small for the engine is not dead. */
function deadShares({ layers, underflowed }: MeasuredRecord, hidden: number[]): number[] {
  return hidden.map((layer) =>
    underflowed.forwardSignals.includes(layer) ? 0 : layers.deadShares[layer],
  );
}

/** Index among the hidden layers of the first one of which no unit is alive; −1 where there is none. */
function deadLayer(reading: Reading): number {
  return sharesOf(reading).findIndex((share) => share >= wholeLayer);
}

const bornDead = ({ first, hidden }: Reading): boolean =>
  deadShares(first, hidden).some((share) => share >= wholeLayer);

/** Of seeds that start alive: below it another one was seen to help none of 2 × 10 and 3 × 20. */
const worthATry = 0.2;

/** Share of seeds with which every layer has a unit that answers, each answering with even chances. */
function chanceOfLife(spec: Spec): number {
  return hiddenWidths(spec).reduce((chance, width) => chance * (1 - 2 ** -width), 1);
}

/** With a few units a layer, chance leaves a layer of which none answers to any row. */
export const unluckyStart = rule({
  id: 'unluckyStart',
  severity: 'stops',
  explains: [
    'deadUnits',
    'vanishingSlope',
    'vanishingLevel',
    'plateau',
    'learningRateTooLow',
    'underfitting',
    'saturated',
  ],
  test(reading) {
    const layer = deadLayer(reading);
    if (layer < 0 || !bornDead(reading) || !reading.isIntact) return null;
    return { layerIndex: reading.hidden[layer], chance: chanceOfLife(reading.spec) };
  },
  remedies: ({ spec }) => [
    ...(chanceOfLife(spec) >= worthATry ? [newSeed(spec)] : []),
    ...wider(spec),
    leakyRelu,
    ...fewerLayers(spec),
  ],
});

/** Of a layer that is as good as dead; at step 0 no layer of 32 units has more than 0.6. */
const nearlyAll = 0.9;
const grown = 0.2;
const notLearnt = 0.75;

/** A layer died while it trained: its units answer to no row any more. */
export const deadUnits = rule({
  id: 'deadUnits',
  severity: 'stops',
  explains: [
    'vanishingSlope',
    'vanishingLevel',
    'plateau',
    'learningRateTooLow',
    'learningRateTooHigh',
    'underfitting',
    'saturated',
    'waiting',
  ],
  test(reading) {
    const { hidden, first, remaining, isIntact } = reading;
    if (!isIntact || bornDead(reading) || remaining < notLearnt) return null;
    // What never had a gradient did not die of its updates.
    if (updatesOf(reading, first, hidden).escapeSteps >= lastsTooLong) return null;
    const place = sharesOf(reading).findIndex(
      (share, index) =>
        share >= nearlyAll && share >= first.layers.deadShares[hidden[index]] + grown,
    );
    if (place < 0) return null;
    const layer = hidden[place];
    const shareAtStart = first.layers.deadShares[layer];
    return { layerIndex: layer, share: sharesOf(reading)[place], shareAtStart };
  },
  remedies: ({ spec }) => [rate(spec.lr / 10), leakyRelu, batchNorm, reluHe(spec)],
});

import { backwardFactor } from './backwardFactor';
import { everyAbove, everyBelow, everyDiverges, medianBelow, medianBetween } from './demands';
import { type Effect, effect } from './effect';
import { atEnd } from './readings';

/** 100 training points of two moons, ReLU, ten layers of 32, SGD 0.1. */
const tenLayers = 'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&batch=50';
/** Pictures are inputs of many dimensions: what theory takes for granted. */
const wide = 'data=digits&samples=512&standardize=inputs&width=128&batch=256&norm=batch';

export const normalizationEffects: Record<'batch' | 'layer', Effect[]> = {
  batch: [
    effect({
      id: 'batch-norm-forgives-scale',
      claim: 'claim',
      compared: {
        plain01: `${tenLayers}&gain=0.1`,
        plain03: `${tenLayers}&gain=0.3`,
        plain1: tenLayers,
        plain3: `${tenLayers}&gain=3`,
        plain10: `${tenLayers}&gain=10`,
        batch01: `${tenLayers}&gain=0.1&norm=batch`,
        batch03: `${tenLayers}&gain=0.3&norm=batch`,
        batch1: `${tenLayers}&norm=batch`,
        batch3: `${tenLayers}&gain=3&norm=batch`,
        batch10: `${tenLayers}&gain=10&norm=batch`,
        layer01: `${tenLayers}&gain=0.1&norm=layer`,
        layer03: `${tenLayers}&gain=0.3&norm=layer`,
        layer1: `${tenLayers}&norm=layer`,
        layer3: `${tenLayers}&gain=3&norm=layer`,
        layer10: `${tenLayers}&gain=10&norm=layer`,
      },
      pace: { steps: 300, every: 100 },
      judge: (runs) => Object.entries(runs).map(([name, r]) => ({name, values: atEnd(r, 'trainLoss'), demand: everyBelow(9)})),
    }),
    effect({
      id: 'batch-norm-explodes',
      claim: 'claim',
      compared: {
        deep: `${wide}&depth=50`,
        shallow: `${wide}&depth=20`,
        moons: 'samples=512&noise=0.2&standardize=inputs&width=128&batch=256&norm=batch&depth=20',
        linear: `${wide}&depth=20&activation=linear`,
        linearmoons: 'samples=512&noise=0.2&standardize=inputs&width=128&batch=256&norm=batch&depth=20&activation=linear',
      },
      pace: { steps: 0, every: 1 },
      judge: (runs) => Object.entries(runs).map(([name, r]) => ({name, values: backwardFactor(r), demand: everyBelow(9)})),
    }),
  ],
  layer: [],
};

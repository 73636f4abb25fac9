import { derivedFeatures, planarFeatures } from '../../spec/planarFeatures';
import type { Indicators } from '../indicators';
import { type Remedy, remedies } from '../remedies';
import { rule, slowLearning, wrongRates } from '../rule';

/**
 * Features at scales 0.3 to 10, a ratio of 33, take 50 to 600 times as many steps as standardized ones
 * (reference figures); at a ratio of 10 it is about a tenth of that.
 */
const unevenRatio = 10;
const largeScale = 10;
/** A scale this far below 1 is lost among the biases. */
const tinyScale = 0.03;
/** A mean this many σ from 0 makes all rows look alike at first. */
const farMean = 5;

/** Returns μ and σ of what a network is fed unless it is standardized; null where all have one unit. */
function scalesOfInputs(spec: Indicators['spec'], data: Indicators['data']) {
  const derived = derivedFeatures(spec);
  if (derived === null || data.planarScales === null) return data.featureScales;
  const { means, deviations } = data.planarScales;
  const columns = derived.map((feature) => planarFeatures.indexOf(feature));
  return {
    means: columns.map((column) => means[column]),
    deviations: columns.map((column) => deviations[column]),
  };
}

/** Raw features in units far apart, far from 1 or far from 0; null where they are not. */
function unevenSpread({ spec, data }: Indicators) {
  const scales = scalesOfInputs(spec, data);
  if (spec.standardize !== 'none' || scales === null) return null;
  const { means, deviations } = scales;
  const smallest = Math.min(...deviations);
  const largest = Math.max(...deviations);
  const offset = Math.max(...means.map((mean, index) => Math.abs(mean) / deviations[index]));
  const isUneven =
    largest / smallest >= unevenRatio ||
    largest >= largeScale ||
    largest <= tinyScale ||
    offset >= farMean;
  return isUneven ? { smallest, largest, offset } : null;
}

/** Numbers of this size leave the range of floats within a few layers, whatever the weights. */
const hugeScale = 1e15;

export function hasHugeFeatures(indicators: Indicators): boolean {
  const spread = unevenSpread(indicators);
  return spread !== null && spread.largest * Math.max(1, spread.offset) >= hugeScale;
}

export function hasHugeTargets(indicators: Indicators): boolean {
  const { target } = indicators.data;
  if (target === null || !hasUnevenTargets(indicators)) return false;
  return Math.max(target.deviation, Math.abs(target.mean)) >= hugeScale;
}

export function hasUnevenFeatures(indicators: Indicators): boolean {
  return unevenSpread(indicators) !== null;
}

/**
 * A regression on raw targets whose scale is far from 1. Of large ones the gradient has that scale, too; of
 * tiny ones the answers that the network begins with are so much larger that all of its steps go to them.
 */
export function hasUnevenTargets({ spec, data }: Indicators): boolean {
  const { target } = data;
  if (target === null || spec.standardize === 'all') return false;
  const isLarge = target.deviation >= largeScale || Math.abs(target.mean) >= largeScale;
  return isLarge || target.deviation <= tinyScale;
}

/** Returns what gives features and targets one scale where theirs are far apart; none elsewhere. */
export function scalingRemedies(indicators: Indicators): Remedy[] {
  if (hasUnevenTargets(indicators)) return [remedies.standardizeAll];
  return hasUnevenFeatures(indicators) ? [remedies.standardizeInputs] : [];
}

export const featuresNotStandardized = rule('featuresNotStandardized', 'hinders', {
  explains: [...wrongRates, ...slowLearning, 'exploding', 'plateau'],
  test: unevenSpread,
  remedies: scalingRemedies,
});

export const targetsNotStandardized = rule('targetsNotStandardized', 'hinders', {
  explains: [...wrongRates, ...slowLearning, 'exploding', 'overfitting', 'deadUnits', 'plateau'],
  test: (indicators) => (hasUnevenTargets(indicators) ? indicators.data.target : null),
  remedies: () => [remedies.standardizeAll],
});

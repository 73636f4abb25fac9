import type { Reading } from '../reading';
import { standardizeAll, standardizeInputs } from '../remedies';
import { rule } from '../rule';

/**
 * Features at scales 0.3 to 10, a ratio of 33, take 50 to 600 times as many steps as standardized ones
 * (reference figures); at a ratio of 10 it is about a tenth of that.
 */
const unevenRatio = 10;
const largeScale = 10;
/** As far below 1 as a large one is above it, and once more: signals of that size are lost among biases. */
const tinyScale = 0.03;
/** A mean this many σ from 0 makes all rows look alike at first. */
const farMean = 5;

type Scaled = Pick<Reading, 'spec' | 'data'>;

type Spread = Record<'smallest' | 'largest' | 'offset', number>;

/** Raw features in units far apart, far from 1 or far from 0; null where they are not. */
function unevenSpread({ spec, data }: Scaled): Spread | null {
  if (spec.standardize !== 'none' || data.featureScales === null) return null;
  const { means, deviations } = data.featureScales;
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

/** So large that their squares leave the range of numbers within a few layers, whatever the weights. */
const hugeScale = 1e15;

export function hasHugeFeatures(reading: Scaled): boolean {
  const spread = unevenSpread(reading);
  return spread !== null && spread.largest * Math.max(1, spread.offset) >= hugeScale;
}

export function hasHugeTargets(reading: Scaled): boolean {
  const { target } = reading.data;
  if (target === null || !hasUnevenTargets(reading)) return false;
  return Math.max(target.deviation, Math.abs(target.mean)) >= hugeScale;
}

export function hasUnevenFeatures(reading: Scaled): boolean {
  return unevenSpread(reading) !== null;
}

/**
 * A regression on raw targets whose scale is far from 1. Of large ones the gradient has that scale, too; of
 * tiny ones the answers that the network begins with are so much larger that all of its steps go to them.
 */
export function hasUnevenTargets({ spec, data }: Scaled): boolean {
  const { target } = data;
  if (target === null || spec.standardize === 'all') return false;
  const isLarge = target.deviation >= largeScale || Math.abs(target.mean) >= largeScale;
  return isLarge || target.deviation <= tinyScale;
}

export const featuresNotStandardized = rule({
  id: 'featuresNotStandardized',
  severity: 'hinders',
  explains: [
    'learningRateTooLow',
    'learningRateTooHigh',
    'underfitting',
    'exploding',
    'plateau',
    'waiting',
  ],
  test: unevenSpread,
  remedies: (reading) => (hasUnevenTargets(reading) ? [standardizeAll] : [standardizeInputs]),
});

export const targetsNotStandardized = rule({
  id: 'targetsNotStandardized',
  severity: 'hinders',
  explains: [
    'exploding',
    'learningRateTooLow',
    'learningRateTooHigh',
    'underfitting',
    'overfitting',
    'deadUnits',
    'plateau',
    'waiting',
  ],
  test: (reading) => (hasUnevenTargets(reading) ? reading.data.target : null),
  remedies: () => [standardizeAll],
});

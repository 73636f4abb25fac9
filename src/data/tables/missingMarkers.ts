import type { TrainingData } from '../trainingData';

/** A number far from all others of its column: people write such ones where a value is missing. */
export interface MissingMarker {
  column: string;
  value: number;
  /** Share of the training rows that have it. */
  share: number;
}

/** Different numbers of a column that are tried as markers, at either end. */
const mostMarkers = 2;
/** The gap to the others, in units of the range that these have; a number that comes once lies farther away. */
const farAway = 10;
const farAwayOnce = 100;
/** Greatest share of the rows. */
const mostRows = 0.5;
/** Different numbers that the others have, at the least: two alone are a yes and a no. */
const leastOthers = 3;

/** In the training rows' features, and in the target of a regression. */
export function missingMarkers(data: TrainingData): MissingMarker[] {
  const { task, featureNames, targetName, inputCount, image, length, train } = data;
  if (image !== null || length > 1) return [];
  const features = featureNames.flatMap((name, column) =>
    markersOf(
      name,
      Float64Array.from(
        { length: train.rowCount },
        (_, row) => train.features[row * inputCount + column],
      ),
    ),
  );
  return task === 'regression' ? [...features, ...markersOf(targetName, train.labels)] : features;
}

function markersOf(column: string, values: Float64Array): MissingMarker[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const distinct = [...counts.keys()].sort((a, b) => a - b);
  const share = (value: number): number => (counts.get(value) ?? 0) / values.length;
  for (const [low, high] of cuts) {
    const end = distinct.length - high;
    if (end - low < leastOthers) continue;
    const markers = [...distinct.slice(0, low), ...distinct.slice(end)];
    const range = distinct[end - 1] - distinct[low];
    const gap = Math.min(
      low > 0 ? distinct[low] - distinct[low - 1] : Infinity,
      high > 0 ? distinct[end] - distinct[end - 1] : Infinity,
    );
    const isAlone = markers.some((value) => counts.get(value) === 1);
    const rows = markers.reduce((sum, value) => sum + share(value), 0);
    if (rows <= mostRows && gap >= (isAlone ? farAwayOnce : farAway) * range) {
      return markers.map((value) => ({ column, value, share: share(value) }));
    }
  }
  return [];
}

/** Counts of numbers to take from the low end and from the high one; the fewest first. */
const cuts = Array.from({ length: (mostMarkers + 1) * (mostMarkers + 1) - 1 }, (_, index) => [
  (index + 1) % (mostMarkers + 1),
  Math.floor((index + 1) / (mostMarkers + 1)),
]).toSorted(([a, b], [c, d]) => a + b - c - d);

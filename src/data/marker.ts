/** A number far from all others of its column: people write such ones where a value is missing. */
export interface Marker {
  value: number;
  /** Share of the column's rows that have it. */
  share: number;
}

/** Different numbers of a column that are tried as markers, at either end. */
const mostMarkers = 2;
/** The gap to the others, in units of the range that these have; a number that comes once lies farther away. */
const farAway = 10;
const farAwayOnce = 100;
/** Greatest share of the rows; of 0 a smaller one, as 0 and hundreds may be two kinds. */
const mostMarked = 0.5;
const mostZeros = 0.2;
/** Different numbers that the others have, at the least: two alone are a yes and a no. */
const leastOthers = 3;

/** @param values finite numbers of one column */
export function markersIn(values: Float64Array): Marker[] {
  const { distinct, counts } = runsOf(values.toSorted());
  for (const [low, high] of cuts) {
    const end = distinct.length - high;
    if (end - low < leastOthers) continue;
    const range = distinct[end - 1] - distinct[low];
    const gap = Math.min(
      low > 0 ? distinct[low] - distinct[low - 1] : Infinity,
      high > 0 ? distinct[end] - distinct[end - 1] : Infinity,
    );
    const places = [
      ...Array.from({ length: low }, (_, place) => place),
      ...Array.from({ length: high }, (_, place) => end + place),
    ];
    const isAlone = places.some((place) => counts[place] === 1);
    const rows = places.reduce((sum, place) => sum + counts[place], 0);
    const most = places.some((place) => distinct[place] === 0) ? mostZeros : mostMarked;
    if (rows <= most * values.length && gap >= (isAlone ? farAwayOnce : farAway) * range) {
      return places.map((place) => ({
        value: distinct[place],
        share: counts[place] / values.length,
      }));
    }
  }
  return [];
}

/** The different numbers of a sorted column, and how often each comes. */
function runsOf(sorted: Float64Array): { distinct: number[]; counts: number[] } {
  const distinct: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (value === distinct[distinct.length - 1]) counts[counts.length - 1]++;
    else {
      distinct.push(value);
      counts.push(1);
    }
  }
  return { distinct, counts };
}

/** Counts of numbers to take from the low end and from the high one; the fewest first. */
const cuts = Array.from({ length: (mostMarkers + 1) * (mostMarkers + 1) - 1 }, (_, index) => [
  (index + 1) % (mostMarkers + 1),
  Math.floor((index + 1) / (mostMarkers + 1)),
]).toSorted(([a, b], [c, d]) => a + b - c - d);

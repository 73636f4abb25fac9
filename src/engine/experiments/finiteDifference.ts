/** The gradient at some weights of a layer, against central differences of the loss. */
export interface DifferenceCheck {
  /** ‖d − g₆₄‖ / ‖g₆₄‖ over the weights that could be checked. */
  difference: number;
  checked: number;
  /** Weights at which the loss has a kink, as at the 0 of a ReLU: there is no slope to compare with. */
  kinks: number;
  /** Weights whose gradient is smaller than what differences of a loss in float64 can show. */
  tooSmall: number;
}

export type Difference = { kind: 'slope'; value: number } | { kind: 'kinks' | 'tooSmall' };

/** Weights of a layer that are checked. */
const entriesPerLayer = 4;
/** A distance is at least so large, and at most: beyond, the loss's curvature would be seen. */
const distances = { least: 1e-5, most: 1e-2 };
/** Relative rounding of a loss, with the sums that it is made of. */
const rounding = 1e-15;
/** A difference is not taken where rounding leaves less accuracy than this. */
const leastAccuracy = 1e-4;
/** A distance is so large, where that is not too much, that rounding leaves a hundred times as much. */
const wantedAccuracy = 1e-6;
/** Slopes over h and h/2 that differ by more than this share have a kink between them. */
const kinkShare = 3e-4;
const attempts = 3;

/** Returns the entry with the largest gradient, which no layer but a dead one has 0, and some others evenly. */
export function sampledEntries(gradient: Float64Array): number[] {
  let largest = 0;
  gradient.forEach((value, index) => {
    if (Math.abs(value) > Math.abs(gradient[largest])) largest = index;
  });
  const others = entriesPerLayer - 1;
  const even = Array.from({ length: others }, (_, part) =>
    Math.floor(((part + 0.5) * gradient.length) / others),
  );
  return [...new Set([largest, ...even])];
}

/**
 * Returns the slope of the loss along one parameter, by differences over h and h/2. Where they disagree, or the
 * slopes of the two sides do not come together, a kink is between, and smaller distances are tried.
 *
 * @param parameter its entry `index` is moved and put back
 * @param gradient the slope that is expected: it says how small a distance rounding allows, and no more
 */
export function differenceOf(
  parameter: Float64Array,
  index: number,
  gradient: number,
  loss: () => number,
): Difference {
  const start = parameter[index];
  const lossAt = (distance: number): number => {
    parameter[index] = start + distance;
    const value = loss();
    parameter[index] = start;
    return value;
  };
  const center = lossAt(0);
  const noise = (distance: number): number => (rounding * Math.abs(center)) / distance;
  const size = Math.abs(gradient);
  const isAccurate = (distance: number): boolean =>
    size === 0 || noise(distance) <= leastAccuracy * size;
  const wanted = size === 0 ? distances.least : noise(1) / (wantedAccuracy * size);
  let distance = Math.min(distances.most, Math.max(distances.least, wanted));
  if (!isAccurate(distance / 2)) return { kind: 'tooSmall' };
  for (let attempt = 0; attempt < attempts && isAccurate(distance / 2); attempt++) {
    const [whole, half] = [distance, distance / 2].map((h) => sidesAt(lossAt, center, h));
    const rounded = 8 * noise(half.h);
    const tolerance = kinkShare * Math.max(size, Math.abs(half.slope)) + rounded;
    const agree = Math.abs(whole.slope - half.slope) <= tolerance;
    // Of a smooth loss the sides' slopes differ half as much at half of the distance.
    const meet = Math.abs(half.apart) <= 0.75 * Math.abs(whole.apart) + tolerance;
    if (agree && meet) {
      // Richardson's extrapolation: the error of the second order goes.
      const slope = (4 * half.slope - whole.slope) / 3;
      return { kind: 'slope', value: size === 0 && Math.abs(slope) <= rounded ? 0 : slope };
    }
    distance /= 8;
  }
  return { kind: 'kinks' };
}

/** Returns the central difference, and how far the slopes of the two sides are apart. */
function sidesAt(lossAt: (distance: number) => number, center: number, h: number) {
  const [above, below] = [lossAt(h), lossAt(-h)];
  return { h, slope: (above - below) / (2 * h), apart: (above - 2 * center + below) / h };
}

import { activations } from '../spec/activations';
import type { ActivationName } from '../spec/spec';
import { halfNormalQuadrature, type Quadrature } from './moments';

/** Symmetric matrix over the rows of a batch, its lower triangle: (0, 0), (1, 0), (1, 1), (2, 0) … */
export type Pairs = Float64Array;

/** Means over the preactivations u and v of two rows, normal with these covariances. */
export interface PairMoments {
  /** E[φ(u)φ(v)] */
  products: Pairs;
  /** E[φ′(u)φ′(v)] */
  slopeProducts: Pairs;
}

export function pairMomentsOf(activation: ActivationName, covariances: Pairs): PairMoments {
  const { slopeBelow } = activations[activation];
  const deviations = Float64Array.from({ length: rowCountOf(covariances) }, (_, row) =>
    Math.sqrt(covariances[pairIndex(row, row)]),
  );
  const correlations = mapPairs(covariances, (covariance, a, b) => {
    if (a === b) return 1;
    const scale = deviations[a] * deviations[b];
    return scale > 0 ? Math.min(1, Math.max(-1, covariance / scale)) : 0;
  });
  return slopeBelow === null
    ? momentsBySeries(activation, correlations, deviations)
    : momentsOfKink(slopeBelow, correlations, deviations);
}

export function pairIndex(a: number, b: number): number {
  return (a * (a + 1)) / 2 + b;
}

export function rowCountOf({ length }: Pairs): number {
  return Math.round((Math.sqrt(8 * length + 1) - 1) / 2);
}

/** Makes a matrix of pairs from another, entry by entry. */
export function mapPairs(
  pairs: Pairs,
  change: (entry: number, a: number, b: number) => number,
): Pairs {
  const changed = new Float64Array(pairs.length);
  for (let a = 0, index = 0; index < pairs.length; a++) {
    for (let b = 0; b <= a; b++, index++) changed[index] = change(pairs[index], a, b);
  }
  return changed;
}

function momentsBySeries(
  activation: ActivationName,
  correlations: Pairs,
  deviations: Float64Array,
): PairMoments {
  const series = Array.from(deviations, (deviation) =>
    activationSeries(activation, deviation * deviation),
  );
  const products = (of: readonly HermiteSeries[]): Pairs => {
    const terms = termsOf(of);
    return mapPairs(correlations, (correlation, a, b) =>
      meanOfProduct(of[a], of[b], correlation, terms),
    );
  };
  return {
    products: products(series.map(({ value }) => value)),
    slopeProducts: products(series.map(({ slope }) => slope)),
  };
}

/**
 * φ(z) = m·z + d·|z| with the mean m of the two slopes and d half their difference: the arc-cosine kernels
 * of order 1 and 0 (Cho and Saul 2009), E[|u||v|] = (2/π)(√(1 − ρ²) + ρ·asin ρ) and
 * E[sign u · sign v] = (2/π)·asin ρ for unit variances.
 */
function momentsOfKink(
  slopeBelow: number,
  correlations: Pairs,
  deviations: Float64Array,
): PairMoments {
  const straight = ((1 + slopeBelow) / 2) ** 2;
  const bent = ((1 - slopeBelow) / 2) ** 2 * (2 / Math.PI);
  const angles = correlations.map(Math.asin);
  return {
    products: mapPairs(correlations, (correlation, a, b) => {
      const angle = angles[pairIndex(a, b)];
      const lengths = Math.sqrt(1 - correlation * correlation) + correlation * angle;
      return deviations[a] * deviations[b] * (straight * correlation + bent * lengths);
    }),
    slopeProducts: angles.map((angle) => straight + bent * angle),
  };
}

/**
 * f(√q z) by the orthonormal Hermite polynomials: E[f(√q h_n)] for n below `order`. Two entries more are the
 * roots of what the even and the odd rest of E[f²] is, so that it comes out exactly.
 */
export type HermiteSeries = Float64Array;

/** The coefficients of an activation and of its derivative. */
export interface ActivationSeries {
  value: HermiteSeries;
  slope: HermiteSeries;
}

/** Even. Kinks and steep sigmoids have terms beyond it, which the two rests stand for. */
const order = 40;
/** The rule is exact for products of two of the polynomials. */
const nodeCount = 64;
/** Series are worked out at these steps of ln q, and interpolated between: within 10⁻³. */
const stepsPerUnit = 16;
const smallestVariance = 1e-300;

/** @param q variance of the preactivation */
export function activationSeries(activation: ActivationName, q: number): ActivationSeries {
  const place = stepsPerUnit * Math.log(Math.max(q, smallestVariance));
  const below = Math.floor(place);
  const share = place - below;
  const [from, to] = [seriesAt(activation, below), seriesAt(activation, below + 1)];
  const between = (a: HermiteSeries, b: HermiteSeries): HermiteSeries =>
    a.map((value, n) => value + share * (b[n] - value));
  return { value: between(from.value, to.value), slope: between(from.slope, to.slope) };
}

/**
 * E[f(√q u) g(√r v)] of normal u and v with a correlation, f and g by their series (Mehler 1866).
 * @param terms as many as `termsOf` says of both
 */
export function meanOfProduct(
  f: HermiteSeries,
  g: HermiteSeries,
  correlation: number,
  terms: number,
): number {
  const square = correlation * correlation;
  let [even, odd] = [0, 0];
  for (let n = terms - 2; n >= 0; n -= 2) {
    even = even * square + f[n] * g[n];
    odd = odd * square + f[n + 1] * g[n + 1];
  }
  return even + correlation * odd;
}

/** The share of a mean square that may be left out: far less than interpolation is off. */
const smallestShare = 1e-12;

/** Returns the number of terms that count: few, where the function is smooth. It is even. */
export function termsOf(all: readonly HermiteSeries[]): number {
  let most = 2;
  for (const series of all) {
    let total = 0;
    for (const entry of series) total += entry * entry;
    let terms = series.length;
    let rest = 0;
    while (terms > most) {
      rest += series[terms - 1] ** 2 + series[terms - 2] ** 2;
      if (rest > smallestShare * total) break;
      terms -= 2;
    }
    most = Math.max(most, terms);
  }
  return most;
}

const known = new Map<string, ActivationSeries>();

function seriesAt(activation: ActivationName, place: number): ActivationSeries {
  const key = `${activation} ${place}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const deviation = Math.exp(place / stepsPerUnit / 2);
  const { value, derivative } = activations[activation];
  const made = {
    value: seriesOf((z) => value(deviation * z)),
    slope: seriesOf((z) => derivative(deviation * z)),
  };
  known.set(key, made);
  return made;
}

interface Basis extends Quadrature {
  /** h_n at each node. */
  polynomials: readonly Float64Array[];
}
let basis: Basis | null = null;

function seriesOf(f: (z: number) => number): HermiteSeries {
  basis ??= makeBasis();
  const { nodes, weights, polynomials } = basis;
  const series = new Float64Array(order + 2);
  const squares = [0, 0];
  for (const [index, node] of nodes.entries()) {
    const [above, below] = [f(node), f(-node)];
    const parts = [(above + below) / 2, (above - below) / 2];
    for (let n = 0; n < order; n++) {
      series[n] += weights[index] * parts[n % 2] * polynomials[index][n];
    }
    for (const parity of [0, 1]) squares[parity] += weights[index] * parts[parity] * parts[parity];
  }
  for (let n = 0; n < order; n++) squares[n % 2] -= series[n] * series[n];
  squares.forEach((rest, parity) => {
    series[order + parity] = Math.sqrt(Math.max(rest, 0));
  });
  return series;
}

/** √(n + 1) h_{n+1} = z h_n − √n h_{n−1} */
function makeBasis(): Basis {
  const { nodes, weights } = halfNormalQuadrature(nodeCount);
  const polynomials = nodes.map((z) => {
    const values = new Float64Array(order);
    let [former, present] = [0, 1];
    for (let n = 0; n < order; n++) {
      values[n] = present;
      const next = (z * present - Math.sqrt(n) * former) / Math.sqrt(n + 1);
      [former, present] = [present, next];
    }
    return values;
  });
  return { nodes, weights, polynomials };
}

import { activations } from '../spec/activations';
import type { ActivationName } from '../spec/spec';
import { activationSeries, meanOfProduct, termsOf } from './hermiteSeries';

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
  const correlations = correlationsOf(covariances, deviations);
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

function correlationsOf(covariances: Pairs, deviations: Float64Array): Pairs {
  const correlations = new Float64Array(covariances.length);
  let index = 0;
  for (let a = 0; a < deviations.length; a++) {
    for (let b = 0; b < a; b++, index++) {
      const scale = deviations[a] * deviations[b];
      const correlation = scale > 0 ? covariances[index] / scale : 0;
      correlations[index] = Math.min(1, Math.max(-1, correlation));
    }
    correlations[index++] = 1;
  }
  return correlations;
}

function momentsBySeries(
  activation: ActivationName,
  correlations: Pairs,
  deviations: Float64Array,
): PairMoments {
  const series = Array.from(deviations, (deviation) =>
    activationSeries(activation, deviation * deviation),
  );
  const values = series.map(({ value }) => value);
  const slopes = series.map(({ slope }) => slope);
  const [valueTerms, slopeTerms] = [termsOf(values), termsOf(slopes)];
  const products = new Float64Array(correlations.length);
  const slopeProducts = new Float64Array(correlations.length);
  let index = 0;
  for (let a = 0; a < values.length; a++) {
    for (let b = 0; b <= a; b++, index++) {
      const correlation = correlations[index];
      products[index] = meanOfProduct(values[a], values[b], correlation, valueTerms);
      slopeProducts[index] = meanOfProduct(slopes[a], slopes[b], correlation, slopeTerms);
    }
  }
  return { products, slopeProducts };
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
  const products = new Float64Array(correlations.length);
  const slopeProducts = new Float64Array(correlations.length);
  let index = 0;
  for (let a = 0; a < deviations.length; a++) {
    for (let b = 0; b <= a; b++, index++) {
      const correlation = correlations[index];
      const angle = Math.asin(correlation);
      const lengths = Math.sqrt(1 - correlation * correlation) + correlation * angle;
      products[index] = deviations[a] * deviations[b] * (straight * correlation + bent * lengths);
      slopeProducts[index] = straight + bent * angle;
    }
  }
  return { products, slopeProducts };
}

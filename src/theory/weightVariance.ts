import type { InitializerName, Spec } from '../spec/spec';

/** Variance of one weight at gain 1. */
type Variance = (fanIn: number, fanOut: number) => number;

/**
 * LeCun et al. 1998, Glorot and Bengio 2010, He et al. 2015; a uniform law on [−a, a] has a² / 3, and an
 * orthogonal matrix, with vectors of length 1 along its longer side, one over that side (Saxe et al.
 * 2014). Null for weights that are all the same.
 */
const variances: Record<InitializerName, Variance | null> = {
  heNormal: (fanIn) => 2 / fanIn,
  heUniform: (fanIn) => 2 / fanIn,
  glorotNormal: (fanIn, fanOut) => 2 / (fanIn + fanOut),
  glorotUniform: (fanIn, fanOut) => 2 / (fanIn + fanOut),
  lecunNormal: (fanIn) => 1 / fanIn,
  orthogonal: (fanIn, fanOut) => 1 / Math.max(fanIn, fanOut),
  normal: () => 0.01 * 0.01,
  uniform: () => (0.05 * 0.05) / 3,
  constant: null,
  zeros: null,
};

/** Variance of a hidden weight; null where the weights have none, or are all 0. */
export function weightVariance(
  { init, gain }: Pick<Spec, 'init' | 'gain'>,
  fanIn: number,
  fanOut: number,
): number | null {
  const variance = variances[init];
  return variance === null || gain === 0 ? null : gain * gain * variance(fanIn, fanOut);
}

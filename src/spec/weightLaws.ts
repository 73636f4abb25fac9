/** Variance of one weight at gain 1. */
type Variance = (fanIn: number, fanOut: number) => number;

/** The law that an initializer draws weights from at gain 1. A uniform law on [−a, a] has the variance a² / 3. */
export type WeightLaw =
  | { family: 'normal' | 'uniform' | 'orthogonal'; variance: Variance }
  /** Any one number makes all units of a layer the same. */
  | { family: 'constant'; weight: number };

const he: Variance = (fanIn) => 2 / fanIn;
const glorot: Variance = (fanIn, fanOut) => 2 / (fanIn + fanOut);

const rows = {
  /** He et al. 2015. */
  heNormal: { family: 'normal', variance: he },
  heUniform: { family: 'uniform', variance: he },
  /** Glorot and Bengio 2010. */
  glorotNormal: { family: 'normal', variance: glorot },
  glorotUniform: { family: 'uniform', variance: glorot },
  /** LeCun et al. 1998. */
  lecunNormal: { family: 'normal', variance: (fanIn) => 1 / fanIn },
  /** Saxe et al. 2014: vectors of length 1 along the longer side of the matrix. */
  orthogonal: { family: 'orthogonal', variance: (fanIn, fanOut) => 1 / Math.max(fanIn, fanOut) },
  normal: { family: 'normal', variance: () => 0.01 * 0.01 },
  uniform: { family: 'uniform', variance: () => (0.05 * 0.05) / 3 },
  constant: { family: 'constant', weight: 0.1 },
  zeros: { family: 'constant', weight: 0 },
} satisfies Record<string, WeightLaw>;

/** The law of every initializer, in the order of the menu. */
export const weightLaws: Readonly<Record<keyof typeof rows, WeightLaw>> = rows;

/** Returns the variance of a hidden weight; null where the weights have none, or are all 0. */
export function weightVariance(
  { init, gain }: { init: keyof typeof rows; gain: number },
  fanIn: number,
  fanOut: number,
): number | null {
  const law = weightLaws[init];
  return law.family === 'constant' || gain === 0 ? null : gain * gain * law.variance(fanIn, fanOut);
}

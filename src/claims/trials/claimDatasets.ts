import type { Dataset } from '../../data/dataset';
import { generateDataset } from '../../data/generated/generate';
import { normal, stream } from '../../data/rng';
import type { Spec } from '../../spec/spec';
import type { ClaimDatasetName } from '../trial';

type Draw = (spec: Pick<Spec, 'seed' | 'samples' | 'noise'>) => Dataset;

const fourScales = [0.3, 1, 3, 10];
const fourWeights = [1, -1, 0.5, 0.8];
/** Variances 1 to 1/20: the steepest direction is twenty times as steep as the flattest. */
const threeScales = [1, 0.5, Math.sqrt(0.05)];

/** Features that count, and those that are noise. */
const [informative, noisy] = [2, 18];
const loud = 10;

/** Tables that claims need and no link names: the same for the same seed. */
export const claimDatasets: Record<ClaimDatasetName, Draw> = {
  /** A linear target of four features whose units are far apart, with noise. */
  scaledRegression: table('regression', 4, (z, noise) => ({
    features: z.map((value, index) => fourScales[index] * value),
    target: product(z, fourWeights) + 0.1 * noise,
  })),
  /** Two classes, on either side of a plane that is a little blurred. */
  scaledClasses: table('classification', 4, (z, noise) => ({
    features: z.map((value, index) => fourScales[index] * value),
    target: product(z, fourWeights) + 0.3 * noise > 0 ? 1 : 0,
  })),
  /** A linear target without noise. */
  threeScales: table('regression', 3, (z) => ({
    features: z.map((value, index) => threeScales[index] * value),
    target: z[0] - z[1] + z[2] + 1,
  })),
  /** Four features that share a part, so that each two correlate at 0.8, in other units. */
  correlated: table('regression', 5, (z) => ({
    features: fourScales.map(
      (scale, index) => scale * (Math.sqrt(0.8) * z[4] + Math.sqrt(0.2) * z[index]) + index,
    ),
    target: z[4],
  })),
  loudNoise: table('classification', informative + noisy, (z) => ({
    features: z.map((value, index) => (index < informative ? value : loud * value)),
    target: z[0] + z[1] > 0 ? 1 : 0,
  })),
  loudSignal: table('classification', informative + noisy, (z) => ({
    features: z.map((value, index) => (index < informative ? loud * value : value)),
    target: z[0] + z[1] > 0 ? 1 : 0,
  })),
  /** A surface over the plane, times 1000 and 5000 higher. */
  largeTarget(spec) {
    const bumps = generateDataset('bumps', { ...spec, data: 'bumps', unitSpread: 1 });
    return { ...bumps, targets: bumps.targets.map((value) => 1_000 * value + 5_000) };
  },
};

/** @param row makes a row of so many standard normal numbers and one of noise */
function table(
  task: Dataset['task'],
  drawn: number,
  row: (z: number[], noise: number) => { features: number[]; target: number },
): Draw {
  return ({ seed, samples }) => {
    const [points, noises] = [stream(seed, 'points'), stream(seed, 'noise')];
    const rows = Array.from({ length: samples }, (_, index) =>
      row(
        Array.from({ length: drawn }, (__, column) => normal(points, index, column)),
        normal(noises, index, 0),
      ),
    );
    return {
      task,
      featureNames: rows[0].features.map((_, index) => `x${index + 1}`),
      targetName: 'y',
      classNames: task === 'classification' ? ['1', '2'] : [],
      image: null,
      length: 1,
      rowCount: samples,
      features: Float64Array.from(rows.flatMap(({ features }) => features)),
      targets: Float64Array.from(rows, ({ target }) => target),
    };
  };
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index], 0);
}

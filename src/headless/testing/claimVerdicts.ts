import { claims } from '../../claims/catalogue/claims';
import type { Claim } from '../../claims/claim';
import type { Verdict } from '../../claims/verdict';
import type { ClaimName } from '../../spec/claimNames';

interface MeasuredVerdict {
  verdict: Verdict;
  /** Where the median of a figure lies if it is near what another framework measured: `claims.md` of the issue. */
  near: Record<string, [number, number]>;
}

/** What five seeds have been seen to give. */
export const measuredVerdicts: Record<ClaimName, MeasuredVerdict> = {
  // 1.8e-3, 0.9, 460; the ratio of weight gradients stays 1 to 2.
  'small-and-large-weights': {
    verdict: 'true',
    near: {
      reluSmall: [9e-4, 3.6e-3],
      reluMiddle: [0.5, 1.6],
      reluLarge: [230, 920],
      weightGradients: [0.5, 2],
    },
  },
  // 0.693 ± 0.0001 flat.
  'vanishing-looks-like': { verdict: 'false', near: { trainMoves: [0, 1e-4] } },
  // Diverges 10 of 10; gradient norm 3e-17 at the smallest.
  'explosion-from-small-weights': {
    verdict: 'false',
    near: { normRatio: [0, 1e-15], divergedAt: [1, 3] },
  },
  // Diverges at step 2; validation 0.865, 0.791, 0.684.
  'explosion-overfits': {
    verdict: 'halfTrue',
    near: {
      divergedAt: [1, 3],
      tame: [0.82, 0.91],
      chaotic4: [0.74, 0.84],
      chaotic6: [0.6, 0.73],
    },
  },
  // 2e-24, 1e-3, 1.
  'relu-prevents-vanishing': {
    verdict: 'halfTrue',
    near: { naive: [5e-25, 8e-24], glorot: [5e-4, 2e-3], he: [0.5, 2] },
  },
  // 0.237, 0.622; D 390.
  'bounded-derivative': {
    verdict: 'false',
    near: { sigmoid1: [0.228, 0.242], sigmoid4: [0.605, 0.64], tanhExplodes: [200, 800] },
  },
  // Steps 234 and 78; gain 0.3 not in 1 500.
  'vanishing-never-learns': {
    verdict: 'false',
    near: { escapes5: [117, 468], escapes6: [39, 156], gain3: [Infinity, Infinity] },
  },
  'zero-weights': { verdict: 'halfTrue', near: {} },
  // Constant 0.687, random 0.999.
  'equal-weights': {
    verdict: 'halfTrue',
    near: { constant: [0.62, 0.75], randomLearns: [0.99, 1] },
  },
  // 2.58, 0.77, 0.49, 0.49; 0.017 → 0.365.
  'dropout-regularizes': {
    verdict: 'true',
    near: {
      none: [1.3, 5.2],
      little: [0.5, 1.2],
      half: [0.35, 0.7],
      much: [0.35, 0.7],
      trainHalf: [0.25, 0.5],
    },
  },
  // 2.58 → 0.42.
  'early-stopping': { verdict: 'true', near: { whole: [1.3, 5.2], stopped: [0.3, 0.6] } },
  // 0.030 to 0.036.
  'batch-norm-forgives': {
    verdict: 'true',
    near: { norm01: [0.015, 0.07], norm1: [0.015, 0.07], norm10: [0.01, 0.07] },
  },
};

/** For each claim an experiment from which the decisive thing is missing: arms, and those that take their place. */
export const sabotages: Record<ClaimName, Record<string, string>> = {
  'small-and-large-weights': { reluHalf: 'relu', tanhHalf: 'tanh', reluTwice: 'relu' },
  'vanishing-looks-like': { vanishing: 'overfitting' },
  'explosion-from-small-weights': { one: 'he', two: 'he' },
  'explosion-overfits': { chaotic6: 'tame' },
  'relu-prevents-vanishing': { reluNaive: 'reluHe', trainedNaive: 'trainedHe' },
  'bounded-derivative': { tanh: 'sigmoid1', sigmoid14: 'sigmoid4' },
  'vanishing-never-learns': { gain5: 'gain3', gain6: 'gain3' },
  'zero-weights': { tanh1: 'zeroOutput' },
  'equal-weights': { dropout: 'constant' },
  'dropout-regularizes': { half: 'none' },
  'early-stopping': { stopped: 'whole' },
  'batch-norm-forgives': { norm01: 'plain01' },
};

/** Returns a claim with some of its arms in the place of others. */
export function withArms(name: ClaimName, replaced: Record<string, string>): Claim {
  const { arms, ...claim } = claims[name];
  const others = Object.entries(replaced).map(([arm, other]) => [arm, arms[other]]);
  return { ...claim, arms: { ...arms, ...Object.fromEntries(others) } };
}

import type { ClaimName } from '../../spec/claimNames';
import type { Measurements } from '../claim';
import type { Measured, Reading } from '../trial';
import { claimSeeds, type Verdict } from '../verdict';

type Numbers = Partial<Record<Reading, number>>;

/** What a claim's arms might have measured, and what its rule makes of it. */
export interface MadeCase {
  arms: Record<string, Numbers>;
  /** The readings of every arm that is not named. */
  others?: Numbers;
  verdict: Verdict;
  /** What the claim becomes if this figure alone is on the other side of its border. */
  otherwise: Record<string, Verdict>;
}

/** Returns the measurements that every seed has made alike. */
export function measurementsOf(
  arms: readonly string[],
  { arms: made, others }: MadeCase,
): Measurements {
  return Object.fromEntries(
    arms.map((arm) => [
      arm,
      claimSeeds.map((): Measured => ({ numbers: { ...others, ...made[arm] }, lines: {} })),
    ]),
  );
}

const healthy = { signalRatio: 1, weightGradientRatio: 1, layerFactor: 1 };
const stuck = { constantShare: 1, trainLoss: Math.LN2 };
const learnt = { constantShare: 0.05, trainLoss: 0.03 };

/** One case of each claim, with numbers like those that were measured elsewhere. */
export const madeCases: Record<ClaimName, MadeCase> = {
  'small-and-large-weights': {
    arms: {
      reluHalf5: { signalRatio: 0.06 },
      reluHalf: { signalRatio: 1.8e-3, weightGradientRatio: 1.4 },
      reluHalf20: { signalRatio: 2e-6 },
      relu: { signalRatio: 0.9 },
      reluTwice5: { signalRatio: 15 },
      reluTwice: { signalRatio: 460 },
      reluTwice20: { signalRatio: 5e5 },
      tanhHalf5: { signalRatio: 0.06 },
      tanhHalf: { signalRatio: 1.5e-3 },
      tanhHalf20: { signalRatio: 1e-6 },
      tanhFour5: { signalRatio: 6 },
      tanhFour: { signalRatio: 45 },
      tanhFour20: { signalRatio: 3e3 },
    },
    verdict: 'true',
    otherwise: {
      reluSmall: 'halfTrue',
      tanhSmall: 'halfTrue',
      reluLarge: 'halfTrue',
      tanhLarge: 'halfTrue',
      depthSmall: 'halfTrue',
      depthLarge: 'halfTrue',
    },
  },
  'vanishing-looks-like': {
    arms: {
      vanishing: { signalRatio: 2e-6, trainLossRange: 1e-4, validationLossRange: 1e-3 },
      overfitting: {
        signalRatio: 1,
        validationLoss: 3.65,
        lowestValidationLoss: 0.5,
        trainLoss: 1.5e-4,
        firstTrainLoss: 0.8,
      },
    },
    verdict: 'false',
    otherwise: {
      vanishes: 'halfTrue',
      trainMoves: 'halfTrue',
      validationMoves: 'halfTrue',
      overfits: 'halfTrue',
      overfittingFalls: 'halfTrue',
      healthyFromBelow: 'halfTrue',
      healthyFromAbove: 'halfTrue',
    },
  },
  'explosion-from-small-weights': {
    arms: {
      smallest: { ...stuck, gradientNorm: 1e-17 },
      he: learnt,
      one: { constantShare: Infinity, divergedAt: 2 },
      two: { constantShare: Infinity, gradientNorm: 5e3 },
      shallowHe: { trainLoss: 0.1 },
      shallowTwo: { trainLoss: 0.021 },
    },
    verdict: 'false',
    otherwise: {
      normRatio: 'true',
      smallStuck: 'halfTrue',
      largeFails: 'halfTrue',
      middleLearns: 'halfTrue',
    },
  },
  'explosion-overfits': {
    arms: {
      exploding: { signalRatio: 400, constantShare: Infinity, divergedAt: 2 },
      overfitting: { signalRatio: 0.99, trainAccuracy: 1, validationAccuracy: 0.75 },
      tame: { validationAccuracy: 0.865 },
      chaotic4: { validationAccuracy: 0.791 },
      chaotic6: { trainAccuracy: 1, validationAccuracy: 0.684 },
    },
    verdict: 'halfTrue',
    otherwise: {
      explodes: 'halfTrue',
      fails: 'halfTrue',
      gap: 'halfTrue',
      gapIsHealthy: 'halfTrue',
      chaosFits: 'false',
      chaosGeneralizes: 'false',
    },
  },
  'relu-prevents-vanishing': {
    arms: {
      reluNaive: { signalRatio: 2e-24 },
      reluHe: healthy,
      reluGlorot: { signalRatio: 1e-3 },
      trainedNaive: stuck,
      trainedHe: learnt,
    },
    others: healthy,
    verdict: 'halfTrue',
    otherwise: { naive: 'halfTrue', naiveStuck: 'halfTrue', he: 'false', heLearns: 'false' },
  },
  'bounded-derivative': {
    arms: {
      sigmoid1: { layerFactor: 0.237 },
      sigmoid4: { layerFactor: 0.622 },
      sigmoid14: { layerFactor: 0.95 },
      tanh: { signalRatio: 390 },
    },
    verdict: 'false',
    otherwise: { tanhExplodes: 'true', sigmoidGrows: 'false' },
  },
  'vanishing-never-learns': {
    arms: {
      gain5: { signalRatio: 1.8e-3, steps: 234 },
      gain6: { signalRatio: 0.01, steps: 78 },
    },
    others: { steps: Infinity },
    verdict: 'false',
    otherwise: {
      vanishes5: 'halfTrue',
      vanishes6: 'halfTrue',
      escapes5: 'halfTrue',
      escapes6: 'halfTrue',
    },
  },
  'zero-weights': {
    arms: { logistic: learnt, zeroOutput: { constantShare: 0.9 } },
    others: { ...stuck, unitSpread: 0 },
    verdict: 'halfTrue',
    otherwise: {
      tanhStuck: 'false',
      reluStuck: 'false',
      logisticLearns: 'true',
      zeroOutputLearns: 'halfTrue',
    },
  },
  'equal-weights': {
    arms: {
      constant: { unitSpread: 0, trainAccuracy: 0.687 },
      random: { trainAccuracy: 0.999 },
      dropout: { unitSpread: 0.9, trainAccuracy: 1 },
    },
    verdict: 'halfTrue',
    otherwise: {
      oneUnit: 'false',
      randomLearns: 'false',
      constantFails: 'false',
      dropoutParts: 'true',
    },
  },
  'dropout-regularizes': {
    arms: {
      none: { validationLoss: 2.58, trainLoss: 0.017 },
      half: { validationLoss: 0.49, trainLoss: 0.365 },
    },
    others: { validationLoss: 0.6 },
    verdict: 'true',
    otherwise: { gain: 'false', price: 'halfTrue' },
  },
  'early-stopping': {
    arms: {
      whole: { validationLoss: 2.58 },
      stopped: { validationLoss: 0.42, constantShare: 0.7, bestStep: 60 },
    },
    verdict: 'true',
    otherwise: { gain: 'false', learns: 'false' },
  },
  'batch-norm-forgives': {
    arms: {
      plain01: stuck,
      plain10: { constantShare: Infinity },
    },
    others: learnt,
    verdict: 'true',
    otherwise: { allWithNorm: 'false', smallFails: 'halfTrue', largeFails: 'halfTrue' },
  },
};

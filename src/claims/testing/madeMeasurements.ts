import type { ClaimName } from '../../spec/claimNames';
import type { Measurements } from '../claim';
import type { Measured, Reading } from '../trial';
import { claimSeeds, type Verdict } from '../verdict';

type Numbers = Partial<Record<Reading, number>>;

/** A claim's arms might have measured this, and its rule makes that of it. */
export interface MadeCase {
  arms: Record<string, Numbers>;
  /** The readings of every arm that is not named. */
  others?: Numbers;
  verdict: Verdict;
  /** The claim becomes this if this figure alone is on the other side of its border. */
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
  'he-keeps-variance': {
    arms: {
      he: { secondMomentRatio: 0.6, varianceShareRatio: 0.25 },
      glorot: { secondMomentRatio: 1e-15 },
    },
    others: { secondMomentRatio: 0.3, varianceShareRatio: 0.3 },
    verdict: 'halfTrue',
    otherwise: {
      notLost: 'false',
      notGrown: 'false',
      lostOtherwise: 'false',
      varianceFalls: 'true',
    },
  },
  'he-equal-variance': {
    arms: { he: { weightVarianceRatio: 64 }, equal: { weightVarianceRatio: 1 } },
    others: { secondMomentRatio: 1 },
    verdict: 'false',
    otherwise: { unequal: 'true', equalIsEqual: 'halfTrue' },
  },
  'standardization-speeds-up': {
    arms: {
      linearRaw: { steps: 2_512 },
      linear: { steps: 4 },
      logisticRaw: { steps: 2_261 },
      logistic: { steps: 9 },
      networkRaw: { steps: 446 },
      network: { steps: 4 },
      linearRawAdam: { steps: 35 },
      linearAdam: { steps: 10 },
      logisticRawAdam: { steps: 39 },
      logisticAdam: { steps: 9 },
    },
    verdict: 'true',
    otherwise: {
      linear: 'halfTrue',
      logistic: 'halfTrue',
      linearAdam: 'halfTrue',
      logisticAdam: 'halfTrue',
    },
  },
  'standardization-decorrelates': {
    arms: {
      features: {
        correlationChange: 8e-16,
        deviationRatio: 1,
        rawCorrelation: 0.82,
        scaledCorrelation: 0.82,
      },
    },
    verdict: 'false',
    otherwise: { change: 'true', standardized: 'true' },
  },
  'standardization-and-overfitting': {
    arms: {
      noiseRaw: { trainAccuracy: 1, validationAccuracy: 0.55 },
      noise: { trainAccuracy: 1, validationAccuracy: 0.87 },
      signalRaw: { trainAccuracy: 1, validationAccuracy: 0.96 },
      signal: { trainAccuracy: 1, validationAccuracy: 0.87 },
    },
    verdict: 'halfTrue',
    otherwise: { noise: 'false', signal: 'true' },
  },
  'scale-with-training-statistics': {
    arms: {
      network: {
        trainingScaled: 0.98,
        unscaled: 0.84,
        ownScaled1: 0.5,
        ownScaled5: 0.85,
        ownScaled100: 0.97,
        allScaled: 0.98,
      },
    },
    verdict: 'true',
    otherwise: { unscaled: 'false', single: 'halfTrue', five: 'halfTrue' },
  },
  'all-models-need-scaling': {
    arms: {
      linearRaw: { trainLoss: Infinity },
      logisticRaw: { trainLoss: 0.4 },
      logistic: { trainLoss: 0.3 },
      vectorsRaw: { trainLoss: 0.6 },
      exact: { answerChange: 1e-14 },
    },
    others: { trainLoss: 0.3 },
    verdict: 'halfTrue',
    otherwise: { linear: 'false', logistic: 'false', vectors: 'false', exact: 'true' },
  },
  'targets-need-no-scaling': {
    arms: {
      sgdRaw: { constantShare: 1 },
      sgd: { constantShare: 0.1 },
      adamRaw: { constantShare: 0.05 },
      adam: { constantShare: 0.01 },
    },
    verdict: 'false',
    otherwise: { sgd: 'halfTrue', adam: 'halfTrue' },
  },
  'dropout-ignores-mislabelled': {
    arms: {
      early: { wrongLabelRatio: 2, withoutGradient: 0 },
      late: { wrongLabelRatio: 3, withoutGradient: 0.01 },
      without: { wrongLabelRatio: 3 },
    },
    verdict: 'false',
    otherwise: { early: 'halfTrue', late: 'halfTrue', leftOut: 'true' },
  },
  'dropout-against-vanishing': {
    arms: {
      none: healthy,
      fifth: { signalRatio: 6 },
      half: { signalRatio: 700 },
      trained10: learnt,
      trained10Half: { trainLoss: 0.7 },
      trained20: learnt,
      trained20Half: { constantShare: Infinity },
    },
    verdict: 'false',
    otherwise: { explodes: 'halfTrue', worse10: 'halfTrue', worse20: 'halfTrue' },
  },
  'dropout-needs-softmax': {
    arms: {
      softmax: { validationLoss: 2.58 },
      softmaxDropout: { validationLoss: 0.49 },
      hinge: { validationLoss: 1 },
      hingeDropout: { validationLoss: 0.5 },
      mse: { validationLoss: 0.4 },
      mseDropout: { validationLoss: 0.15 },
    },
    others: { validationAccuracy: 0.8 },
    verdict: 'false',
    otherwise: { hinge: 'halfTrue', mse: 'halfTrue' },
  },
  'mixup-helps': {
    arms: {
      noisy: { validationAccuracy: 0.75 },
      noisyMixup: { validationAccuracy: 0.876 },
      noisyJitter: { validationAccuracy: 0.74 },
      spiral: { validationAccuracy: 1 },
      spiralMixup: { validationAccuracy: 0.9 },
    },
    others: { validationAccuracy: 0.9 },
    verdict: 'halfTrue',
    otherwise: { noisyMixup: 'false', noisyJitter: 'halfTrue', spiralMixup: 'true' },
  },
  'batch-norm-explodes': {
    arms: {
      held: { layerFactor: 1.215, layerFactorAtEnd: 1.2 },
      learnt: { layerFactorAtEnd: 1.2, signalRatio: 1e4 },
    },
    verdict: 'halfTrue',
    otherwise: { explodes: 'false', cure: 'true' },
  },
  'batch-norm-only-hidden': {
    arms: {
      none: stuck,
      first: stuck,
      middle: stuck,
      last: { constantShare: 0.1, trainLoss: 0.07 },
    },
    others: learnt,
    verdict: 'halfTrue',
    otherwise: { noneStuck: 'false', allLearn: 'false', oneLearns: 'true' },
  },
  'attention-sees-all': {
    arms: {
      none: { validationAccuracy: 0.563 },
      average: { validationAccuracy: 1 },
      attention: { validationAccuracy: 1 },
    },
    verdict: 'true',
    otherwise: { attention: 'false', none: 'halfTrue' },
  },
  'residual-allows-depth': {
    arms: {
      residual100: { constantShare: Infinity, trainLoss: Infinity },
      scaled100: { constantShare: 0.25, trainLoss: 0.17 },
      norm100: { constantShare: 0.5, trainLoss: 0.35 },
    },
    others: { trainLoss: 0.4 },
    verdict: 'halfTrue',
    otherwise: { plainResidual: 'true', scaled: 'false', normalized: 'halfTrue' },
  },
  'depth-degrades': {
    arms: {
      sgd5: { trainLoss: 0.023 },
      sgd50: { trainLoss: 0.505 },
      adam50: { constantShare: 0.004, trainLoss: 0.003 },
    },
    others: { trainLoss: 0.1 },
    verdict: 'halfTrue',
    otherwise: { sgd: 'false', adam: 'true' },
  },
  'large-rate-local-minimum': {
    arms: {
      below: { trainLoss: 1e-8, firstTrainLoss: 2 },
      above: { trainLoss: 1e6, firstTrainLoss: 2 },
      slow: { trainLoss: 0.6 },
      middle: { trainLoss: 0.02 },
      ten: { trainLoss: 3, lossBefore: 5 },
      thirty: { trainLoss: 5, lossBefore: 40 },
    },
    verdict: 'halfTrue',
    otherwise: { falls: 'true', rises: 'true', leaves: 'true', slow: 'false' },
  },
  'adaptive-beats-fixed': {
    arms: {
      sigmoidSgd: { steps: Infinity },
      sigmoidMomentum: { steps: 448 },
      sigmoidAdam: { steps: 132 },
      reluSgd: { steps: 54 },
      reluMomentum: { steps: 36 },
      reluAdam: { steps: 50 },
      tanhSgd: { steps: 50 },
      tanhMomentum: { steps: 30 },
      tanhAdam: { steps: 45 },
      constant: { trainLoss: 0.1 },
      plateau: { trainLoss: 0.1 },
    },
    verdict: 'halfTrue',
    otherwise: {
      sigmoid: 'false',
      relu: 'halfTrue',
      tanh: 'halfTrue',
      plateau: 'halfTrue',
    },
  },
  'svm-needs-no-rate': {
    arms: {
      chords: { violations: 0 },
      network: { violations: 0.2 },
      tiny: { trainLoss: 0.97 },
      large: { trainLoss: 15 },
    },
    others: { trainLoss: 0.32 },
    verdict: 'false',
    otherwise: {
      convex: 'halfTrue',
      network: 'halfTrue',
      tooSmall: 'halfTrue',
      tooLarge: 'halfTrue',
    },
  },
  'rate-decides-stopping': {
    arms: {
      half: { trainLoss: 1e-4 },
      ninety: { trainLoss: 5e-8 },
      one: { trainLoss: 1e-8 },
      over: { trainLoss: 1e-5 },
    },
    others: { bestStep: 60 },
    verdict: 'false',
    otherwise: { smaller: 'halfTrue', larger: 'halfTrue', sgdStops: 'halfTrue' },
  },
  'error-and-gradient': {
    arms: { crossEntropy: { againstOrder: 0 }, squared: { againstOrder: 0.28 } },
    verdict: 'halfTrue',
    otherwise: { crossEntropy: 'true', squared: 'false' },
  },
};

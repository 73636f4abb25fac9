import type { Remedy } from './remedies';

/** The numbers in the sentence of each finding. A `layerIndex` counts from 0. */
export interface FindingNumbers {
  notFinite: { step: number; layerIndex: number; where: 'forward' | 'backward' | 'loss' };
  symmetric: { layerIndex: number; share: number };
  /** `chance`: share of seeds of which that is not so. */
  unluckyStart: { layerIndex: number; chance: number };
  deadUnits: { layerIndex: number; share: number; shareAtStart: number };
  penaltyTooStrong: { shrunk: number; loss: number; step: number };
  /** A number that stands for missing values: its column, the share of rows, and how many such numbers there are. */
  missingMarkers: { column: string; value: number; share: number; count: number };
  /** A class of which no row is in the training split, and the share that it has of the validation split. */
  classMissing: { className: string; validationShare: number; count: number };
  featuresNotStandardized: { smallest: number; largest: number; offset: number };
  targetsNotStandardized: { mean: number; deviation: number };
  exploding: {
    forwardFactor: number;
    backwardFactor: number;
    hiddenLayers: number;
    startLoss: number;
  };
  saturated: { share: number; layerIndex: number };
  /** Ratio and factor are null where the engine cannot represent the gradients that they are made of. */
  vanishingSlope: SmallSignal & { ratio: number | null; factor: number | null };
  /** Norm and factor are null where they have underflowed. */
  /** `backFactor` is null where it has underflowed, or where the signal does not shrink on its way back. */
  vanishingLevel: SmallSignal & {
    norm: number | null;
    factor: number | null;
    backFactor: number | null;
  };
  plateau: SmallSignal & {
    norm: number;
    /** Steps until it ends, as a power of ten; null where that cannot be told. */
    stepsToCome: number | null;
  };
  learningRateTooHigh: {
    rate: number;
    change: number;
    loss: number;
    lowest: number;
    lowestStep: number;
    step: number;
  };
  learningRateTooLow: { rate: number; ratio: number };
  /** The present rate, and what the schedule began with. */
  rateTakenAway: { rate: number; first: number; step: number };
  batchTooSmall: { batch: number; error: number };
  dropoutTooStrong: { kept: number; layers: number };
  overfitting: Outcome & { lowest: number; lowestStep: number };
  underfitting: {
    reached: number;
    possible: number;
    step: number;
    isAccuracy: boolean;
    majority: Majority | null;
  };
  waiting: Outcome & {
    isGradientZero: boolean;
    /** Nearest neighbours tell no more of a row than the most frequent answer does. */
    isNoise: boolean;
  };
  risen: { step: number; loss: number; lowest: number; lowestStep: number };
  ready: ThroughSignals & { step: number };
  healthy: ThroughSignals & Outcome;
}

interface SmallSignal {
  hiddenLayers: number;
  loss: number;
  step: number;
}

/** Factors over the whole depth, from the first hidden layer to the last one and back. */
export interface ThroughSignals {
  hiddenLayers: number;
  forwardRatio: number;
  backwardRatio: number;
}

/** The losses that a network has reached, beside those of the best answer that is the same for every row. */
export interface Outcome {
  step: number;
  train: number;
  validation: number;
  constant: number;
  validationConstant: number;
  /** Accuracy on the validation split; null for a regression. */
  accuracy: number | null;
  /** The most frequent class of the validation split; null where classes are about as frequent. */
  majority: Majority | null;
}

export interface Majority {
  className: string;
  share: number;
}

export type FindingId = keyof FindingNumbers;

/** Findings that others often explain together. */
export const smallGradients = ['vanishingSlope', 'vanishingLevel', 'plateau'] as const;
export const wrongRates = ['learningRateTooLow', 'learningRateTooHigh'] as const;
export const slowLearning = ['underfitting', 'waiting'] as const;

/** `stops`: nothing is learnt; `hinders`: it learns worse than it could; `open`: too early to tell. */
export type Severity = 'stops' | 'hinders' | 'open' | 'fine';
export const severities: readonly Severity[] = ['stops', 'hinders', 'open', 'fine'];

export type FindingOf<Id extends FindingId> = {
  [K in Id]: { id: K; severity: Severity; numbers: FindingNumbers[K]; remedies: Remedy[] };
}[Id];
export type Finding = FindingOf<FindingId>;

import type { Remedy } from './remedy';

/** What each finding is told by: the numbers in its sentence. Layers count from 1, as on the screen. */
export interface FindingNumbers {
  notFinite: { step: number; layer: number; where: 'forward' | 'backward' | 'loss' };
  symmetric: { layer: number; share: number };
  unluckyStart: { layer: number };
  deadUnits: { layer: number; share: number; shareAtStart: number };
  penaltyTooStrong: { shrunk: number; loss: number; step: number };
  featuresNotStandardized: { smallest: number; largest: number; offset: number };
  targetsNotStandardized: { mean: number; deviation: number };
  exploding: { forwardFactor: number; backwardFactor: number; layers: number; startLoss: number };
  saturated: { share: number; layer: number };
  vanishingSlope: SmallSignal & { ratio: number; factor: number };
  vanishingLevel: SmallSignal & { norm: number; factor: number };
  plateau: SmallSignal & { norm: number };
  learningRateTooHigh: { rate: number; change: number; loss: number; lowest: number; step: number };
  learningRateTooLow: { rate: number; ratio: number };
  batchTooSmall: { batch: number; error: number };
  dropoutTooStrong: { kept: number; layers: number };
  overfitting: { train: number; validation: number; lowest: number; lowestStep: number };
  underfitting: { reached: number; possible: number; step: number; isAccuracy: boolean };
  waiting: { loss: number; step: number };
  healthy: {
    step: number;
    hiddenLayers: number;
    forwardFactor: number;
    backwardFactor: number;
    train: number;
    validation: number;
  };
}

interface SmallSignal {
  layers: number;
  loss: number;
  step: number;
  /** Steps that it would take at this pace; infinite where nothing moves. */
  escapeSteps: number;
}

export type FindingId = keyof FindingNumbers;

/** `stops`: nothing is learnt; `hinders`: it learns worse than it could; `open`: too early to tell. */
export type Severity = 'stops' | 'hinders' | 'open' | 'fine';
export const severities: readonly Severity[] = ['stops', 'hinders', 'open', 'fine'];

export type FindingOf<Id extends FindingId> = {
  [K in Id]: { id: K; severity: Severity; numbers: FindingNumbers[K]; remedies: Remedy[] };
}[Id];
export type Finding = FindingOf<FindingId>;

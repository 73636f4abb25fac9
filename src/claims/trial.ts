import type { Spec } from '../spec/spec';

/** A network to measure, with each seed. */
export interface TriedNetwork {
  /** The query of a link; its seed is that of the measurement. */
  query: string;
  /** Data that no link names, as many rows as the query's samples. */
  dataset?: ClaimDatasetName;
  /** The hidden layers, from 0, that have the query's normalization; left out, all have it. */
  normalizedLayers?: readonly number[];
  /** Keeps scale and shift of normalized layers as they are at step 0. */
  holdsNormalization?: true;
}

/** Tables that no link names: see `claims/trials/claimDatasets`. */
export type ClaimDatasetName =
  | 'scaledRegression'
  | 'scaledClasses'
  | 'threeScales'
  | 'correlated'
  | 'loudNoise'
  | 'loudSignal'
  | 'largeTarget';

/** Trains a network, and measures it at step 0, on its way and at its end. */
export interface TrainingTrial extends TriedNetwork {
  kind: 'training';
  steps: number;
  /** The rates to try, of which the best counts: the fewest steps to `toShare`, else the lowest training loss. */
  rates?: readonly number[];
  /** The rates are multiples of this; of 1 where it is left out. */
  rateUnit?: RateUnit;
  /** Ends a training at the first measurement with a loss below this share of the best constant output's. */
  toShare?: number;
  /** Changes its settings after its steps, and goes on for so many more. */
  later?: { changes: Partial<Pick<Spec, 'lr'>>; steps: number };
  start?: ChangedStart;
}

/** Rates of a linear regression with mean squared error are told by 2/λ_max, or 2/(λ_min + λ_max), of its Hessian's eigenvalues λ. */
export type RateUnit = 'stability' | 'fastest';

/** A start that no link can name. */
export type ChangedStart = 'zeroOutput';

/** Measures a network at step 0 alone. */
export interface StartTrial extends TriedNetwork {
  kind: 'start';
}

/** Trains a network, and answers its validation rows scaled in several ways. */
export interface ScalingTrial extends TriedNetwork {
  kind: 'scaling';
  steps: number;
}

/** Trains a network with dropout, and measures each training row's own gradient with it. */
export interface RowGradientTrial extends TriedNetwork {
  kind: 'rowGradients';
  steps: number;
}

/** Looks for chords over which a network's training loss is not convex. */
export interface ChordTrial extends TriedNetwork {
  kind: 'chords';
  count: number;
}

/** Measures what becomes of the correlations of features on their way to the network, where they are standardized. */
export interface CorrelationTrial extends TriedNetwork {
  kind: 'correlations';
}

/** Solves least squares exactly, on the data as they are and standardized. */
export interface LeastSquaresTrial extends TriedNetwork {
  kind: 'leastSquares';
}

/** Draws pairs of errors of one output, and compares them with their gradients. */
export interface ErrorGradientTrial {
  kind: 'errorGradient';
  output: ErrorGradientOutput;
}

/** Cross-entropy of softmax, or squared error of a sigmoid. */
export type ErrorGradientOutput = 'crossEntropy' | 'sigmoidSquared';

/** A trial says as data what is measured of one thing that a claim compares: worker and command line carry it out. */
export type Trial =
  | TrainingTrial
  | StartTrial
  | ScalingTrial
  | RowGradientTrial
  | ChordTrial
  | CorrelationTrial
  | LeastSquaresTrial
  | ErrorGradientTrial;

export interface Point {
  x: number;
  y: number;
}

/** Curves that a trial may give: over steps, or over layers, counted from 1. */
export type LineName =
  | 'trainLosses'
  | 'validationLosses'
  | 'backwardSignals'
  | 'forwardSignals'
  /** ∂L/∂z over the error, 0 to 1. */
  | 'gradientOfError';

/** The numbers that a trial may give. Infinite is what diverged or never came, NaN what is not there then. */
export type Reading =
  /** Backward signal of the first hidden layer over that of the last one, at step 0. */
  | 'signalRatio'
  /** The geometric mean of the factors by which a hidden layer multiplies the backward signal, at step 0. */
  | 'layerFactor'
  /** ‖∂L/∂W‖ of the second hidden layer over that of the last one, at step 0. */
  | 'weightGradientRatio'
  /** The largest ‖∂L/∂W‖ of the hidden layers, at step 0. */
  | 'gradientNorm'
  /** The factor at each layer at the end of the training. */
  | 'layerFactorAtEnd'
  /** E[h²] of the last hidden layer over that of the first, h the activations, at step 0. */
  | 'secondMomentRatio'
  /** The share of E[h²] that is variance over the rows: that of the last hidden layer over that of the first. */
  | 'varianceShareRatio'
  /** The largest over the smallest variance of a hidden layer's weights, at step 0. */
  | 'weightVarianceRatio'
  | 'trainLoss'
  | 'validationLoss'
  | 'trainAccuracy'
  | 'validationAccuracy'
  /** Training loss over that of the best constant output. */
  | 'constantShare'
  /** The lowest validation loss on the way. */
  | 'lowestValidationLoss'
  /** The loss before any update. */
  | 'firstTrainLoss'
  /** The highest less the lowest loss on the way, but for its first tenth. */
  | 'trainLossRange'
  | 'validationLossRange'
  /** The training loss where the settings were changed. */
  | 'lossBefore'
  /** The steps to the loss that ends the training. */
  | 'steps'
  | 'divergedAt'
  /** The step to which early stopping went back. */
  | 'bestStep'
  /** The learning rate that was the best. */
  | 'rate'
  /** The largest deviation of a hidden unit's weights from the mean over its layer's units, over their size. */
  | 'unitSpread'
  /** Validation accuracies, the rows scaled by the training rows' μ and σ, not at all, by those of all rows. */
  | 'trainingScaled'
  | 'unscaled'
  | 'allScaled'
  /** By their own μ and σ, in batches of so many. */
  | 'ownScaled1'
  | 'ownScaled5'
  | 'ownScaled100'
  /** The mean gradient norm of rows with a wrong label over that of the others. */
  | 'wrongLabelRatio'
  /** The share of rows with a wrong label whose gradient is 0. */
  | 'withoutGradient'
  /** The share of chords that lie below the loss at their middle. */
  | 'violations'
  /** The largest correlation of two features, before standardization and after. */
  | 'rawCorrelation'
  | 'scaledCorrelation'
  /** The largest deviation of a feature over the smallest, after standardization. */
  | 'deviationRatio'
  /** The largest change of a correlation. */
  | 'correlationChange'
  /** The largest change of an answer, over the deviation of the targets. */
  | 'answerChange'
  /** The share of pairs of errors of which the larger one has the smaller gradient. */
  | 'againstOrder';

/** A trial has measured this with one seed. */
export interface Measured {
  numbers: Partial<Record<Reading, number>>;
  lines: Partial<Record<LineName, Point[]>>;
}

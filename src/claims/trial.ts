import type { Spec } from '../spec/spec';

/** A network to measure, with each seed. */
export interface TriedNetwork {
  /** The query of a link; its seed is that of the measurement. */
  query: string;
}

/** Trains a network, and measures it at step 0, on its way and at its end. */
export interface TrainingTrial extends TriedNetwork {
  kind: 'training';
  steps: number;
  /** The rates to try, of which the best counts: the fewest steps to `toShare`, else the lowest training loss. */
  rates?: readonly number[];
  /** Ends a training at the first measurement with a loss below this share of the best constant output's. */
  toShare?: number;
  /** Changes its settings after its steps, and goes on for so many more. */
  then?: { changes: Partial<Pick<Spec, 'lr'>>; steps: number };
  start?: ChangedStart;
}

/** A start that no link can name. */
export type ChangedStart = 'zeroOutput';

/** Measures a network at step 0 alone. */
export interface StartTrial extends TriedNetwork {
  kind: 'start';
}

/** What is measured of one thing that a claim compares, as data: the worker and the command line carry it out. */
export type Trial = TrainingTrial | StartTrial;

export interface Point {
  x: number;
  y: number;
}

/** Curves that a trial may give: over steps, or over layers, counted from 1. */
export type LineName = 'trainLosses' | 'validationLosses' | 'backwardSignals' | 'forwardSignals';

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
  | 'unitSpread';

/** What a trial has measured with one seed. */
export interface Measured {
  numbers: Partial<Record<Reading, number>>;
  lines: Partial<Record<LineName, Point[]>>;
}

import type { Spec } from '../../spec/spec';
import type { LayerValues } from '../measure/layerReader';
import type { MeasuredPart, Measurement } from '../measure/networkMeter';
import type { StepRecording } from '../measure/stepRecorder';
import type { CheckpointSlot, TrainerState } from './trainerState';
import type { ValidationTracker } from './validationTracker';

/** Settings that act on a running network. */
export type Tuning = Pick<
  Spec,
  | 'lr'
  | 'schedule'
  | 'warmup'
  | 'steps'
  | 'dropout'
  | 'dropouts'
  | 'l1'
  | 'l2'
  | 'clip'
  | 'mixup'
  | 'augment'
  | 'patience'
>;

/** A network in training. Steps queue work; only reading waits for it. */
export interface Trainer {
  readonly step: number;
  /** What early stopping and the plateau schedule have seen. */
  readonly validationTracker: ValidationTracker;
  /** One update: forward, loss, backward, clip, update. None where early stopping has ended the training. */
  advance(): void;
  /**
   * What the next step has to wait for: a validation loss decides on it, and has to be read first. See
   * `advanceBy`.
   */
  readonly decision: Promise<void> | null;
  /** Resolves when all steps so far have been carried out. */
  finished(): Promise<void>;
  /** Measures losses and profile of the present step, and these parts, without changing the training. */
  measure(parts?: readonly MeasuredPart[]): Promise<Measurement>;
  /** Records what every step from the present one on computes anyway. */
  startRecording(): StepRecording;
  /** Lets a run that early stopping has ended go on, where the new patience would not have ended it. */
  tune(changes: Partial<Tuning>): void;
  /**
   * Stops the training for the sake of its best network, as early stopping would; does nothing where that is
   * not known, or is the present one. A later end of the run lets it go on.
   */
  stop(): void;
  /** After a stop: the network with the best validation loss takes the place of the last one. */
  restoreBest(): Promise<void>;
  /** Further inputs (as the network is fed them) whose outputs each measurement carries. */
  watch(inputs: Float64Array): void;
  /** Keeps the present state in one of two places; `rewind` returns to it, and to its step. */
  keep(place?: CheckpointSlot): void;
  rewind(place?: CheckpointSlot): void;
  /** The present state, to be restored by this or another engine's trainer of the same network. */
  state(): Promise<TrainerState>;
  restore(state: TrainerState): void;
  /** What the network answers by, now: the parameters, then the statistics of batch normalization. */
  modelState(): Promise<Float64Array[][]>;
  /** All numbers of one layer at the present step; of `inputs`, as the network is fed them, the activations. */
  layer(layer: number, inputs: Float64Array): Promise<LayerValues>;
  /** The parameters now, one array a slot of the plan. */
  parameters(): Promise<Float64Array[]>;
  /** Stands for the bits of all parameters, and of the statistics that normalization follows. */
  digest(): Promise<string>;
  /** The gradient of the present step as this engine computes it, and what it is computed from. */
  gradient(): Promise<StepGradient>;
  dispose(): void;
}

/** Numbers of one step, one array a slot of the plan. */
export interface StepGradient {
  step: number;
  parameters: Float64Array[];
  /** ∂L/∂parameter of the step's batch, before clipping. */
  gradients: Float64Array[];
}

import type { Spec } from '../../spec/spec';
import type { LayerValues } from '../measure/layerReader';
import type { MeasuredPart, Measurement } from '../measure/networkMeter';
import type { StepRecording } from '../measure/stepRecorder';
import type { CheckpointSlot, TrainerState } from './trainerState';
import type { ValidationTracker } from './validationTracker';

/** Settings that act on a running network. */
export type TrainerSettings = Pick<
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
  /** The state of early stopping and of the plateau schedule. */
  readonly validationTracker: ValidationTracker;
  /** Makes one update: forward, loss, backward, clip, update. None where early stopping has ended the training. */
  advance(): void;
  /**
   * The next step has to wait for this: a validation loss decides on it, and has to be read first. See
   * `advanceBy`.
   */
  readonly decision: Promise<void> | null;
  /** Resolves when all steps so far have been carried out. */
  finished(): Promise<void>;
  /** Measures losses and profile of the present step, and these parts, without changing the training. */
  measure(parts?: readonly MeasuredPart[]): Promise<Measurement>;
  /** Records what every step from the present one on computes anyway. */
  startRecording(): StepRecording;
  /** Changes settings; a run that early stopping has ended goes on where the new patience would not have ended it. */
  changeSettings(changes: Partial<TrainerSettings>): void;
  /**
   * Stops the training for the sake of its best network, as early stopping would; does nothing where that is
   * not known, or is the present one. A later end of the run lets it go on.
   */
  stop(): void;
  /** Puts the network with the best validation loss in the place of a stopped run's last one. */
  restoreBest(): Promise<void>;
  /** Sets probe inputs (as the network is fed them) whose outputs each measurement carries. */
  setProbeInputs(inputs: Float64Array): void;
  /** Keeps the present state in one of two checkpoints; `rewind` returns to it, and to its step. */
  keep(slot?: CheckpointSlot): void;
  rewind(slot?: CheckpointSlot): void;
  /** Reads the present state, to be restored by this or another engine's trainer of the same network. */
  state(): Promise<TrainerState>;
  restore(state: TrainerState): void;
  /** Reads all that the network's outputs depend on: the parameters, then the statistics of batch normalization. */
  modelState(): Promise<Float64Array[][]>;
  /** Reads one layer at the present step; activations are those of `inputs`, as the network is fed them. */
  layer(layer: number, inputs: Float64Array): Promise<LayerValues>;
  /** Reads the parameters, one array a slot of the plan. */
  parameters(): Promise<Float64Array[]>;
  /** Returns digits that stand for the bits of `modelState`. */
  digest(): Promise<string>;
  /** Reads the gradient of the present step as this engine computes it, and the parameters that it is of. */
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

import type { ActivationName, LossName, NormalizationName } from '../spec/spec';

/** A parameter matrix of the network, and which numbers it starts from. */
export interface ParameterSlot {
  /** Penalties act on `weights` alone; `statistics` are not trained. */
  role: 'weights' | 'bias' | 'scale' | 'shift' | 'statistics';
  /** Whose initializer it starts from: that of the hidden layers, or that of the output layer. */
  start: 'hidden' | 'output';
  /** Number of its random stream: that of its layer, so that no other layer shifts its draws. */
  source: number;
  rows: number;
  columns: number;
}

/** Slots of a dense layer's parameters. It has no bias where that would do nothing. */
export interface Dense {
  kind: 'dense';
  /** Place in the plan's `layers`. */
  layer: number;
  fanIn: number;
  fanOut: number;
  weights: number;
  bias: number | null;
}

/** One operation on the way from inputs to logits. New kinds of layer are new members here. */
export type Operation =
  | Dense
  | {
      kind: 'normalization';
      normalization: NormalizationName;
      units: number;
      scale: number;
      shift: number;
      /** Index of its running statistics, for `batch`. */
      statistics: number;
    }
  | { kind: 'activation'; layer: number; units: number; activation: ActivationName }
  /** `hidden` counts the hidden layers from 0. */
  | { kind: 'dropout'; hidden: number; units: number }
  /** The input goes on, and is added to `factor` times the input of the `join` that belongs to it. */
  | { kind: 'fork'; units: number }
  | { kind: 'join'; layer: number; units: number; factor: number }
  /** The mean over the `length` rows of each sample, at each of them. */
  | { kind: 'average'; length: number; units: number }
  | {
      kind: 'attention';
      query: Dense;
      key: Dense;
      value: Dense;
      length: number;
      heads: number;
      units: number;
    };

/** The operations of one kind. */
export type PlanOperation<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** A weight layer as the charts show it: those that mix positions, hidden layers in order, the output last. */
export interface LayerShape {
  name: string;
  kind: 'mixing' | 'hidden' | 'output';
  fanIn: number;
  fanOut: number;
}

/** A network as data: what is computed in which order, on which parameters. It knows no engine. */
export interface Plan {
  operations: Operation[];
  slots: ParameterSlot[];
  /** Mean and variance of each batch normalization's units, 2 × units. */
  statistics: ParameterSlot[];
  layers: LayerShape[];
  /** Rows of the network's matrices that one sample takes: its tokens; 1 for all but sequences. */
  length: number;
  inputCount: number;
  outputCount: number;
  loss: LossName;
}

export interface PlanContext {
  /** Features of one row, and tokens of a sample. */
  inputCount: number;
  length: number;
  outputCount: number;
  task: 'classification' | 'regression';
}

/** Returns the dense layers in the order of the plan's `layers`, those that attention holds among them. */
export function denseLayersOf({ operations }: Pick<Plan, 'operations'>): Dense[] {
  return operations.flatMap((operation) => {
    if (operation.kind === 'attention') return [operation.query, operation.key, operation.value];
    return operation.kind === 'dense' ? [operation] : [];
  });
}

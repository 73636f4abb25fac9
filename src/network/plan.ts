import type { ActivationName, LossName, Spec } from '../spec/spec';

/** A parameter matrix of the network: where it stands and which numbers it starts from. */
export interface ParameterSlot {
  /** Penalties act on `weights` alone; `statistics` are not trained. */
  role: 'weights' | 'bias' | 'scale' | 'shift' | 'statistics';
  /** Dense layer that it belongs to, counted from 0; also its random stream. */
  layer: number;
  rows: number;
  columns: number;
}

/** One operation on the way from inputs to logits. New kinds of layer are new members here. */
export type Operation =
  | { kind: 'dense'; layer: number; fanIn: number; fanOut: number; weights: number; bias: number }
  | { kind: 'activation'; layer: number; units: number; activation: ActivationName }
  | { kind: 'dropout'; layer: number; units: number };

/** A weight layer as the charts show it: hidden layers in order, the output layer last. */
export interface LayerShape {
  name: string;
  fanIn: number;
  fanOut: number;
}

/** A network as data: what is computed in which order, on which parameters. It knows no engine. */
export interface Plan {
  operations: Operation[];
  slots: ParameterSlot[];
  layers: LayerShape[];
  inputCount: number;
  outputCount: number;
  loss: LossName;
}

export interface PlanContext {
  inputCount: number;
  outputCount: number;
  task: 'classification' | 'regression';
}

/** A hidden block is dense → activation → dropout; the output layer is dense alone. */
export function planNetwork(spec: Spec, { inputCount, outputCount, task }: PlanContext): Plan {
  const operations: Operation[] = [];
  const slots: ParameterSlot[] = [];
  const layers: LayerShape[] = [];
  const dense = (name: string, layer: number, fanIn: number, fanOut: number): void => {
    const weights = slots.push({ role: 'weights', layer, rows: fanIn, columns: fanOut }) - 1;
    const bias = slots.push({ role: 'bias', layer, rows: 1, columns: fanOut }) - 1;
    operations.push({ kind: 'dense', layer, fanIn, fanOut, weights, bias });
    layers.push({ name, fanIn, fanOut });
  };
  let fanIn = inputCount;
  for (let layer = 0; layer < spec.depth; layer++) {
    const units = spec.width;
    dense(`hidden ${layer + 1}`, layer, fanIn, units);
    operations.push({ kind: 'activation', layer, units, activation: spec.activation });
    operations.push({ kind: 'dropout', layer, units });
    fanIn = units;
  }
  dense('output', spec.depth, fanIn, outputCount);
  return { operations, slots, layers, inputCount, outputCount, loss: lossFor(spec.loss, task) };
}

/** Cross-entropy needs classes: a regression always minimizes the mean squared error. */
function lossFor(loss: Spec['loss'], task: PlanContext['task']): LossName {
  if (task === 'regression') return 'mse';
  return loss === 'auto' ? 'crossEntropy' : loss;
}

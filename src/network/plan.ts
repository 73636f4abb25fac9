import { hiddenWidths } from '../spec/hiddenLayers';
import {
  type ActivationName,
  type LossName,
  minimizedLoss,
  type NormalizationName,
  type Spec,
} from '../spec/spec';

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
  /** Makes 0 of the activation of units that a person has switched off. */
  | { kind: 'mask'; layer: number; units: number; activation: ActivationName; off: number[] }
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

/** Numbers of a file that a network begins with in place of drawn ones. */
export interface GivenNumbers {
  fileName: string;
  /** Parameters, then the statistics of batch normalization, one array a slot. */
  blocks: readonly (readonly Float64Array[])[];
}

/** A network as data: what is computed in which order, on which parameters. It knows no engine. */
export interface Plan {
  operations: Operation[];
  slots: ParameterSlot[];
  /** Mean and variance of each batch normalization's units, 2 × units. */
  statistics: ParameterSlot[];
  layers: LayerShape[];
  /** Units whose parameters a person keeps as they are. */
  frozen: { layer: number; unit: number }[];
  /** Slots that no update changes. */
  heldSlots?: readonly number[];
  /** Without them its parameters are drawn. */
  given?: GivenNumbers;
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

/**
 * Plans layers that mix positions, hidden blocks, and the output layer, which is dense alone.
 *
 * @param normalizes says which hidden layers have the spec's normalization, counted from 0
 */
export function planNetwork(
  spec: Spec,
  context: PlanContext,
  normalizes: (hidden: number) => boolean = () => true,
): Plan {
  const { inputCount, length, outputCount, task } = context;
  const builder = createBuilder(spec, length);
  const widths = hiddenWidths(spec);
  let fanIn = addMixing(builder, spec, inputCount, widths[0] ?? spec.width);
  for (const [hidden, fanOut] of widths.entries()) {
    const ofLayer: Spec = normalizes(hidden) ? spec : { ...spec, norm: 'none' };
    addHiddenBlock(builder, ofLayer, { hidden, fanIn, fanOut, depth: widths.length });
    fanIn = fanOut;
  }
  const shape = { name: 'output', kind: 'output', fanIn, fanOut: outputCount } as const;
  builder.dense({ ...shape, start: 'output', source: widths.length });
  const loss = minimizedLoss(spec.loss, task);
  return { ...builder.parts, frozen: [], length, inputCount, outputCount, loss };
}

/** Numbers of the random streams of layers that mix positions: beyond those of any hidden layer. */
const firstMixingSource = 1_000;

/** Plans the mixing layers and returns the units that come out of them. */
function addMixing(builder: Builder, spec: Spec, inputCount: number, units: number): number {
  if (spec.mixing === 'none') return inputCount;
  for (let index = 0; index < spec.mixingLayers; index++) {
    const fanIn = index === 0 ? inputCount : units;
    builder[spec.mixing](index, fanIn, units, firstMixingSource + 4 * index);
  }
  return spec.mixingLayers === 0 ? inputCount : units;
}

/** Plans dense, normalization, activation, dropout; the block's input added where it has as many units. */
function addHiddenBlock(
  builder: Builder,
  spec: Spec,
  { hidden, fanIn, fanOut, depth }: Record<'hidden' | 'fanIn' | 'fanOut' | 'depth', number>,
): void {
  const isResidual = spec.residual !== 'none' && fanIn === fanOut;
  if (isResidual) builder.add({ kind: 'fork', units: fanIn });
  const { layer } = builder.dense({
    name: `hidden ${hidden + 1}`,
    kind: 'hidden',
    start: 'hidden',
    fanIn,
    fanOut,
    source: hidden,
    // The mean over the batch is taken away again.
    hasBias: spec.norm !== 'batch',
  });
  if (spec.norm !== 'none') builder.normalization(spec.norm, fanOut, hidden);
  builder.add({ kind: 'activation', layer, units: fanOut, activation: spec.activation });
  builder.add({ kind: 'dropout', hidden, units: fanOut });
  const factor = spec.residual === 'scaled' ? 1 / depth : 1;
  if (isResidual) builder.add({ kind: 'join', layer, units: fanOut, factor });
}

interface DenseParts extends LayerShape {
  start: ParameterSlot['start'];
  source: number;
  /** False where a bias would do nothing. */
  hasBias?: boolean;
}

type Builder = ReturnType<typeof createBuilder>;

/** Puts a plan together, operation by operation. */
function createBuilder({ activation, heads }: Spec, length: number) {
  const operations: Operation[] = [];
  const slots: ParameterSlot[] = [];
  const statistics: ParameterSlot[] = [];
  const layers: LayerShape[] = [];
  const add = (operation: Operation): void => {
    operations.push(operation);
  };

  function planDense({ start, source, hasBias = true, ...shape }: DenseParts): Dense {
    const { fanIn, fanOut } = shape;
    const slot = (role: ParameterSlot['role'], rows: number): number =>
      slots.push({ role, start, source, rows, columns: fanOut }) - 1;
    const weights = slot('weights', fanIn);
    const bias = hasBias ? slot('bias', 1) : null;
    const layer = layers.push(shape) - 1;
    return { kind: 'dense', layer, fanIn, fanOut, weights, bias };
  }

  function dense(parts: DenseParts): Dense {
    const planned = planDense(parts);
    add(planned);
    return planned;
  }

  return {
    parts: { operations, slots, statistics, layers },
    add,
    dense,
    normalization(normalization: NormalizationName, units: number, source: number): void {
      const common = { start: 'hidden' as const, source, columns: units };
      const scale = slots.push({ role: 'scale', rows: 1, ...common }) - 1;
      const shift = slots.push({ role: 'shift', rows: 1, ...common }) - 1;
      const place = statistics.length;
      if (normalization === 'batch') statistics.push({ role: 'statistics', rows: 2, ...common });
      add({ kind: 'normalization', normalization, units, scale, shift, statistics: place });
    },
    /** A dense layer with its activation, and then the mean over positions. */
    average(index: number, fanIn: number, fanOut: number, source: number): void {
      const name = `average ${index + 1}`;
      const { layer } = dense({ name, kind: 'mixing', start: 'hidden', source, fanIn, fanOut });
      add({ kind: 'activation', layer, units: fanOut, activation });
      add({ kind: 'average', length, units: fanOut });
    },
    /**
     * Queries, keys and values, attention among the positions, and the output matrix.
     *
     * @param source number of the first of four random streams
     */
    attention(index: number, fanIn: number, fanOut: number, source: number): void {
      // Heads have equally many columns: where they do not divide the width, a few more.
      const units = heads * Math.ceil(fanOut / heads);
      const part = (name: string, which: number): DenseParts => ({
        name: `${name} ${index + 1}`,
        kind: 'mixing',
        start: 'output',
        source: source + which,
        fanIn,
        fanOut: units,
      });
      const query = planDense(part('query', 0));
      // It would add the same to all scores of a position, which their softmax does not see.
      const key = planDense({ ...part('key', 1), hasBias: false });
      const value = planDense(part('value', 2));
      add({ kind: 'attention', query, key, value, length, heads, units });
      dense({ ...part('mixed', 3), fanIn: units, fanOut });
    },
  };
}

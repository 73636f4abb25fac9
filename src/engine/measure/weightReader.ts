import { type Dense, denseLayersOf, type Plan } from '../../network/plan';
import type { Kernels, Matrix, UpdateSettings } from '../kernels/kernels';
import { optimizerConstants } from '../kernels/optimizers';
import { type Network, unscaled } from '../passes/network';
import { fuseActivations } from '../passes/operations/bindOperations';
import type { DropoutPass } from '../passes/operations/boundOperation';
import type { Workspace } from '../passes/workspace';
import type { GradientNormMeter } from './gradientNormMeter';
import type { PlannedUpdate } from './layerStatisticsMeter';

/** Names what a step is explained for. */
export interface AskedStep {
  /** A sample of the batch, counted from 0; null for the whole batch. */
  sample: number | null;
  /**
   * The number of the unit that is told of in every layer, the last one of a layer that has fewer; null for one that
   * a gradient gets back to in the most layers.
   */
  unit: number | null;
  /** The layer whose weight is told of. */
  layer: number;
  /** The unit or input that the weight comes from; null for the weight with the largest gradient. */
  from: number | null;
}

/** Names what a step is explained for, once its unit is known. */
export interface ChosenStep extends AskedStep {
  unit: number;
}

/** One weight, and what its gradient is made of. */
export interface WeightReading {
  layer: number;
  from: number;
  unit: number;
  /** ∂L/∂w as the engine computed it, before clipping. */
  gradient: number;
  /** The inputs of the weight, one entry a row of the batch. */
  inputs: Float64Array;
  /** ∂L/∂preactivation of its unit: what comes back, one entry a row. */
  back: Float64Array;
}

/** The update of the chosen weight, as the engine makes it. */
export interface UpdateReading extends UpdateSettings {
  constants: typeof optimizerConstants;
  /** The factor on the gradient: 1 where it is not clipped. */
  clipFactor: number;
  before: number;
  after: number;
  /** The entries of the optimizer's states before and after. */
  statesBefore: number[];
  statesAfter: number[];
}

/** A step whose gradient has been computed. */
export interface ReadableStep<M extends Matrix> {
  kernels: Kernels<M>;
  plan: Plan;
  network: Network<M>;
  space: Workspace<M>;
  dropout: DropoutPass;
  norms: GradientNormMeter<M>;
  update: PlannedUpdate<M>;
}

/** Returns the asked unit of a layer, the last one where it has fewer. */
export function askedUnit({ unit }: ChosenStep, units: number): number {
  return Math.min(unit, units - 1);
}

/** Tells whether a network has what is asked for. */
export function hasAsked({ layers }: Pick<Plan, 'layers'>, { layer, unit, from }: AskedStep) {
  const widest = Math.max(...layers.map(({ fanOut }) => fanOut));
  return layer in layers && (unit ?? 0) < widest && (from ?? 0) < layers[layer].fanIn;
}

/** Reads what the gradient of the chosen weight is made of. */
export async function readWeight<M extends Matrix>(
  { kernels, plan, network, space, dropout }: ReadableStep<M>,
  asked: ChosenStep,
): Promise<WeightReading> {
  const { layer } = asked;
  const dense = denseLayersOf(plan)[layer];
  const { weights: slot, fanIn, fanOut } = dense;
  const unit = askedUnit(asked, fanOut);
  const [scaled, inputs, scaledBack] = await kernels.read([
    network.gradients.matrices[slot],
    inputOf(plan, space, dropout, dense),
    space.preactivationGradients[layer],
  ]);
  const gradients = columnOf(unscaled(scaled, network), fanOut, unit);
  const sizes = gradients.map(Math.abs);
  // Of gradients that are no numbers none is the largest.
  const from = asked.from ?? Math.max(0, sizes.indexOf(Math.max(...sizes)));
  return {
    layer,
    from,
    unit,
    gradient: gradients[from],
    inputs: columnOf(inputs, fanIn, from),
    back: columnOf(unscaled(scaledBack, network), fanOut, unit),
  };
}

function columnOf(values: Float64Array, columns: number, column: number): Float64Array {
  return Float64Array.from(
    { length: values.length / columns },
    (_, row) => values[row * columns + column],
  );
}

/** Returns what a layer of the plan is fed. */
function inputOf<M extends Matrix>(
  { operations }: Plan,
  space: Workspace<M>,
  { rates }: DropoutPass,
  { layer }: Dense,
): M {
  const fused = fuseActivations(operations);
  const found = space.route(rates).find(({ operation }) => {
    const planned = fused[space.operations.indexOf(operation)];
    if (planned.kind === 'dense') return planned.layer === layer;
    if (planned.kind !== 'attention') return false;
    return [planned.query, planned.key, planned.value].some((part) => part.layer === layer);
  });
  if (found === undefined) throw new Error('The network has no such layer.');
  return found.input;
}

/** Makes the update and returns that of one weight. */
export async function makeUpdate<M extends Matrix>(
  { kernels, plan, network, update: { make, settings, updated, scale } }: ReadableStep<M>,
  { layer, from, unit }: WeightReading,
): Promise<UpdateReading> {
  const { weights: slot, fanOut } = denseLayersOf(plan)[layer];
  const read = async (): Promise<number[]> => {
    const blocks = [updated.parameters, ...updated.states];
    const numbers = await kernels.read(blocks.map(({ matrices }) => matrices[slot]));
    return numbers.map((values) => values[from * fanOut + unit]);
  };
  const [[before, ...statesBefore], [[factor]]] = await Promise.all([
    read(),
    kernels.read([scale]),
  ]);
  make(settings, updated, scale);
  const [after, ...statesAfter] = await read();
  const clipFactor = factor * network.gradientScale;
  return {
    ...settings,
    constants: optimizerConstants,
    clipFactor,
    before,
    after,
    statesBefore,
    statesAfter,
  };
}

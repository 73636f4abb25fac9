import { maskedUnits } from '../../network/interventions';
import { denseLayersOf } from '../../network/plan';
import { activations } from '../../spec/activations';
import type { ActivationName } from '../../spec/spec';
import { saturatedShare } from '../measure/layerSummary';
import type { StepGradient } from '../training/trainerState';
import {
  type CheckedNetwork,
  createExactStep,
  type Difference,
  differenceOf,
} from './gradientCheck';

/** A weight: from a unit of what comes into a layer to a unit of it. */
export interface WeightPlace {
  layer: number;
  from: number;
  unit: number;
}

/** One row of the batch adds this to the gradient: what came in times what came back. */
export interface GradientTerm {
  /** Place in the batch. */
  row: number;
  input: number;
  back: number;
}

/** Why a gradient is 0, or as good as 0. */
export type ZeroReason =
  /** Nothing came in with any row. */
  | 'noInput'
  /** A person has switched the unit off. */
  | 'off'
  /** The unit gave its dead value with every row. */
  | 'dead'
  /** Nothing came back with any row, for another reason. */
  | 'nothingBack'
  /** The unit stood on a flat end of its activation with nearly all rows. */
  | 'saturated'
  /** Another unit of the layer has the same weights: both move alike for ever. */
  | 'identical';

/** The gradient of one weight, as the chain rule puts it together. */
export interface WeightTrace {
  step: number;
  place: WeightPlace;
  weight: number;
  /** ∂L/∂w as the engine computed it, before clipping and without penalties. */
  gradient: number;
  /** The sum of all terms, in float64 by the reference kernels. */
  sum: number;
  rows: number;
  /** Those of the largest magnitude, the largest first. */
  largest: GradientTerm[];
  /** The sum of all other terms. */
  others: number;
  /** The difference quotient of the batch's loss along this weight, in float64. */
  difference: Difference;
  /**
   * What the next update adds to the weight: with clipping, penalties, the optimizer and its learning rate. Null where
   * what the optimizer remembered is not known.
   */
  update: number | null;
  /** A person keeps the unit's weights as they are. */
  isFrozen: boolean;
  /**
   * The way back, from the output layer to this one: the root mean square of ∂L/∂preactivation over rows and units.
   * What comes back is the first of them times the ratios of each to the one before.
   */
  back: { layer: number; size: number }[];
  reasons: ZeroReason[];
  /** Rows for which dropout leaves out the unit, or the one that the weight comes from: their terms are 0. */
  droppedRows: number;
}

const mostTerms = 3;
const nearlyAll = 0.95;

/**
 * Takes the gradient of a weight apart: ∂L/∂w = Σ over rows of input × ∂L/∂preactivation (Rumelhart, Hinton and Williams
 * 1986, equation 6), on the reference kernels, with the step's own batch and masks.
 *
 * @param update of the weight alone
 */
export function traceWeight(
  network: CheckedNetwork,
  given: StepGradient,
  place: WeightPlace,
  update: number | null,
): WeightTrace {
  const { plan } = network;
  const dense = denseLayersOf(plan);
  const { fanIn, fanOut, weights } = dense[place.layer];
  const entry = place.from * fanOut + place.unit;
  const exact = createExactStep(network, given);
  exact.gradients();
  const [inputs, backs] = [exact.inputOf(place.layer), exact.backOf(place.layer)];
  const terms = Array.from(
    { length: exact.rows },
    (_, row): GradientTerm => ({
      row,
      input: inputs[row * fanIn + place.from],
      back: backs[row * fanOut + place.unit],
    }),
  );
  const largest = terms
    .toSorted((one, other) => Math.abs(termValue(other)) - Math.abs(termValue(one)))
    .slice(0, mostTerms);
  const sum = sumOf(terms);
  const droppedRows = countDropped(terms, place, {
    before: exact.dropoutMaskOf(place.layer - 1),
    own: exact.dropoutMaskOf(place.layer),
    fanIn,
    fanOut,
  });
  const reasons = reasonsOf(network, place, terms, {
    outputs: exact.outputOf(place.layer),
    weights: exact.parameters[weights],
    fanOut,
    isDropped: droppedRows === terms.length,
  });
  const back = dense
    .map((_, layer) => ({ layer, size: rootMeanSquare(exact.backOf(layer)) }))
    .slice(place.layer)
    .reverse();
  return {
    step: given.step,
    place,
    weight: given.parameters[weights][entry],
    gradient: given.gradients[weights][entry],
    sum,
    rows: exact.rows,
    largest,
    others: sum - sumOf(largest),
    // Last: it passes the batch through moved weights.
    difference: differenceOf(exact.parameters[weights], entry, sum, exact.loss),
    update,
    isFrozen: plan.frozen.some(({ layer, unit }) => layer === place.layer && unit === place.unit),
    back,
    reasons,
    droppedRows,
  };
}

interface DropoutMasks {
  /** Rows × fanIn, of the layer before; null where it has none. */
  before: Float64Array | null;
  /** Rows × fanOut. */
  own: Float64Array | null;
  fanIn: number;
  fanOut: number;
}

/** Counts the terms that are 0 because a mask is: a residual sum may bring something all the same. */
function countDropped(
  terms: readonly GradientTerm[],
  { from, unit }: WeightPlace,
  { before, own, fanIn, fanOut }: DropoutMasks,
): number {
  return terms.filter(
    ({ row, input, back }) =>
      (before?.[row * fanIn + from] === 0 && input === 0) ||
      (own?.[row * fanOut + unit] === 0 && back === 0),
  ).length;
}

const termValue = ({ input, back }: GradientTerm): number => input * back;

function sumOf(terms: readonly GradientTerm[]): number {
  return terms.reduce((sum, term) => sum + termValue(term), 0);
}

function rootMeanSquare(values: Float64Array): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  const squares = values.reduce((sum, value) => sum + (value / largest) * (value / largest), 0);
  return largest * Math.sqrt(squares / values.length);
}

interface UnitFacts {
  /** rows × fanOut. */
  outputs: Float64Array;
  /** fanIn × fanOut. */
  weights: Float64Array;
  fanOut: number;
  /** Dropout alone makes every term 0. */
  isDropped: boolean;
}

function reasonsOf(
  { plan, spec }: CheckedNetwork,
  { layer, unit }: WeightPlace,
  terms: readonly GradientTerm[],
  { outputs, weights, fanOut, isDropped }: UnitFacts,
): ZeroReason[] {
  const isHidden = plan.layers[layer].kind === 'hidden';
  const values = outputs.filter((_, index) => index % fanOut === unit);
  const isOff = maskedUnits(plan, layer).includes(unit);
  const answers = isHidden && !isOff;
  const isDead = answers && isDeadUnit(spec.activation, values);
  const isExplained = isOff || isDead || isDropped;
  const holds: Record<ZeroReason, boolean> = {
    noInput: !isDropped && terms.every(({ input }) => input === 0),
    off: isOff,
    dead: isDead,
    nothingBack: !isExplained && terms.every(({ back }) => back === 0),
    saturated: answers && saturatedShare(spec.activation, values) > nearlyAll,
    identical: hasTwin(weights, fanOut, unit),
  };
  return (Object.keys(holds) as ZeroReason[]).filter((reason) => holds[reason]);
}

function isDeadUnit(activation: ActivationName, values: Float64Array): boolean {
  const { deadValue } = activations[activation];
  return deadValue !== null && values.every((value) => value === deadValue);
}

/** True where another unit has the same weight to everything that comes in. */
function hasTwin(weights: Float64Array, fanOut: number, unit: number): boolean {
  return Array.from({ length: fanOut }, (_, other) => other).some(
    (other) =>
      other !== unit &&
      weights.every(
        (value, index) => index % fanOut !== other || value === weights[index - other + unit],
      ),
  );
}

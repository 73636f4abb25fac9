import type { TrainingData } from '../../data/trainingData';
import type { LayerValues } from '../../engine/measure/layerReader';
import { hasActivation, maskedUnits } from '../../network/interventions';
import type { LayerParameter } from '../../network/layerParameters';
import type { Plan } from '../../network/plan';
import { deadUnits } from '../../record/layerStatistics';

/** One layer of one variant at one step, against step 0. */
export interface LayerInspection {
  layer: number;
  /** Whose numbers these are. */
  step: number;
  weights: Comparison;
  /** The entries of ∂L/∂W over the batch at each of the two steps. */
  gradients: Comparison;
  /** Over a sample of the training split and the units, as what learns nothing gives them. */
  activations: Comparison;
  /** Training rows that activations and states are found on. */
  sampleRows: number;
  states: UnitState[];
  /** A picture of each unit; null where there is none to draw. */
  pictures: UnitPictures | null;
  /** Every weight of the layer, and what else it has for each unit. */
  parameters: LayerParameter[];
  /** Its units have activations, which can be made 0. */
  canSwitchOff: boolean;
}

/**
 * One picture a unit, all in one array, row by row from the top: what it gives for each place of the plane
 * of inputs, or its incoming weights where these belong to the pixels of an image.
 */
export interface UnitPictures {
  kind: 'plane' | 'weights';
  width: number;
  height: number;
  values: Float32Array;
  /** Extremes over all units, of what is finite. */
  low: number;
  high: number;
}

export interface InspectedLayer {
  plan: Plan;
  data: Pick<TrainingData, 'image' | 'inputCount'>;
  layer: number;
  step: number;
  /** Rows of the activations: first the sample, then the cells of the plane. */
  sampleRows: number;
  planeCells: number;
  initial: LayerValues;
  present: LayerValues;
}

export function describeLayer(inspected: InspectedLayer): LayerInspection {
  const { plan, layer, step, sampleRows, initial, present } = inspected;
  const { fanOut } = plan.layers[layer];
  const ofSample = (values: Float64Array): Float64Array => values.subarray(0, sampleRows * fanOut);
  return {
    layer,
    step,
    weights: compareNumbers(initial.weights, present.weights),
    gradients: compareNumbers(initial.gradients, present.gradients),
    activations: compareNumbers(ofSample(initial.activations), ofSample(present.activations)),
    sampleRows,
    states: unitStates(plan, layer, ofSample(present.branch)),
    pictures: picturesOf(inspected),
    parameters: present.parameters,
    canSwitchOff: hasActivation(plan, layer),
  };
}

function picturesOf({
  plan,
  data,
  layer,
  sampleRows,
  planeCells,
  present,
}: InspectedLayer): UnitPictures | null {
  const { fanIn, fanOut } = plan.layers[layer];
  if (planeCells > 0) {
    const responses = present.activations.subarray(sampleRows * fanOut);
    return { kind: 'plane', width: planeCells, height: planeCells, ...byUnit(responses, fanOut) };
  }
  if (data.image !== null && layer === 0 && fanIn === data.inputCount) {
    const { width, height } = data.image;
    return { kind: 'weights', width, height, ...byUnit(present.weights, fanOut) };
  }
  return null;
}

/** Columns one after another, and the extremes of all. */
function byUnit(
  values: Float64Array,
  units: number,
): Pick<UnitPictures, 'values' | 'low' | 'high'> {
  const rows = values.length / units;
  const turned = new Float32Array(values.length);
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < units; unit++) {
      const value = values[row * units + unit];
      turned[unit * rows + row] = value;
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low > high ? { values: turned, low: 0, high: 0 } : { values: turned, low, high };
}

/**
 * A unit's response to a sample: `off` was switched off by hand; `dead` lets no gradient through for any row;
 * `constant` gives every row the same.
 */
export type UnitState = 'active' | 'off' | 'dead' | 'constant';

/** @param activations of the layer over a sample, rows × units, before a residual block adds to them */
export function unitStates(
  { operations, layers }: Pick<Plan, 'operations' | 'layers'>,
  layer: number,
  activations: Float64Array,
): UnitState[] {
  const units = layers[layer].fanOut;
  const operation = operations.find((one) => one.kind === 'activation' && one.layer === layer);
  const isDead =
    operation?.kind === 'activation' ? deadUnits(operation.activation, activations, units) : [];
  const off = maskedUnits({ operations }, layer);
  return Array.from({ length: units }, (_, unit): UnitState => {
    if (off.includes(unit)) return 'off';
    if (isDead[unit]) return 'dead';
    let index = unit;
    while (index < activations.length && activations[index] === activations[unit]) index += units;
    return index >= activations.length ? 'constant' : 'active';
  });
}

/** Describes many numbers. Its figures leave out those that are not finite. */
export interface NumberSummary {
  /** In equal bins over the comparison's range. */
  counts: Uint32Array;
  minimum: number;
  maximum: number;
  mean: number;
  /** Standard deviation, population form. */
  deviation: number;
  notFinite: number;
}

/** A histogram of the same numbers at each of two steps, in bins over the range of both. */
export interface Comparison {
  low: number;
  high: number;
  initial: NumberSummary;
  present: NumberSummary;
}

/** Bins of a histogram. */
export const binCount = 32;

export function compareNumbers(initial: Float64Array, present: Float64Array): Comparison {
  const [before, now] = [rangeOf(initial), rangeOf(present)];
  const low = Math.min(before.low, now.low);
  const high = Math.max(before.high, now.high);
  const range = low > high ? { low: 0, high: 0 } : { low, high };
  return {
    ...range,
    initial: summarize(initial, before, range),
    present: summarize(present, now, range),
  };
}

interface Range {
  low: number;
  high: number;
}

/** Returns the range of the finite ones; `low` is above `high` where there are none. */
function rangeOf(values: Float64Array): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

function summarize(values: Float64Array, own: Range, range: Range): NumberSummary {
  const counts = new Uint32Array(binCount);
  const isEmpty = own.low > own.high;
  // Deviations in units of the largest: squares of small numbers would underflow.
  const unit = Math.max(own.high - own.low, Number.MIN_VALUE);
  let [finite, sum, squares] = [0, 0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    finite++;
    sum += (value - own.low) / unit;
    counts[binOf(value, range)]++;
  }
  const mean = sum / finite;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const distance = (value - own.low) / unit - mean;
    squares += distance * distance;
  }
  return {
    counts,
    minimum: isEmpty ? Number.NaN : own.low,
    maximum: isEmpty ? Number.NaN : own.high,
    mean: own.low + mean * unit,
    deviation: Math.sqrt(squares / finite) * unit,
    notFinite: values.length - finite,
  };
}

/** All are in the first bin where the range is a single number. */
function binOf(value: number, { low, high }: Range): number {
  if (high === low) return 0;
  return Math.min(binCount - 1, Math.floor((binCount * (value - low)) / (high - low)));
}

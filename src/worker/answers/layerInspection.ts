import type { TrainingData } from '../../data/trainingData';
import type { LayerValues } from '../../engine/measure/layerReader';
import type { Plan } from '../../network/plan';
import { deadUnits } from '../../record/layerStatistics';
import { type Comparison, compareNumbers } from './numberSummary';

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
 * A unit's response to a sample: `dead` lets no gradient through for any row; `constant` gives every row
 * the same.
 */
export type UnitState = 'active' | 'dead' | 'constant';

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
  return Array.from({ length: units }, (_, unit): UnitState => {
    if (isDead[unit]) return 'dead';
    let index = unit;
    while (index < activations.length && activations[index] === activations[unit]) index += units;
    return index >= activations.length ? 'constant' : 'active';
  });
}

import type { TrainingData } from '../../data/trainingData';
import type { Measurement } from '../../engine/measure/networkMeter';
import type { NetworkLayer } from '../../engine/measure/networkReader';
import type { LayerShape, Plan } from '../../network/plan';
import { activations } from '../../spec/activations';
import type { Spec } from '../../spec/spec';
import { droppedUnits } from './droppedUnits';
import { type InspectedInputs, inspectedInputs } from './probeInputs';

/** The shown units of a network's layers and the weights between them, at one step. */
export interface NetworkPicture {
  step: number;
  /** Place in the step's batch of the sample that `dropped` is told of. */
  sample: number;
  /** Cells a side of the plane that units answer over; 0 where the inputs are no plane. */
  cells: number;
  inputCount: number;
  inputs: number;
  /** Each shown input over the plane, as `answers` of a layer, and the largest of its magnitudes; empty without one. */
  inputAnswers: Float32Array;
  inputReaches: number[];
  /** In the order of the plan. */
  layers: PicturedLayer[];
}

/** One layer: its first units, and the edges to each of them from the shown units of what it is fed by. */
export interface PicturedLayer {
  /** So many of the layer's units are shown, the first ones. */
  units: number;
  fanIn: number;
  fanOut: number;
  /** A residual sum adds the block's input to its output; normalization stands before its activation. */
  hasShortcut: boolean;
  isNormalized: boolean;
  /** Holds what each unit gives over the plane, unit by unit, row by row from the top; empty where there is none. */
  answers: Float32Array;
  /** φ(0), and the largest distance of an answer from it: a unit that answers φ(0) knows nothing. */
  center: number;
  reach: number;
  /** Over a sample of the training split. */
  means: Float32Array;
  /** Share of the sample, 0 to 1, for which a unit gives exactly 0. */
  zeroShares: Float32Array;
  /** NaN where the layer has no bias. */
  biases: Float32Array;
  /** True for a unit that dropout leaves out for the sample that the picture is of, at its first position. */
  dropped: boolean[];
  /** Shown units before it × units, row by row, and ∂L/∂w of the same. */
  weights: Float32Array;
  gradients: Float32Array;
  /** Incoming weights of each unit as a picture, where the inputs are the pixels of one; else empty. */
  pixels: Float32Array;
  /** The whole matrix, fanIn × fanOut, of a layer that mixes positions; else empty. */
  matrix: Float32Array;
}

/** Most layers whose units are pictured; of a deeper network the layers' signals are drawn. */
export const mostPicturedLayers = 15;
/** Most units of a layer that are pictured. */
export const mostPicturedUnits = 6;
/** Numbers of a network that can be read with each frame. */
const mostNumbers = 400_000;

const pictureSize = { rows: 128, cells: 12 };

/**
 * Returns the rows that a network is pictured with: a sample of the training split, then the cells of the plane.
 * Null for a network that is too large for it.
 */
export function picturedInputs({ layers }: Plan, data: TrainingData): InspectedInputs | null {
  const numbers = layers.reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
  const isSmall = layers.length <= mostPicturedLayers && numbers <= mostNumbers;
  return isSmall ? inspectedInputs(data, pictureSize) : null;
}

/**
 * Returns what is drawn of a network that was measured with `inputs`, which `picturedInputs` made of its data;
 * null where it was not.
 */
export function describeNetwork(
  plan: Plan,
  data: TrainingData,
  spec: Spec,
  { record: { step }, network }: Pick<Measurement, 'record' | 'network'>,
  inputs: InspectedInputs | null,
): NetworkPicture | null {
  if (network === null || inputs === null) return null;
  const { inputCount } = plan;
  const { rows, sampleRows, planeCells: cells } = inputs;
  const layers = network.map((values, layer) =>
    describeLayer({ plan, data, spec, step, values, layer }, inputs),
  );
  const shown = shownOf(inputCount);
  const plane = { first: sampleRows, count: cells ** 2 };
  const inputAnswers = columns(rows, inputCount, cells === 0 ? 0 : shown, plane);
  const inputReaches = Array.from(
    { length: inputAnswers.length / Math.max(1, plane.count) },
    (_, input) =>
      largestDistance(inputAnswers.subarray(input * plane.count, (input + 1) * plane.count), 0),
  );
  return { step, sample: 0, cells, inputCount, inputs: shown, inputAnswers, inputReaches, layers };
}

interface MeasuredLayer {
  plan: Plan;
  data: TrainingData;
  spec: Spec;
  step: number;
  layer: number;
  values: NetworkLayer;
}

function shownOf(count: number): number {
  return Math.min(mostPicturedUnits, count);
}

function describeLayer(
  { plan, data, spec, step, layer, values }: MeasuredLayer,
  { sampleRows, planeCells }: InspectedInputs,
): PicturedLayer {
  const { fanIn, fanOut, kind } = plan.layers[layer];
  const { weights, gradients, activations: outputs, bias } = values;
  const units = shownOf(fanOut);
  const center = kind === 'hidden' ? activations[spec.activation].value(0) : 0;
  const answers = columns(outputs, fanOut, units, { first: sampleRows, count: planeCells ** 2 });
  const hasPixels = data.image !== null && layer === 0 && fanIn === data.inputCount;
  return {
    units,
    fanIn,
    fanOut,
    hasShortcut: plan.operations.some((one) => one.kind === 'join' && one.layer === layer),
    isNormalized: kind === 'hidden' && spec.norm !== 'none',
    answers,
    center,
    reach: largestDistance(answers, center),
    ...sampleStatistics(outputs, fanOut, units, sampleRows),
    biases: Float32Array.from({ length: units }, (_, unit) => bias?.[unit] ?? Number.NaN),
    dropped: droppedUnits(plan.layers, spec, { step, row: 0, layer, units }),
    weights: shownEdges(weights, plan.layers[layer]),
    gradients: shownEdges(gradients, plan.layers[layer]),
    pixels: hasPixels
      ? columns(weights, fanOut, units, { first: 0, count: fanIn })
      : new Float32Array(),
    matrix: kind === 'mixing' ? Float32Array.from(weights) : new Float32Array(),
  };
}

/** Returns the numbers of the first columns in some rows, one column after another. */
function columns(
  values: Float64Array,
  columnCount: number,
  shown: number,
  { first, count }: { first: number; count: number },
): Float32Array {
  const all = new Float32Array(shown * count);
  for (let index = 0; index < shown; index++) {
    for (let row = 0; row < count; row++) {
      all[index * count + row] = values[(first + row) * columnCount + index];
    }
  }
  return all;
}

/** Returns the largest finite distance from `center`; 0 where there is none. */
function largestDistance(values: Float32Array, center: number): number {
  let largest = 0;
  for (const value of values) {
    const distance = Math.abs(value - center);
    if (distance > largest && distance < Number.POSITIVE_INFINITY) largest = distance;
  }
  return largest;
}

function sampleStatistics(
  outputs: Float64Array,
  fanOut: number,
  units: number,
  rows: number,
): Pick<PicturedLayer, 'means' | 'zeroShares'> {
  const [means, zeroShares] = [new Float32Array(units), new Float32Array(units)];
  for (let unit = 0; unit < units; unit++) {
    let [sum, zeros] = [0, 0];
    for (let row = 0; row < rows; row++) {
      const value = outputs[row * fanOut + unit];
      sum += value;
      if (value === 0) zeros++;
    }
    means[unit] = sum / rows;
    zeroShares[unit] = zeros / rows;
  }
  return { means, zeroShares };
}

function shownEdges(matrix: Float64Array, { fanIn, fanOut }: LayerShape): Float32Array {
  const [before, units] = [shownOf(fanIn), shownOf(fanOut)];
  const edges = new Float32Array(before * units);
  for (let from = 0; from < before; from++) {
    for (let unit = 0; unit < units; unit++) {
      edges[from * units + unit] = matrix[from * fanOut + unit];
    }
  }
  return edges;
}

import { createBatchLoader } from '../../data/batchLoader';
import type { TrainingData } from '../../data/trainingData';
import { denseLayersOf, type Plan } from '../../network/plan';
import { dropoutRates } from '../../spec/hiddenLayers';
import type { Spec } from '../../spec/spec';
import { batchLoss } from '../kernels/losses';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { forward } from '../passes/forwardBackward';
import { createNetwork } from '../passes/network';
import { drawOf } from '../passes/operations/dropout';
import { computeGradients, createWorkspace } from '../passes/workspace';
import type { StepGradient } from '../training/trainerState';

/** One layer's ∂L/∂W as the engine computed it, against two ways of computing it in float64. */
export interface LayerCheck {
  /** ‖g − g₆₄‖ / ‖g₆₄‖, g₆₄ of the reference kernels; 0 where both are 0, Infinity where g₆₄ alone is. */
  difference: number;
  /** g₆₄ against differences of the loss; null where there was no time for the layer. */
  finite: DifferenceCheck | null;
}

export interface GradientCheck {
  step: number;
  /** In the order of the plan's layers. */
  layers: LayerCheck[];
}

/** A network as it is trained now. */
export interface CheckedNetwork {
  plan: Plan;
  data: TrainingData;
  spec: Spec;
}

/** Lets others work between two parts of the check. */
export interface CheckPace {
  turn(): Promise<void>;
  /** Asked before each weight: whether those that are left are given up. */
  isOver(): boolean;
}

/**
 * Recomputes a step's gradient in float64 by the reference kernels, from the same parameters, the same
 * batch and the same dropout masks, and then by central differences of the loss at some weights.
 */
export async function checkGradient(
  network: CheckedNetwork,
  given: StepGradient,
  pace: CheckPace,
): Promise<GradientCheck> {
  const { plan } = network;
  const exact = createExactStep(network, given);
  const expected = exact.gradients();
  const dense = denseLayersOf(plan);
  const layers = dense.map(({ weights }): LayerCheck => {
    return { difference: distance(given.gradients[weights], expected[weights]), finite: null };
  });
  for (const layer of spreadOrder(layers.length)) {
    const { weights } = dense[layer];
    const parameter = exact.parameters[weights];
    const checks: DifferenceCheck = { difference: 0, checked: 0, kinks: 0, tooSmall: 0 };
    let [squares, total] = [0, 0];
    for (const index of sampledEntries(expected[weights])) {
      await pace.turn();
      if (pace.isOver()) return { step: given.step, layers };
      const gradient = expected[weights][index];
      const found = differenceOf(parameter, index, gradient, exact.loss);
      if (found.kind === 'slope') {
        checks.checked++;
        squares += (found.value - gradient) * (found.value - gradient);
        total += gradient * gradient;
      } else {
        checks[found.kind]++;
      }
    }
    checks.difference = squares === 0 ? 0 : Math.sqrt(squares) / Math.sqrt(total);
    layers[layer].finite = checks;
  }
  return { step: given.step, layers };
}

/** Returns the multiplications of one pass of the step's batch: a check makes several passes for each weight. */
export function productsOf({ plan, data, spec }: CheckedNetwork, step: number): number {
  const rows = createBatchLoader(data, spec).rowsAt(step) * plan.length;
  return rows * denseLayersOf(plan).reduce((sum, { fanIn, fanOut }) => sum + fanIn * fanOut, 0);
}

/** Prepares a step's batch on the reference kernels: the same parameters, rows and dropout masks, in float64. */
export function createExactStep(
  { plan, data, spec }: CheckedNetwork,
  { step, parameters }: StepGradient,
) {
  const kernels = createReferenceKernels();
  const network = createNetwork(kernels, plan, spec);
  const batches = createBatchLoader(data, spec);
  const space = createWorkspace(kernels, plan, network, batches.rowsAt(step));
  const { inputs, targets } = space;
  batches.fill(step, inputs.values, targets.values);
  const values = network.parameters.matrices.map((matrix) => matrix.values);
  values.forEach((array, slot) => {
    array.set(parameters[slot]);
  });
  const dropout = { rates: dropoutRates(spec), seed: spec.seed, step };
  const route = space.route(dropout.rates);
  return {
    parameters: values,
    /** Rows of the batch: the tokens of its samples. */
    rows: inputs.rows,
    loss(): number {
      const { values: logits, columns } = forward(kernels, route, dropout);
      return batchLoss(plan.loss, logits, targets.values, columns);
    },
    gradients(): Float64Array[] {
      computeGradients(kernels, plan, space, dropout, 1);
      return network.gradients.matrices.map((matrix) => matrix.values.slice());
    },
    /** Returns what came into a dense layer, rows × fanIn, after `gradients`; dropout and residual sums included. */
    inputOf(layer: number): Float64Array {
      const dense = route.find(({ operation }) =>
        operation.layers?.some((one) => one.layer === layer),
      );
      if (dense === undefined) throw new Error(`no operation gives layer ${layer}`);
      return dense.input.values;
    },
    /** Returns what comes back to a layer, ∂L/∂preactivation, rows × fanOut, after `gradients`. */
    backOf: (layer: number): Float64Array => space.preactivationGradients[layer].values,
    /** Returns dropout's mask behind a layer, rows × fanOut: 0 for what is left out; null where it has none. */
    dropoutMaskOf(layer: number): Float64Array | null {
      const hidden = plan.layers.slice(0, layer).filter(({ kind }) => kind === 'hidden').length;
      if (plan.layers[layer]?.kind !== 'hidden' || !(dropout.rates[hidden] > 0)) return null;
      const count = inputs.rows * plan.layers[layer].fanOut;
      const ones = kernels.create(1, count, new Float64Array(count).fill(1));
      const mask = kernels.create(1, count);
      kernels.dropout(drawOf(dropout, hidden), ones, mask);
      return mask.values;
    },
    /** Returns what a layer gives before dropout, rows × fanOut, after `gradients`. */
    outputOf: (layer: number): Float64Array => space.activations[layer].values,
  };
}

/** Returns ‖a − b‖ / ‖b‖. */
function distance(a: Float64Array, b: Float64Array): number {
  // Scaled by the largest: the squares of a vanished gradient would underflow.
  const largest = b.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return a.every((value) => value === 0) ? 0 : Infinity;
  let [squares, total] = [0, 0];
  for (let i = 0; i < b.length; i++) {
    const [apart, size] = [(a[i] - b[i]) / largest, b[i] / largest];
    squares += apart * apart;
    total += size * size;
  }
  return Math.sqrt(squares / total);
}

/** Orders what lies in a row: first and last, then those between, ever finer; where time is short all of it is seen. */
export function spreadOrder(count: number): number[] {
  const order = new Set([0, count - 1]);
  for (let parts = 2; order.size < count; parts *= 2) {
    for (let part = 1; part < parts; part++) order.add(Math.floor((part * (count - 1)) / parts));
    if (parts > 2 * count) for (let layer = 0; layer < count; layer++) order.add(layer);
  }
  return [...order];
}

/** The gradient at some weights of a layer, against central differences of the loss. */
export interface DifferenceCheck {
  /** ‖d − g₆₄‖ / ‖g₆₄‖ over the weights that could be checked. */
  difference: number;
  checked: number;
  /** Weights at which the loss has a kink, as at the 0 of a ReLU: there is no slope to compare with. */
  kinks: number;
  /** Weights whose gradient is smaller than what differences of a loss in float64 can show. */
  tooSmall: number;
}

export type Difference = { kind: 'slope'; value: number } | { kind: 'kinks' | 'tooSmall' };

/** Weights of a layer that are checked. */
const entriesPerLayer = 4;
/** A distance is at least so large, and at most: beyond, the loss's curvature would be seen. */
const distances = { least: 1e-5, most: 1e-2 };
/** Relative rounding of a loss, with the sums that it is made of. */
const rounding = 1e-15;
/** A difference is not taken where rounding leaves less accuracy than this. */
const leastAccuracy = 1e-4;
/** A distance is so large, where that is not too much, that rounding leaves a hundred times as much. */
const wantedAccuracy = 1e-6;
/** Slopes over h and h/2 that differ by more than this share have a kink between them. */
const kinkShare = 3e-4;
const attempts = 3;

/** Returns the entry with the largest gradient, which no layer but a dead one has 0, and some others evenly. */
export function sampledEntries(gradient: Float64Array): number[] {
  let largest = 0;
  gradient.forEach((value, index) => {
    if (Math.abs(value) > Math.abs(gradient[largest])) largest = index;
  });
  const others = entriesPerLayer - 1;
  const even = Array.from({ length: others }, (_, part) =>
    Math.floor(((part + 0.5) * gradient.length) / others),
  );
  return [...new Set([largest, ...even])];
}

/**
 * Returns the slope of the loss along one parameter, by differences over h and h/2. Where they disagree, or the
 * slopes of the two sides do not come together, a kink is between, and smaller distances are tried.
 *
 * @param parameter its entry `index` is moved and put back
 * @param gradient the slope that is expected: it says how small a distance rounding allows, and no more
 */
export function differenceOf(
  parameter: Float64Array,
  index: number,
  gradient: number,
  loss: () => number,
): Difference {
  const start = parameter[index];
  const lossAt = (distance: number): number => {
    parameter[index] = start + distance;
    const value = loss();
    parameter[index] = start;
    return value;
  };
  const center = lossAt(0);
  const noise = (distance: number): number => (rounding * Math.abs(center)) / distance;
  const size = Math.abs(gradient);
  const isAccurate = (distance: number): boolean =>
    size === 0 || noise(distance) <= leastAccuracy * size;
  const wanted = size === 0 ? distances.least : noise(1) / (wantedAccuracy * size);
  let distance = Math.min(distances.most, Math.max(distances.least, wanted));
  if (!isAccurate(distance / 2)) return { kind: 'tooSmall' };
  for (let attempt = 0; attempt < attempts && isAccurate(distance / 2); attempt++) {
    const [whole, half] = [distance, distance / 2].map((h) => sidesAt(lossAt, center, h));
    const rounded = 8 * noise(half.h);
    const tolerance = kinkShare * Math.max(size, Math.abs(half.slope)) + rounded;
    const agree = Math.abs(whole.slope - half.slope) <= tolerance;
    // The slopes of a smooth loss's two sides differ half as much at half of the distance.
    const meet = Math.abs(half.apart) <= 0.75 * Math.abs(whole.apart) + tolerance;
    if (agree && meet) {
      // Richardson's extrapolation: the error of the second order goes.
      const slope = (4 * half.slope - whole.slope) / 3;
      return { kind: 'slope', value: size === 0 && Math.abs(slope) <= rounded ? 0 : slope };
    }
    distance /= 8;
  }
  return { kind: 'kinks' };
}

/** Returns the central difference, and how far the slopes of the two sides are apart. */
function sidesAt(lossAt: (distance: number) => number, center: number, h: number) {
  const [above, below] = [lossAt(h), lossAt(-h)];
  return { h, slope: (above - below) / (2 * h), apart: (above - 2 * center + below) / h };
}

import { isKept, stepResolution } from './resolution';

/** Numbers of a layer in a history, in the order in which a row holds them, each for all layers. */
export const layerSeries = ['gradientNorms', 'forwardSignals', 'backwardSignals'] as const;
export type LayerSeries = (typeof layerSeries)[number];

/**
 * The numbers that a run's steps have computed anyway, as columns: one row a point, which stands for the steps up to
 * the next one. Columns are longer than `length` rows and are written in place.
 */
export interface StepHistory {
  layerCount: number;
  length: number;
  steps: Float64Array;
  /** Mean loss of the batch at the point's step, before the update, and its extremes over the point's steps. */
  batchLoss: Float64Array;
  batchLossMinimum: Float64Array;
  batchLossMaximum: Float64Array;
  learningRate: Float64Array;
  /** At the point's step: `layerSeries` one after another, each from the first layer to the output layer. */
  layers: Float64Array;
  /** Flags of each layer for numbers that were too small for the engine to hold: bit i for series i. */
  underflowed: Uint8Array;
}

/** The layers' numbers of one step: rows of `layers` and `underflowed`. */
export type StepLayers = Pick<StepHistory, 'layers' | 'underflowed'>;

/** The numbers of one step that are not of layers. */
export interface StepNumbers {
  step: number;
  batchLoss: number;
  learningRate: number;
}

/** Columns of which each has one number a step. */
export const numberColumns = [
  'steps',
  'batchLoss',
  'batchLossMinimum',
  'batchLossMaximum',
  'learningRate',
] as const satisfies readonly (keyof StepHistory)[];

/** Rows that there is room for at first, and at the most before a history is thinned. */
const firstRows = 256;
const mostRows = 4_096;

/** Creates a history without points, with room for some. */
export function emptyStepHistory(layerCount: number, rows = firstRows): StepHistory {
  const column = (): Float64Array => new Float64Array(rows);
  return {
    layerCount,
    length: 0,
    steps: column(),
    batchLoss: column(),
    batchLossMinimum: column(),
    batchLossMaximum: column(),
    learningRate: column(),
    layers: new Float64Array(rows * layerSeries.length * layerCount),
    underflowed: new Uint8Array(rows * layerCount),
  };
}

/** Returns how many numbers of layers a row has. */
function numbersPerRow({ layerCount }: Pick<StepHistory, 'layerCount'>): number {
  return layerSeries.length * layerCount;
}

/**
 * Adds a step in place, as a point of its own where `layers` are given, else to the steps of the last point. A
 * step that is made again replaces its point. A loss that is not finite is no extreme.
 */
export function addStep(
  history: StepHistory,
  { step, batchLoss, learningRate }: StepNumbers,
  layers: StepLayers | null,
): void {
  const last = history.length - 1;
  if (layers === null && last >= 0) {
    widen(history, last, batchLoss, batchLoss);
    return;
  }
  forgetFrom(history, step);
  const row = addRow(history);
  history.steps[row] = step;
  history.batchLoss[row] = batchLoss;
  history.batchLossMinimum[row] = batchLoss;
  history.batchLossMaximum[row] = batchLoss;
  history.learningRate[row] = learningRate;
  const count = numbersPerRow(history);
  if (layers === null) {
    history.layers.fill(NaN, row * count, (row + 1) * count);
  } else {
    history.layers.set(layers.layers, row * count);
    history.underflowed.set(layers.underflowed, row * history.layerCount);
  }
}

/** Forgets the points from `step` on, in place: they are made again. */
export function forgetFrom(history: StepHistory, step: number): void {
  while (history.length > 0 && history.steps[history.length - 1] >= step) history.length--;
}

/** Appends what came next, in place; points at or after its first one are replaced. */
export function append(history: StepHistory, next: StepHistory): void {
  if (next.length === 0) return;
  forgetFrom(history, next.steps[0]);
  for (let row = 0; row < next.length; row++) copyRow(next, row, history, addRow(history));
}

/** Thins a history in place to what is kept of a run of `length` steps. */
export function thin(history: StepHistory, length: number): void {
  let kept = 0;
  for (let row = 0; row < history.length; row++) {
    if (row === 0 || isKept(stepResolution, history.steps[row], length)) {
      if (kept < row) copyRow(history, row, history, kept);
      kept++;
    } else {
      const { batchLossMinimum, batchLossMaximum } = history;
      widen(history, kept - 1, batchLossMinimum[row], batchLossMaximum[row]);
    }
  }
  history.length = kept;
}

/** Returns a copy that has room for its rows alone. */
export function trimmed(history: StepHistory): StepHistory {
  const copy = { ...history };
  for (const column of numberColumns) copy[column] = history[column].slice(0, history.length);
  copy.layers = history.layers.slice(0, history.length * numbersPerRow(history));
  copy.underflowed = history.underflowed.slice(0, history.length * history.layerCount);
  return copy;
}

/** Returns the numbers of one series at a point, from the first layer to the output layer: a view. */
export function layersAt(history: StepHistory, row: number, series: LayerSeries): Float64Array {
  const { layerCount, layers } = history;
  const from = row * numbersPerRow(history) + layerSeries.indexOf(series) * layerCount;
  return layers.subarray(from, from + layerCount);
}

/** Says whether a layer's number at a point was too small for the engine to hold. */
export function isUnderflowed(
  { layerCount, underflowed }: StepHistory,
  row: number,
  series: LayerSeries,
  layer: number,
): boolean {
  return (underflowed[row * layerCount + layer] & (1 << layerSeries.indexOf(series))) !== 0;
}

/** Returns the row of the point that a step belongs to; −1 where the history is empty or begins later. */
export function rowOf({ steps, length }: StepHistory, step: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle] <= step) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns the row of the point nearest to a step; −1 where the history is empty. */
export function rowNearest(history: StepHistory, step: number): number {
  const { steps, length } = history;
  const before = rowOf(history, step);
  const after = before + 1;
  if (after === length) return before;
  if (before < 0) return after;
  return step - steps[before] <= steps[after] - step ? before : after;
}

function widen(history: StepHistory, row: number, minimum: number, maximum: number): void {
  const { batchLossMinimum, batchLossMaximum } = history;
  if (minimum < batchLossMinimum[row]) batchLossMinimum[row] = minimum;
  if (maximum > batchLossMaximum[row] && maximum < Infinity) batchLossMaximum[row] = maximum;
}

function addRow(history: StepHistory): number {
  const { length } = history;
  if (length === mostRows) thin(history, history.steps[length - 1]);
  if (history.length === history.steps.length) makeRoom(history);
  return history.length++;
}

function makeRoom(history: StepHistory): void {
  const larger = emptyStepHistory(history.layerCount, 2 * history.steps.length);
  for (const column of numberColumns) larger[column].set(history[column]);
  larger.layers.set(history.layers);
  larger.underflowed.set(history.underflowed);
  Object.assign(history, { ...larger, length: history.length });
}

function copyRow(source: StepHistory, from: number, target: StepHistory, to: number): void {
  for (const column of numberColumns) target[column][to] = source[column][from];
  const { layerCount } = source;
  const count = numbersPerRow(source);
  target.layers.set(source.layers.subarray(from * count, (from + 1) * count), to * count);
  const flags = source.underflowed.subarray(from * layerCount, (from + 1) * layerCount);
  target.underflowed.set(flags, to * layerCount);
}

/** A history as programs and files are given it: plain numbers, one entry a point, its vectors from layer to layer. */
export type HistoryColumns = Record<(typeof numberColumns)[number], number[]> &
  Record<LayerSeries, number[][]>;

/** Returns a history as plain numbers: no points' room, no typed arrays. */
export function historyColumns(history: StepHistory): HistoryColumns {
  const rows = [...history.steps.subarray(0, history.length).keys()];
  return Object.fromEntries([
    ...numberColumns.map((column) => [column, rows.map((row) => history[column][row])]),
    ...layerSeries.map((series) => [
      series,
      rows.map((row) => [...layersAt(history, row, series)]),
    ]),
  ]) as HistoryColumns;
}

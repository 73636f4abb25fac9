import { type LayerSeries, layerSeries, layersAt, type StepHistory } from './stepHistory';

/** A history as programs and files get it: plain numbers, one entry a point, its vectors from layer to layer. */
export interface HistoryColumns extends Record<LayerSeries, number[][]> {
  steps: number[];
  batchLoss: number[];
  batchLossMinimum: number[];
  batchLossMaximum: number[];
  learningRate: number[];
}

export function historyColumns(history: StepHistory): HistoryColumns {
  const { length } = history;
  const numbers = (column: Float64Array): number[] => [...column.subarray(0, length)];
  const vectors = Object.fromEntries(
    layerSeries.map((series) => [
      series,
      Array.from({ length }, (_, row) => [...layersAt(history, row, series)]),
    ]),
  ) as Record<LayerSeries, number[][]>;
  return {
    steps: numbers(history.steps),
    batchLoss: numbers(history.batchLoss),
    batchLossMinimum: numbers(history.batchLossMinimum),
    batchLossMaximum: numbers(history.batchLossMaximum),
    learningRate: numbers(history.learningRate),
    ...vectors,
  };
}

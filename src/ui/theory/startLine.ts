import type { StartSpread } from '../../store/run/start';
import { startPrediction } from './startPrediction';

export type StartSeries = 'forwardSignals' | 'backwardSignals';

/** One variant's signal over seeds, as base-10 logarithms, of each layer; not a number where there is none. */
export interface StartLine {
  variant: number;
  layers: StartSpread['layers'];
  low: number[];
  mean: number[];
  high: number[];
  /** Of the hidden layers; empty where theory says nothing. */
  predicted: number[];
}

/** Eight of ten seeds lie between these shares. */
const shares = { low: 0.1, high: 0.9 };

export function startLines(spreads: readonly StartSpread[], series: StartSeries): StartLine[] {
  return spreads.map((spread, variant) => {
    const columns = spread.layers.map((_, layer) => decadesOfLayer(spread, series, layer));
    const mean = columns.map(meanOf);
    return {
      variant,
      layers: spread.layers,
      low: columns.map((decades) => quantile(decades, shares.low)),
      mean,
      high: columns.map((decades) => quantile(decades, shares.high)),
      predicted: predictedDecades(spread, series, mean),
    };
  });
}

/** In order; what is 0 or not finite has no logarithm and is left out. */
function decadesOfLayer(spread: StartSpread, series: StartSeries, layer: number): Float64Array {
  const count = spread.layers.length;
  return Float64Array.from({ length: spread.seedCount }, (_, seed) =>
    Math.log10(spread[series][seed * count + layer]),
  )
    .filter(Number.isFinite)
    .sort();
}

function meanOf(decades: Float64Array): number {
  return decades.reduce((sum, value) => sum + value, 0) / decades.length;
}

/** On a straight line between the two nearest. */
function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** The backward signal is drawn from the mean over seeds at the last hidden layer. */
function predictedDecades(spread: StartSpread, series: StartSeries, mean: number[]): number[] {
  const prediction = startPrediction(spread);
  if (prediction.kind === 'none') return [];
  const { layers } = prediction;
  if (series === 'forwardSignals')
    return layers.map(({ forwardSignal }) => Math.log10(forwardSignal));
  const anchor = mean[layers.length - 1];
  return layers.map(({ backwardDecades }) => anchor + backwardDecades);
}

import type { Texts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { StartSpread } from '../../store/run/start';
import type { PageState } from '../run/runTypes';
import { signalPrediction } from './theoryLine';

export type SignalSeries = 'forwardSignals' | 'backwardSignals';

/** One variant's signal over seeds, as base-10 logarithms, of each layer; not a number where there is none. */
export interface SignalSpread {
  variant: number;
  layers: StartSpread['layers'];
  low: number[];
  mean: number[];
  high: number[];
  /** The prediction for the hidden layers; empty where theory says nothing. */
  predicted: number[];
}

/** Eight of ten seeds lie between these shares. */
const shares = { low: 0.1, high: 0.9 };

export function signalSpreads(
  spreads: readonly StartSpread[],
  series: SignalSeries,
): SignalSpread[] {
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

/** Returns logarithms in ascending order; 0 and what is not finite have none and are left out. */
function decadesOfLayer(spread: StartSpread, series: SignalSeries, layer: number): Float64Array {
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

/** Interpolates linearly between the two nearest values. */
function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

/** The backward signal is drawn from the mean over seeds at the last hidden layer. */
function predictedDecades(spread: StartSpread, series: SignalSeries, mean: number[]): number[] {
  const prediction = signalPrediction(spread);
  if (prediction.kind === 'none') return [];
  const { layers } = prediction;
  if (series === 'forwardSignals')
    return layers.map(({ forwardSignal }) => Math.log10(forwardSignal));
  const anchor = mean[layers.length - 1];
  return layers.map(({ backwardDecades }) => anchor + backwardDecades);
}

/** Tells what a figure of many seeds shows now, in sentences. */
export function describeInitialSignals(series: SignalSeries) {
  return ({ startSpreads }: PageState, { charts, theory: { start: texts } }: Texts): string => {
    if (startSpreads === null) return texts.measuring;
    return charts.sentences(
      signalSpreads(startSpreads, series).map(({ variant, layers, low, mean, high }) => {
        const last = layers.length > 1 ? layers.length - 2 : 0;
        const [first, end, least, most] = [mean[0], mean[last], low[0], high[0]].map((decades) =>
          formatNumber(10 ** decades),
        );
        return texts.now(variantNames[variant], first, end, least, most);
      }),
    );
  };
}

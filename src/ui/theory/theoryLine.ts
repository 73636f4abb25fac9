import type { LayerSeries } from '../../record/stepHistory';
import type { VariantView } from '../../store/run/run';
import { type GradientPrediction, predictGradients } from '../../theory/gradientPrediction';
import {
  backwardTolerances,
  forwardTolerances,
  gradientTolerances,
  type Prediction,
  predictSignals,
} from '../../theory/prediction';
import { decadesOfValue, type Extent, extentOf, layerValues } from '../depth/layerValues';

/** The prediction of theory for the hidden layers at step 0, and how far off it may be. */
export interface TheoryLine {
  variant: number;
  /** Base-10 logarithms. */
  log10: number[];
  /** Decades up and down. */
  tolerances: number[];
}

type Source = Pick<VariantView, 'start' | 'layers' | 'initial' | 'batch'>;

/** How far off a prediction may be, in decades. */
const tolerancesOf: Record<LayerSeries, (widths: number[]) => number[]> = {
  gradientNorms: gradientTolerances,
  forwardSignals: forwardTolerances,
  backwardSignals: backwardTolerances,
};

/** Returns the lines of those variants that theory has something to say of. */
export function theoryLines(variants: readonly Source[], series: LayerSeries): TheoryLine[] {
  return variants.flatMap((view, variant) => {
    const widths = view.layers.slice(0, -1).map(({ fanOut }) => fanOut);
    const log10 = predictedDecades(view, series);
    return log10.length > 0 ? [{ variant, log10, tolerances: tolerancesOf[series](widths) }] : [];
  });
}

function predictedDecades(view: Source, series: LayerSeries): number[] {
  if (series !== 'gradientNorms')
    return predictedSignal(view, series, layerValues(view.initial, series).map(decadesOfValue));
  const prediction = gradientPrediction(view);
  return prediction.kind === 'none' ? [] : prediction.decades;
}

export type SignalSeries = Exclude<LayerSeries, 'gradientNorms'>;

/**
 * Returns the logarithms that theory predicts for a signal; none where it says nothing. On its way back it is
 * a ratio: it is drawn from what is measured at the last hidden layer.
 */
export function predictedSignal(
  start: Pick<VariantView, 'start'>,
  series: SignalSeries,
  measured: readonly number[],
): number[] {
  const prediction = signalPrediction(start);
  if (prediction.kind === 'none') return [];
  const { layers } = prediction;
  if (series === 'forwardSignals')
    return layers.map(({ forwardSignal }) => Math.log10(forwardSignal));
  const anchor = measured[layers.length - 1];
  if (!Number.isFinite(anchor)) return [];
  return layers.map(({ backwardDecades }) => anchor + backwardDecades);
}

/** Returns the lowest and highest logarithm of some lines. */
export function extentOfLines(lines: readonly TheoryLine[]): Extent {
  return extentOf(lines.flatMap(({ log10 }) => log10));
}

const predictions = new WeakMap<VariantView['start'], Prediction>();

/** Returns the prediction for a variant's step 0; worked out once, for charts ask with every frame. */
export function signalPrediction({ start }: Pick<VariantView, 'start'>): Prediction {
  const known = predictions.get(start) ?? predictSignals(start.spec, start.input);
  predictions.set(start, known);
  return known;
}

const gradientPredictions = new WeakMap<object, GradientPrediction>();

/** Returns the prediction for a variant's weight gradients at step 0; worked out once. */
export function gradientPrediction({
  start,
  batch,
}: Pick<VariantView, 'start' | 'batch'>): GradientPrediction {
  const key = batch ?? start;
  const known =
    gradientPredictions.get(key) ?? predictGradients(start.spec, start.input, batch ?? null);
  gradientPredictions.set(key, known);
  return known;
}

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
import { type Extent, extentOf, layerValues } from '../depth/layerValues';

/** The prediction of theory for the hidden layers at step 0, and how far off it may be. */
export interface TheoryLine {
  variant: number;
  /** Base-10 logarithms. */
  log10: number[];
  /** Decades up and down. */
  tolerances: number[];
}

type Source = Pick<VariantView, 'start' | 'layers' | 'initial' | 'batch'>;
type Band = Omit<TheoryLine, 'variant'>;

/** Null where theory says nothing. */
type Reading = (view: Source, widths: number[]) => Band | null;

const readings: Record<LayerSeries, Reading> = {
  gradientNorms(view, widths) {
    const prediction = gradientPrediction(view);
    if (prediction.kind === 'none') return null;
    return { log10: prediction.decades, tolerances: gradientTolerances(widths) };
  },
  forwardSignals(view, widths) {
    const prediction = signalPrediction(view);
    if (prediction.kind === 'none') return null;
    return {
      log10: prediction.layers.map(({ forwardSignal }) => Math.log10(forwardSignal)),
      tolerances: forwardTolerances(widths),
    };
  },
  backwardSignals(view, widths) {
    const prediction = signalPrediction(view);
    if (prediction.kind === 'none') return null;
    const { layers } = prediction;
    // D is a ratio: the last hidden layer is where it is measured from.
    const anchor = layerValues(view.initial, 'backwardSignals')[layers.length - 1];
    if (anchor.kind !== 'number') return null;
    return {
      log10: layers.map(({ backwardDecades }) => anchor.log10 + backwardDecades),
      tolerances: backwardTolerances(widths),
    };
  },
};

/** Returns the lines of those variants that theory has something to say of. */
export function theoryLines(variants: readonly Source[], series: LayerSeries): TheoryLine[] {
  return variants.flatMap((view, variant) => {
    const widths = view.layers.slice(0, -1).map(({ fanOut }) => fanOut);
    const band = readings[series](view, widths);
    return band === null ? [] : [{ variant, ...band }];
  });
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

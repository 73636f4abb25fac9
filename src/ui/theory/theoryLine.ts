import type { LayerSeries } from '../../record/stepHistory';
import type { VariantView } from '../../store/run/run';
import { backwardTolerances, forwardTolerances, gradientTolerances } from '../../theory/prediction';
import { decadesOfValue, type Extent, extentOf, layerValues } from '../depth/layerValues';

/** The prediction of theory for the hidden layers at step 0, and how far off it may be. */
export interface TheoryLine {
  variant: number;
  /** Base-10 logarithms. */
  log10: number[];
  /** Decades up and down. */
  tolerances: number[];
}

type Source = Pick<VariantView, 'start' | 'layers' | 'initial' | 'predictedGradients'>;

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
    return predictedSignal(
      view.start,
      series,
      layerValues(view.initial, series).map(decadesOfValue),
    );
  const { predictedGradients } = view;
  return predictedGradients.kind === 'none' ? [] : predictedGradients.decades;
}

export type SignalSeries = Exclude<LayerSeries, 'gradientNorms'>;

/**
 * Returns the logarithms that theory predicts for a signal; none where it says nothing. On its way back it is
 * a ratio: it is drawn from what is measured at the last hidden layer.
 */
export function predictedSignal(
  { signals }: VariantView['start'],
  series: SignalSeries,
  measured: readonly number[],
): number[] {
  if (signals.kind === 'none') return [];
  const { layers } = signals;
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

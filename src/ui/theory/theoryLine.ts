import type { VariantView } from '../../store/run/run';
import { backwardTolerances, forwardTolerances, gradientTolerances } from '../../theory/tolerance';
import { layerValues } from '../depth/layerValue';
import type { RecordExtent } from '../depth/recordExtent';
import type { LayerSeries } from '../run/runTypes';
import { startGradientPrediction, startPrediction } from './startPrediction';

/** What theory says of the hidden layers at step 0, as base-10 logarithms, and how far off it may be. */
export interface TheoryLine {
  variant: number;
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
    const prediction = startGradientPrediction(view);
    if (prediction.kind === 'none') return null;
    return { log10: prediction.decades, tolerances: gradientTolerances(widths) };
  },
  forwardSignals(view, widths) {
    const prediction = startPrediction(view);
    if (prediction.kind === 'none') return null;
    return {
      log10: prediction.layers.map(({ forwardSignal }) => Math.log10(forwardSignal)),
      tolerances: forwardTolerances(widths),
    };
  },
  backwardSignals(view, widths) {
    const prediction = startPrediction(view);
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

/** The lines of those variants that theory has something to say of. */
export function theoryLines(variants: readonly Source[], series: LayerSeries): TheoryLine[] {
  return variants.flatMap((view, variant) => {
    const widths = view.layers.slice(0, -1).map(({ fanOut }) => fanOut);
    const band = readings[series](view, widths);
    return band === null ? [] : [{ variant, ...band }];
  });
}

/** The lowest and highest logarithm of some lines. */
export function extentOfLines(
  lines: readonly TheoryLine[],
): Pick<RecordExtent, 'lowest' | 'highest'> {
  const all = lines.flatMap(({ log10 }) => log10).filter(Number.isFinite);
  return { lowest: Math.min(...all), highest: Math.max(...all) };
}

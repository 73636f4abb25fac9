import type { VariantView } from '../../store/run/run';
import { layerColumns } from '../depth/layerNames';
import { type LayerValue, layerValues } from '../depth/layerValue';
import type { LayerSeries } from '../run/runTypes';
import { shownRecords } from '../run/shownRecords';

/** One variant's profile at the step shown, and the one of step 0 behind it. */
export interface ProfileLine {
  variant: number;
  step: number;
  layers: VariantView['layers'];
  /** Columns before its first layer. */
  offset: number;
  values: LayerValue[];
  initial: LayerValue[];
}

export function profileLines(
  variants: VariantView[],
  series: LayerSeries,
  pointedStep: number | null,
): ProfileLine[] {
  const { offsets } = layerColumns(variants);
  return shownRecords(variants, pointedStep).map((record, variant) => ({
    variant,
    step: record.step,
    layers: variants[variant].layers,
    offset: offsets[variant],
    values: layerValues(record, series),
    initial: layerValues(variants[variant].initial, series),
  }));
}

/** Both ends of a profile in words and numbers. */
export interface ProfileSummary {
  first: LayerValue;
  last: LayerValue;
  /**
   * What one layer multiplies the quantity by, from the end that it enters at to the other: the
   * geometric mean. Null with one layer, or where an end has no logarithm.
   */
  factor: number | null;
}

/** Signals go forward, gradients come back. */
const isForward: Record<LayerSeries, boolean> = {
  gradientNorms: false,
  forwardSignals: true,
  backwardSignals: false,
};

export function summarizeProfile(values: LayerValue[], series: LayerSeries): ProfileSummary {
  const [first, last] = [values[0], values[values.length - 1]];
  const gaps = values.length - 1;
  const rise =
    first.kind === 'number' && last.kind === 'number' && gaps > 0
      ? (last.log10 - first.log10) / gaps
      : null;
  const factor = rise === null ? null : 10 ** (isForward[series] ? rise : -rise);
  return { first, last, factor };
}

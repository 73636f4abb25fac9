import type { LayerSeries } from '../../record/stepHistory';
import { type Pin, pinnedAt } from '../../store/pins/pins';
import type { VariantView } from '../../store/run/run';
import { type Decades, decadesAround, widen } from '../depth/decades';
import { layerColumns, mixingCountOf } from '../depth/layerColumns';
import { decadesOfValue, extentOf, type LayerValue, layerValues } from '../depth/layerValues';
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

/** Both ends of a profile, and the factor between them. */
interface ProfileSummary {
  first: LayerValue;
  last: LayerValue;
  /**
   * The factor by which one layer multiplies the quantity, from the end that it enters at to the other, as
   * the geometric mean. Null with one layer, or where an end has no logarithm.
   */
  factor: number | null;
}

export function summarizeProfile(values: LayerValue[], series: LayerSeries): ProfileSummary {
  const [first, last] = [values[0], values[values.length - 1]];
  const gaps = values.length - 1;
  if (first.kind !== 'number' || last.kind !== 'number' || gaps === 0)
    return { first, last, factor: null };
  const rise = (last.log10 - first.log10) / gaps;
  return { first, last, factor: 10 ** (series === 'forwardSignals' ? rise : -rise) };
}

/** A pinned run's profile at the step shown. */
export interface PinnedProfile extends Pick<Pin, 'slot' | 'name'> {
  /** Layers that mix positions come before the first hidden layer. */
  mixingCount: number;
  values: LayerValue[];
  /** It is no longer finite where it was pinned. */
  isHalted: boolean;
}

export function pinnedProfiles(
  pins: readonly Pin[],
  series: LayerSeries,
  pointedStep: number | null,
): PinnedProfile[] {
  return pins.map((pin) => ({
    slot: pin.slot,
    name: pin.name,
    mixingCount: mixingCountOf(pin.layers),
    values: layerValues(pinnedAt(pin, pointedStep), series),
    isHalted: pin.haltStep !== null,
  }));
}

/** Widens an axis to pinned runs, but for those that exploded: they would press all others flat. */
export function decadesWithPins(decades: Decades, profiles: readonly PinnedProfile[]): Decades {
  const all = profiles
    .filter(({ isHalted }) => !isHalted)
    .flatMap(({ values }) => values.map(decadesOfValue).filter(Number.isFinite));
  return all.length === 0 ? decades : widen(decades, decadesAround(extentOf(all)));
}

/** Counts the layers of a profile that the axis of depth, made for the variants, has no column for. */
export function layersBeyond(
  { values, mixingCount }: Pick<PinnedProfile, 'values' | 'mixingCount'>,
  columns: { count: number; mixingCount: number },
): number {
  return Math.max(0, columns.mixingCount - mixingCount + values.length - columns.count);
}

import { layerValues, type SpecialKind } from './layerValue';
import type { LayerSeries, StepRecord } from './runTypes';

/** Of a record's layers: base-10 logarithms of the extremes, and what has no logarithm. */
export interface RecordExtent {
  lowest: number;
  highest: number;
  special: SpecialKind[];
}

const cache = new WeakMap<StepRecord, Partial<Record<LayerSeries, RecordExtent>>>();

/** Records never change, and charts ask for each of them with every frame: it is measured once. */
export function recordExtent(record: StepRecord, series: LayerSeries): RecordExtent {
  const known = cache.get(record) ?? {};
  cache.set(record, known);
  known[series] ??= measure(record, series);
  return known[series];
}

function measure(record: StepRecord, series: LayerSeries): RecordExtent {
  let lowest = Infinity;
  let highest = -Infinity;
  const special = new Set<SpecialKind>();
  for (const value of layerValues(record, series)) {
    if (value.kind !== 'number') {
      special.add(value.kind);
      continue;
    }
    lowest = Math.min(lowest, value.log10);
    highest = Math.max(highest, value.log10);
  }
  return { lowest, highest, special: [...special] };
}

/** The extent of all of some records together. */
export function extentOfRecords(records: StepRecord[], series: LayerSeries): RecordExtent {
  const special = new Set<SpecialKind>();
  let lowest = Infinity;
  let highest = -Infinity;
  for (const record of records) {
    const extent = recordExtent(record, series);
    lowest = Math.min(lowest, extent.lowest);
    highest = Math.max(highest, extent.highest);
    for (const kind of extent.special) special.add(kind);
  }
  return { lowest, highest, special: [...special] };
}

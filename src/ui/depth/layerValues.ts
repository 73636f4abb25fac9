import type { FigureTexts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import type { LayerSeries } from '../../record/stepHistory';
import { isUnderflowed, layersAt, type StepHistory } from '../../record/stepHistory';
import type { StepRecord } from '../../record/stepRecord';
import type { History } from '../../store/run/history';

/**
 * Special values have no place on a logarithmic axis: 0, numbers too small for the engine to represent, and
 * what is not finite. They are shown as what they are instead.
 */
export type SpecialKind = 'zero' | 'underflowed' | 'notFinite';
export const specialKinds: readonly SpecialKind[] = ['notFinite', 'underflowed', 'zero'];

/** A layer's number and its base-10 logarithm, or why it has none. */
export type LayerValue = { kind: 'number'; value: number; log10: number } | { kind: SpecialKind };

export function layerValues(
  record: Pick<StepRecord, LayerSeries | 'underflowed'>,
  series: LayerSeries,
): LayerValue[] {
  const underflowed = new Set(record.underflowed[series]);
  return record[series].map((value, layer) => {
    const kind = specialKind(value, underflowed.has(layer));
    return kind === null ? { kind: 'number', value, log10: Math.log10(value) } : { kind };
  });
}

/**
 * Returns why a layer's number has no logarithm; null where it has one.
 *
 * @param isLost it was too small for the engine to represent
 */
export function specialKind(value: number, isLost: boolean): SpecialKind | null {
  if (!Number.isFinite(value)) return 'notFinite';
  if (isLost) return 'underflowed';
  return value > 0 ? null : 'zero';
}

/** Returns runs of consecutive layers of one kind: the first and the last of each, counted from 1. */
export function layersOfKind(values: LayerValue[], kind: SpecialKind): [number, number][] {
  const runs: [number, number][] = [];
  values.forEach((value, layer) => {
    if (value.kind !== kind) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === layer) last[1] = layer + 1;
    else runs.push([layer + 1, layer + 1]);
  });
  return runs;
}

/** Base-10 logarithms of extremes. */
export interface Extent {
  lowest: number;
  highest: number;
}

/** Returns the extremes of those logarithms that are finite; ∞ and −∞ where none is. */
export function extentOf(logarithms: readonly number[]): Extent {
  const finite = logarithms.filter(Number.isFinite);
  return { lowest: Math.min(...finite), highest: Math.max(...finite) };
}

/** Returns the base-10 logarithm of a layer's number; not a number where it has none. */
export function decadesOfValue(value: LayerValue): number {
  return value.kind === 'number' ? value.log10 : Number.NaN;
}

/** The extent of layers' numbers, and the kinds of those that have no logarithm. */
interface RecordExtent extends Extent {
  special: SpecialKind[];
}

export function recordExtent(record: StepRecord, series: LayerSeries): RecordExtent {
  const values = layerValues(record, series);
  const special = specialKinds.filter((kind) => values.some((value) => value.kind === kind));
  return { ...extentOf(values.map(decadesOfValue)), special };
}

/** Returns the extent of all that a run has recorded of its layers, and of its newest measurement. */
export function historyExtent({ steps, latest }: History, series: LayerSeries): RecordExtent {
  return joinedExtent([stepsExtent(steps, series), recordExtent(latest, series)]);
}

export function joinedExtent(extents: readonly RecordExtent[]): RecordExtent {
  return {
    lowest: Math.min(...extents.map(({ lowest }) => lowest)),
    highest: Math.max(...extents.map(({ highest }) => highest)),
    special: [...new Set(extents.flatMap(({ special }) => special))],
  };
}

/** Several charts ask for it with each frame, which has a history of its own. */
const known = new WeakMap<StepHistory, Partial<Record<LayerSeries, RecordExtent>>>();

function stepsExtent(history: StepHistory, series: LayerSeries): RecordExtent {
  const extents = known.get(history) ?? {};
  known.set(history, extents);
  if (extents[series] !== undefined) return extents[series];
  let [lowest, highest] = [Infinity, 0];
  const special = new Set<SpecialKind>();
  for (let row = 0; row < history.length; row++) {
    const values = layersAt(history, row, series);
    for (let layer = 0; layer < values.length; layer++) {
      const value = values[layer];
      const kind = specialKind(value, isUnderflowed(history, row, series, layer));
      if (kind !== null) special.add(kind);
      else if (value < lowest) lowest = value;
      if (kind === null && value > highest) highest = value;
    }
  }
  extents[series] = {
    lowest: Math.log10(lowest),
    highest: Math.log10(highest),
    special: [...special],
  };
  return extents[series];
}

/** Returns a value as people write it, or why it has none. */
export function layerValueText(
  value: LayerValue,
  { special }: Pick<FigureTexts['charts'], 'special'>,
): string {
  return value.kind === 'number' ? formatNumber(value.value) : special[value.kind];
}

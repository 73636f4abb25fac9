import type { LayerSeries, StepRecord } from '../run/runTypes';

/** What cannot stand on a logarithmic axis, and is shown as what it is instead. */
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

/** Consecutive layers of one kind, counted from 1, first and last of each run. */
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

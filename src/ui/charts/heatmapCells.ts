import type { Decades } from './decades';
import { layerValues, type SpecialKind, specialKinds } from './layerValue';
import { colorCount } from './magnitudeColors';
import type { LayerSeries, StepRecord } from './runTypes';

/** Codes from `colorCount` on stand for what has no magnitude, in the order of `specialKinds`. */
export function specialCode(kind: SpecialKind): number {
  return colorCount + specialKinds.indexOf(kind);
}

interface CodedRecord extends Decades {
  series: LayerSeries;
  codes: Uint16Array;
}

const cache = new WeakMap<StepRecord, CodedRecord>();

/** A colour's index, or a special code, for each layer of a record. */
export function cellCodes(record: StepRecord, series: LayerSeries, decades: Decades): Uint16Array {
  const { low, high } = decades;
  const known = cache.get(record);
  if (known?.series === series && known.low === low && known.high === high) return known.codes;
  const codes = Uint16Array.from(layerValues(record, series), (value) => {
    if (value.kind !== 'number') return specialCode(value.kind);
    const share = (value.log10 - low) / (high - low);
    return Math.min(colorCount - 1, Math.max(0, Math.floor(share * colorCount)));
  });
  cache.set(record, { series, low, high, codes });
  return codes;
}

/** Where the newest record ends: it gets as many steps as the one before it. */
export function endOfRecords(steps: number[]): number {
  const last = steps[steps.length - 1];
  return last + (steps.length > 1 ? last - steps[steps.length - 2] : 1);
}

/** Index of the record that a step falls to: the newest that is not later. */
export function recordBefore(steps: number[], step: number): number {
  let index = 0;
  while (index + 1 < steps.length && steps[index + 1] <= step) index++;
  return index;
}

/** For each of `rowCount` rows of pixels over steps 0 to `span`, the record it shows; −1 for none. */
export function recordRows(steps: number[], span: number, rowCount: number): Int32Array {
  const end = endOfRecords(steps);
  const rows = new Int32Array(rowCount).fill(-1);
  let index = 0;
  for (let row = 0; row < rowCount; row++) {
    const step = ((row + 0.5) / rowCount) * span;
    while (index + 1 < steps.length && steps[index + 1] <= step) index++;
    if (step < end) rows[row] = index;
  }
  return rows;
}

import { isUnderflowed, layersAt } from '../../record/stepHistory';
import type { History } from '../../store/run/history';
import { colorCount } from '../canvas/magnitudeColors';
import type { Decades } from '../depth/decades';
import { type SpecialKind, specialKind, specialKinds } from '../depth/layerValues';
import type { StepAxis } from '../plot/stepAxis';
import type { LayerSeries } from '../run/runTypes';

/** Codes from `colorCount` on stand for what has no magnitude, in the order of `specialKinds`. */
export function specialCode(kind: SpecialKind): number {
  return colorCount + specialKinds.indexOf(kind);
}

/** Returns a colour's index, or a special code, for each layer at a recorded step. */
export function cellCodes(
  rows: LayerRows,
  row: number,
  series: LayerSeries,
  { low, high }: Decades,
): Uint16Array<ArrayBuffer> {
  const codes = new Uint16Array(rows.layerCount);
  rows.each(row, series, (layer, value, isLost) => {
    codes[layer] = codeOf(value, isLost, (log10) => (log10 - low) / (high - low));
  });
  return codes;
}

function codeOf(value: number, isLost: boolean, shareOf: (log10: number) => number): number {
  const kind = specialKind(value, isLost);
  if (kind !== null) return specialCode(kind);
  const color = Math.floor(shareOf(Math.log10(value)) * colorCount);
  return Math.min(colorCount - 1, Math.max(0, color));
}

/** Where the newest record ends: it gets as many steps as the one before it. */
export function endOfRecords(steps: readonly number[]): number {
  const last = steps[steps.length - 1];
  return last + (steps.length > 1 ? last - steps[steps.length - 2] : 1);
}

/** Index of the record that a step falls to: the newest that is not later. */
export function recordBefore(steps: readonly number[], step: number): number {
  let index = 0;
  while (index + 1 < steps.length && steps[index + 1] <= step) index++;
  return index;
}

/** For each of `rowCount` rows of pixels along the axis of steps, the record it shows; −1 for none. */
export function recordRows(
  steps: readonly number[],
  axis: Pick<StepAxis, 'stepAt'>,
  rowCount: number,
): Int32Array {
  const end = endOfRecords(steps);
  const rows = new Int32Array(rowCount).fill(-1);
  let index = 0;
  for (let row = 0; row < rowCount; row++) {
    const step = axis.stepAt((row + 0.5) / rowCount);
    while (index + 1 < steps.length && steps[index + 1] <= step) index++;
    if (step < end) rows[row] = index;
  }
  return rows;
}

/** What the layers of a variant were at each recorded step, the newest look as the end. */
export interface LayerRows {
  layerCount: number;
  /** In their order. */
  steps: readonly number[];
  /** Calls `take` for each layer with its number, and whether that was too small for the engine to hold. */
  each(row: number, series: LayerSeries, take: TakeLayer): void;
}

type TakeLayer = (layer: number, value: number, isLost: boolean) => void;

export function layerRows({ steps: own, latest }: History): LayerRows {
  const steps = [...own.steps.subarray(0, own.length)];
  if (steps.length === 0 || latest.step > steps[steps.length - 1]) steps.push(latest.step);
  return {
    layerCount: latest.gradientNorms.length,
    steps,
    each(row, series, take) {
      const isOwn = row < own.length;
      const values = isOwn ? layersAt(own, row, series) : latest[series];
      const lost = latest.underflowed[series];
      for (let layer = 0; layer < values.length; layer++) {
        const isLost = isOwn ? isUnderflowed(own, row, series, layer) : lost.includes(layer);
        take(layer, values[layer], isLost);
      }
    },
  };
}

import { isUnderflowed, layersAt, type StepHistory } from '../../record/stepHistory';
import type { History } from '../../store/run/history';
import type { LayerSeries, StepRecord } from '../run/runTypes';
import { layerValues, type SpecialKind, specialKind } from './layerValue';

/** Of a record's layers: base-10 logarithms of the extremes, and what has no logarithm. */
export interface RecordExtent {
  lowest: number;
  highest: number;
  special: SpecialKind[];
}

export function recordExtent(record: StepRecord, series: LayerSeries): RecordExtent {
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

/** The extent of all that a run has recorded of its layers, and of its newest look. */
export function historyExtent({ steps, latest }: History, series: LayerSeries): RecordExtent {
  return joinedExtent([stepsExtent(steps, series), recordExtent(latest, series)]);
}

/** The extent of all of them together. */
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
  extents[series] ??= measureSteps(history, series);
  return extents[series];
}

function measureSteps(history: StepHistory, series: LayerSeries): RecordExtent {
  let lowest = Infinity;
  let highest = 0;
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
  return { lowest: Math.log10(lowest), highest: Math.log10(highest), special: [...special] };
}

import type { LayerSeries, StepRecord } from '../worker/protocol';

/** Points a series keeps at the most, however long the run. */
export const historyLimit = 512;

export type ScalarSeries =
  | 'trainLoss'
  | 'validationLoss'
  | 'trainAccuracy'
  | 'validationAccuracy'
  | 'learningRate';
export const scalarSeries: readonly ScalarSeries[] = [
  'trainLoss',
  'validationLoss',
  'trainAccuracy',
  'validationAccuracy',
  'learningRate',
];
const vectorSeries: readonly LayerSeries[] = ['gradientNorms', 'forwardSignals', 'backwardSignals'];

export interface Range {
  minimum: number;
  maximum: number;
}

/** Some consecutive records: the first of them, and the extremes of all. */
export interface HistoryPoint {
  record: StepRecord;
  scalars: Record<ScalarSeries, Range | null>;
  layers: Record<LayerSeries, Range[]>;
}

/** The records of a run, thinned evenly over its length; step 0 and the newest record are exact. */
export interface History {
  points: HistoryPoint[];
  latest: StepRecord;
  /** Records that one point stands for. */
  stride: number;
  /** Records in the last point. */
  filled: number;
}

export function startHistory(record: StepRecord): History {
  return { points: [pointOf(record)], latest: record, stride: 1, filled: 1 };
}

/** The history with one record more. A record of the newest step again takes its place. */
export function extendHistory(history: History, record: StepRecord): History {
  const { points, stride, filled } = history;
  const last = points[points.length - 1];
  if (record.step === history.latest.step) {
    const isFirst = last.record.step === record.step;
    const replaced = isFirst ? [...points.slice(0, -1), pointOf(record)] : points;
    return { ...history, points: replaced, latest: record };
  }
  if (filled < stride) {
    const widened = [...points.slice(0, -1), merge(last, pointOf(record))];
    return { ...history, points: widened, latest: record, filled: filled + 1 };
  }
  const extended = [...points, pointOf(record)];
  if (extended.length <= historyLimit) {
    return { points: extended, latest: record, stride, filled: 1 };
  }
  // The limit is even, so the newest point is the first half of a pair.
  return { points: pairwise(extended), latest: record, stride: 2 * stride, filled: 1 };
}

/** Every shown record in order, the newest last. */
export function historyRecords({ points, latest }: History): StepRecord[] {
  const records = points.map(({ record }) => record);
  return records[records.length - 1].step === latest.step ? records : [...records, latest];
}

/** The record nearest to a step. */
export function recordAt(history: History, step: number): StepRecord {
  const records = historyRecords(history);
  let best = records[0];
  for (const record of records) {
    if (Math.abs(record.step - step) < Math.abs(best.step - step)) best = record;
  }
  return best;
}

function pairwise(points: HistoryPoint[]): HistoryPoint[] {
  const merged: HistoryPoint[] = [];
  for (let index = 0; index < points.length; index += 2) {
    const next = points[index + 1];
    merged.push(next === undefined ? points[index] : merge(points[index], next));
  }
  return merged;
}

function pointOf(record: StepRecord): HistoryPoint {
  const scalars = {} as Record<ScalarSeries, Range | null>;
  for (const name of scalarSeries) {
    const value = record[name];
    scalars[name] = value === null ? null : { minimum: value, maximum: value };
  }
  const layers = {} as Record<LayerSeries, Range[]>;
  for (const name of vectorSeries) {
    layers[name] = record[name].map((value) => ({ minimum: value, maximum: value }));
  }
  return { record, scalars, layers };
}

function merge(first: HistoryPoint, second: HistoryPoint): HistoryPoint {
  const scalars = {} as Record<ScalarSeries, Range | null>;
  for (const name of scalarSeries) {
    const [a, b] = [first.scalars[name], second.scalars[name]];
    scalars[name] = a === null || b === null ? null : join(a, b);
  }
  const layers = {} as Record<LayerSeries, Range[]>;
  for (const name of vectorSeries) {
    layers[name] = first.layers[name].map((range, layer) =>
      join(range, second.layers[name][layer]),
    );
  }
  return { record: first.record, scalars, layers };
}

function join(a: Range, b: Range): Range {
  return { minimum: Math.min(a.minimum, b.minimum), maximum: Math.max(a.maximum, b.maximum) };
}

import type { History, HistoryPoint, Range, ScalarSeries } from '../../store/history';
import type { VariantView } from '../../store/run';
import type { StepRecord } from './runTypes';

/** Vertices that a curve is drawn with, at the most. */
export const mostVertices = 256;

export type Split = 'training' | 'validation';
export const splits: readonly Split[] = ['training', 'validation'];

/** The series of a record that one chart shows; null where what it shows is not of a split. */
export interface CurveSeries {
  training: ScalarSeries;
  validation: ScalarSeries | null;
}

/** The learning rate, which is of no split. */
export const learningRateSeries: CurveSeries = { training: 'learningRate', validation: null };

/** A value over the steps, and the extremes of the records that each vertex stands for. */
export interface Vertex {
  step: number;
  /** Null where it is not finite, or is not measured. */
  value: number | null;
  range: Range | null;
}

export interface Curve {
  variant: number;
  vertices: Record<Split, Vertex[]>;
  /** Where the variant stopped being finite. */
  haltStep: number | null;
  /** Where early stopping ended it, and which network came back; null where that is not shown. */
  stop: VariantView['lastStop'];
}

export function curvesOf(variants: VariantView[], series: CurveSeries): Curve[] {
  return variants.map(({ history, halt }, variant) => ({
    variant,
    vertices: {
      training: thinCurve(history, series.training),
      validation: series.validation === null ? [] : thinCurve(history, series.validation),
    },
    haltStep: halt?.step ?? null,
    stop: null,
  }));
}

/** The curves with the early stops of their variants. */
export function withStops(curves: Curve[], variants: VariantView[]): Curve[] {
  return curves.map((curve) => ({ ...curve, stop: variants[curve.variant].lastStop }));
}

/** Points of a history joined evenly until few enough are left; step 0 and the newest are exact. */
export function thinCurve({ points, latest }: History, series: ScalarSeries): Vertex[] {
  const size = Math.ceil(points.length / (mostVertices - 1));
  const vertices: Vertex[] = [];
  for (let first = 0; first < points.length; first += size) {
    const group = points.slice(first, first + size);
    const { step, value } = vertexOf(group[0].record, series);
    vertices.push({ step, value, range: rangeOf(group, series) });
  }
  const last = vertexOf(latest, series);
  if (vertices[vertices.length - 1].step !== latest.step) vertices.push(last);
  return vertices;
}

function vertexOf(record: StepRecord, series: ScalarSeries): Vertex {
  const value = finite(record[series]);
  const range = value === null ? null : { minimum: value, maximum: value };
  return { step: record.step, value, range };
}

function rangeOf(group: HistoryPoint[], series: ScalarSeries): Range | null {
  let minimum = Infinity;
  let maximum = -Infinity;
  for (const { scalars } of group) {
    const range = scalars[series];
    minimum = Math.min(minimum, finite(range?.minimum ?? null) ?? Infinity);
    maximum = Math.max(maximum, finite(range?.maximum ?? null) ?? -Infinity);
  }
  return minimum <= maximum ? { minimum, maximum } : null;
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

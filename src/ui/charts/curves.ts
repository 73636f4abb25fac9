import { type History, historyRecords, type ScalarSeries } from '../../store/history';
import type { VariantView } from '../../store/run';
import type { StepRecord } from './runTypes';

export type Split = 'training' | 'validation';
export const splits: readonly Split[] = ['training', 'validation'];

/** The series of a record that one chart shows; null where what it shows is not of a split. */
export interface CurveSeries {
  training: ScalarSeries;
  validation: ScalarSeries | null;
}

/** The learning rate, which is of no split. */
export const learningRateSeries: CurveSeries = { training: 'learningRate', validation: null };

export interface Range {
  minimum: number;
  maximum: number;
}

/** A value over the steps, and the extremes of what each vertex stands for. */
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
      training: curveOf(history, series.training),
      validation: series.validation === null ? [] : curveOf(history, series.validation),
    },
    haltStep: halt?.step ?? null,
    stop: null,
  }));
}

/** The curves with the early stops of their variants. */
export function withStops(curves: Curve[], variants: VariantView[]): Curve[] {
  return curves.map((curve) => ({ ...curve, stop: variants[curve.variant].lastStop }));
}

/** A vertex for each record that is drawn. */
export function curveOf(history: History, series: ScalarSeries): Vertex[] {
  return historyRecords(history).map((record) => vertexOf(record, series));
}

function vertexOf(record: StepRecord, series: ScalarSeries): Vertex {
  const value = finite(record[series]);
  const range = value === null ? null : { minimum: value, maximum: value };
  return { step: record.step, value, range };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

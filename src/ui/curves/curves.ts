import type { StepHistory } from '../../record/stepHistory';
import { type History, historyRecords, type ScalarSeries } from '../../store/run/history';
import type { VariantView } from '../../store/run/run';

export type Split = 'training' | 'validation';
export const splits: readonly Split[] = ['training', 'validation'];

/** The series of a record that one chart shows; null where what it shows is not of a split. */
export interface CurveSeries {
  training: ScalarSeries;
  validation: ScalarSeries | null;
}

/** The learning rate, which is of no split. */
export const learningRateSeries: CurveSeries = { training: 'learningRate', validation: null };

/** A value over the steps. */
export interface Vertex {
  step: number;
  /** Null where it is not finite, or is not measured. */
  value: number | null;
}

export interface Curve {
  variant: number;
  vertices: Record<Split, Vertex[]>;
  /** What every step has said of its batch, behind the curves; null where that is not shown. */
  batches: StepHistory | null;
  /** Where the variant stopped being finite. */
  haltStep: number | null;
  /** Where early stopping ended it, and which network came back; null where that is not shown. */
  stop: VariantView['lastStop'];
}

/** A vertex for each record that is drawn. */
export function curvesOf(variants: VariantView[], series: CurveSeries): Curve[] {
  return variants.map(({ history, halt }, variant) => ({
    variant,
    vertices: {
      training: curveOf(history, series.training),
      validation: series.validation === null ? [] : curveOf(history, series.validation),
    },
    batches: null,
    haltStep: halt?.step ?? null,
    stop: null,
  }));
}

/** The curves with each step's batch and the early stops of their variants. */
export function lossCurves(variants: VariantView[], series: CurveSeries): Curve[] {
  return curvesOf(variants, series).map((curve) => {
    const { history, lastStop } = variants[curve.variant];
    return { ...curve, batches: history.steps, stop: lastStop };
  });
}

/** The learning rates of the steps, each from the step itself. */
export function learningRateCurves(variants: VariantView[]): Curve[] {
  return curvesOf(variants, learningRateSeries).map((curve) => {
    const { steps } = variants[curve.variant].history;
    if (steps.length === 0) return curve;
    const own = Array.from({ length: steps.length }, (_, row) =>
      vertexOf(steps.steps[row], steps.learningRate[row]),
    );
    const last = steps.steps[steps.length - 1];
    const newest = curve.vertices.training.filter(({ step }) => step > last).slice(-1);
    return { ...curve, vertices: { training: [...own, ...newest], validation: [] } };
  });
}

function curveOf(history: History, series: ScalarSeries): Vertex[] {
  return historyRecords(history).map((record) => vertexOf(record.step, record[series]));
}

function vertexOf(step: number, value: number | null): Vertex {
  return { step, value: value !== null && Number.isFinite(value) ? value : null };
}

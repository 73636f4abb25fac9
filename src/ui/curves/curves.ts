import { extent } from 'd3-array';
import type { StepHistory } from '../../record/stepHistory';
import type { Pin } from '../../store/pins/pins';
import { historyRecords, type ScalarSeries } from '../../store/run/history';
import type { VariantView } from '../../store/run/run';
import type { LossExtent, ToPixel, Vertex } from '../plot/curveAxis';
import type { Band } from '../plot/svgPath';

export type Split = 'training' | 'validation';
export const splits: readonly Split[] = ['training', 'validation'];

/** The series of a record that one chart shows; null where what it shows is not of a split. */
export interface CurveSeries {
  training: ScalarSeries;
  validation: ScalarSeries | null;
}

/** The learning rate is of no split. */
export const learningRateSeries: CurveSeries = { training: 'learningRate', validation: null };

export interface Curve {
  variant: number;
  vertices: Record<Split, Vertex[]>;
  /** The losses of the steps' batches, drawn behind the curves; null where they are not shown. */
  batches: StepHistory | null;
  /** The step at which the variant stopped being finite. */
  haltStep: number | null;
  /** The step at which early stopping ended it, and the network that came back; null where that is not shown. */
  stop: VariantView['lastStop'];
}

/** Returns a curve of each variant with a vertex for each record that is drawn. */
export function curvesOf(variants: VariantView[], series: CurveSeries): Curve[] {
  return variants.map(({ history, halt }, variant) => ({
    variant,
    vertices: verticesOf(historyRecords(history), series),
    batches: null,
    haltStep: halt?.step ?? null,
    stop: null,
  }));
}

/** Returns the curves with each step's batch and the early stops of their variants. */
export function lossCurves(variants: VariantView[], series: CurveSeries): Curve[] {
  return curvesOf(variants, series).map((curve) => {
    const { history, lastStop } = variants[curve.variant];
    return { ...curve, batches: history.steps, stop: lastStop };
  });
}

/** Returns the learning rate of every step, and that of the newest measurement. */
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

/** A pinned run in a chart over steps: without bands, behind the variants. */
export interface PinnedCurve extends Pick<Pin, 'slot' | 'name'>, Pick<Curve, 'vertices'> {
  /** Its last step. */
  end: number;
}

export function pinnedCurves(pins: readonly Pin[], series: CurveSeries): PinnedCurve[] {
  return pins.map(({ slot, name, records }) => ({
    slot,
    name,
    vertices: verticesOf(records, series),
    end: records[records.length - 1].step,
  }));
}

type CurveRecord = Record<ScalarSeries, number | null> & { step: number };

function verticesOf(records: readonly CurveRecord[], series: CurveSeries): Curve['vertices'] {
  const of = (name: ScalarSeries | null): Vertex[] =>
    name === null ? [] : records.map((record) => vertexOf(record.step, record[name]));
  return { training: of(series.training), validation: of(series.validation) };
}

function vertexOf(step: number, value: number | null): Vertex {
  return { step, value: value !== null && Number.isFinite(value) ? value : null };
}

type Measured = Pick<Curve, 'vertices'> & Partial<Pick<Curve, 'batches'>>;

/** Batches may take this many times the height of the highest measured loss; beyond it they are cut. */
const roomForBatches = 1.2;

/** Returns what the axis of some curves depends on; null where none has a positive finite value. */
export function lossExtent(curves: Measured[]): LossExtent | null {
  const lines = curves.flatMap(({ vertices }) =>
    splits.map((split) => vertices[split].flatMap(({ value }) => value ?? [])),
  );
  const positive = lines.map((values) => values.filter((value) => value > 0));
  const [initialLowest, initialHighest] = extent(positive.flatMap((values) => values.slice(0, 1)));
  if (initialLowest === undefined) return null;
  const [lowest = initialLowest, measured = initialHighest] = extent(positive.flat());
  const ofBatches = curves.map(({ batches }) =>
    batches ? extremesOfBatches(batches)[1] : measured,
  );
  const highest = Math.max(measured, Math.min(roomForBatches * measured, Math.max(...ofBatches)));
  return { lowest, highest, initialLowest, initialHighest };
}

type Batches = Pick<
  StepHistory,
  'length' | 'steps' | 'batchLoss' | 'batchLossMinimum' | 'batchLossMaximum'
>;

/** Returns the lowest and the highest finite loss of a batch; ∞ and −∞ where there is none. */
export function extremesOfBatches(batches: Batches): [lowest: number, highest: number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (let row = 0; row < batches.length; row++) {
    const [minimum, maximum] = rangeOf(batches, row);
    if (minimum < lowest) lowest = minimum;
    if (maximum > highest && maximum < Infinity) highest = maximum;
  }
  return [lowest, highest];
}

/** A batch whose loss is not finite has no range, whatever the steps after it had. */
function rangeOf(batches: Batches, row: number): [number, number] {
  const { batchLoss, batchLossMinimum, batchLossMaximum } = batches;
  return Number.isFinite(batchLoss[row])
    ? [batchLossMinimum[row], batchLossMaximum[row]]
    : [Number.NaN, Number.NaN];
}

/**
 * Returns the band from the lowest to the highest loss of a batch, with a point for each that is recorded.
 *
 * @param floor is where a loss lies that has no place on the axis, as 0 on a logarithmic one
 */
export function batchBand(batches: Batches, toPixel: ToPixel, floor: number): Band {
  const band: Band = { upper: [], lower: [] };
  for (let row = 0; row < batches.length; row++) {
    const [minimum, maximum] = rangeOf(batches, row);
    if (!Number.isFinite(minimum) || !Number.isFinite(maximum)) continue;
    const step = batches.steps[row];
    const top = toPixel(step, maximum);
    if (top === null) continue;
    band.upper.push(top);
    band.lower.push(toPixel(step, minimum) ?? { x: top.x, y: floor });
  }
  return band;
}

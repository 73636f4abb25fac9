import type { LayerSeries } from '../../record/stepHistory';
import { isUnderflowed, layersAt, rowNearest, type StepHistory } from '../../record/stepHistory';
import type { RecordWithLayers, StepRecord } from '../../record/stepRecord';
import {
  type History,
  historyRecords,
  recordAt,
  recordsOf,
  withLayersAt,
} from '../../store/run/history';
import type { VariantView } from '../../store/run/run';

/** Returns what to show of each variant: at the step that is pointed at, else the newest. */
export function shownRecords(variants: VariantView[], pointedStep: number | null): ShownRecord[] {
  return variants.map(({ history }) => shownRecord(history, pointedStep));
}

/** Returns the record of each variant whose statistics of layers are shown: they are taken at fewer steps. */
export function inspectedRecords(
  variants: VariantView[],
  pointedStep: number | null,
): RecordWithLayers[] {
  return variants.map(({ history }) => withLayersAt(history, pointedStep ?? Infinity));
}

/** Returns the step of those statistics where it is another than the one that is shown; null where it is not. */
export function inspectedElsewhere(
  variants: VariantView[],
  pointedStep: number | null,
): number | null {
  const [inspected] = inspectedRecords(variants, pointedStep);
  const shown = pointedStep ?? variants[0]?.history.latest.step;
  return inspected === undefined || inspected.step === shown ? null : inspected.step;
}

/** Returns every recorded step of the variant that went furthest, in order; step 0 while there is none. */
export function recordedSteps(variants: VariantView[]): readonly number[] {
  const longest = variants.find(({ history }) => history.latest.step === latestStep(variants));
  return longest === undefined ? [0] : stepsOf(longest.history);
}

/** Returns the last step of the record, which a diagnosis is drawn from: while it trains, the last measured one. */
export function recordedStep(variants: VariantView[]): number {
  return Math.max(0, ...variants.map(({ history }) => recordsOf(history).at(-1)?.step ?? 0));
}

/** Returns the newest step of all variants: one that is not finite any more stays behind the others. */
export function latestStep(variants: VariantView[]): number {
  return Math.max(0, ...variants.map(({ history }) => history.latest.step));
}

const known = new WeakMap<History, readonly number[]>();

/** Measured or with numbers of its own; asked for by several with each frame, which is a history of its own. */
function stepsOf(history: History): readonly number[] {
  const { steps } = history;
  const all =
    known.get(history) ??
    [
      ...new Set([
        ...steps.steps.subarray(0, steps.length),
        ...historyRecords(history).map(({ step }) => step),
      ]),
    ].sort((a, b) => a - b);
  known.set(history, all);
  return all;
}

/** The record shown of one step: each number comes from the nearest step that has it. */
export interface ShownRecord extends StepRecord {
  /** The step of losses and accuracies, which are measured at fewer steps. */
  measuredStep: number;
  /** Mean loss of the step's batch; null where no step has been made. */
  batchLoss: number | null;
}

/** Returns what is shown of a run at a step; null stands for its newest measurement. */
export function shownRecord(history: History, step: number | null): ShownRecord {
  const { latest, steps } = history;
  const measured = step === null ? latest : recordAt(history, step);
  const row = rowNearest(steps, step ?? latest.step);
  const told = { ...measured, measuredStep: measured.step };
  if (row < 0) return { ...told, batchLoss: null };
  const batchLoss = steps.batchLoss[row];
  const isNearer =
    step !== null && Math.abs(steps.steps[row] - step) < Math.abs(measured.step - step);
  return { ...told, batchLoss, ...(isNearer ? ownNumbers(history, row) : {}) };
}

/** Returns what the step itself has computed. */
function ownNumbers({ steps: history, latest }: History, row: number): Partial<ShownRecord> {
  const step = history.steps[row];
  const ofSeries = <T>(of: (series: LayerSeries) => T): Record<LayerSeries, T> => ({
    gradientNorms: of('gradientNorms'),
    forwardSignals: of('forwardSignals'),
    backwardSignals: of('backwardSignals'),
  });
  return {
    step,
    epoch: latest.step === 0 ? 0 : (latest.epoch * step) / latest.step,
    learningRate: history.learningRate[row],
    ...ofSeries((series) => [...layersAt(history, row, series)]),
    underflowed: ofSeries((series) => underflowedLayers(history, row, series)),
    layers: null,
  };
}

function underflowedLayers(history: StepHistory, row: number, series: LayerSeries): number[] {
  const layers = Array.from({ length: history.layerCount }, (_, layer) => layer);
  return layers.filter((layer) => isUnderflowed(history, row, series, layer));
}

import { isUnderflowed, layersAt, rowNearest, type StepHistory } from '../../record/stepHistory';
import { type History, recordAt } from '../../store/run/history';
import type { LayerSeries, StepRecord } from './runTypes';

/** What is told of one step: each number from the nearest step that has it. */
export interface ShownRecord extends StepRecord {
  /** Of losses and accuracies, which are measured at fewer steps. */
  measuredStep: number;
  /** Mean loss of the step's batch; null where no step has been made. */
  batchLoss: number | null;
}

/** Returns what is shown of a run at a step; null is its newest look. */
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

/** What the step itself has computed. */
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

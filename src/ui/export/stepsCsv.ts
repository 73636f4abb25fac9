import { isUnderflowed, layersAt, type StepHistory } from '../../record/stepHistory';
import { type Column, csvTable } from './csvTable';
import { layerColumns } from './layerColumns';
import type { ExportedRun } from './records';

/** A point of a run's own numbers. */
interface Row {
  run: ExportedRun;
  history: StepHistory;
  point: number;
}

const scalarColumns: readonly Column<Row>[] = [
  { name: 'run', cell: ({ run }) => run.run },
  { name: 'step', cell: ({ history, point }) => String(history.steps[point]) },
  { name: 'batch_loss', cell: ({ history, point }) => String(history.batchLoss[point]) },
  {
    name: 'batch_loss_minimum',
    cell: ({ history, point }) => String(history.batchLossMinimum[point]),
  },
  {
    name: 'batch_loss_maximum',
    cell: ({ history, point }) => String(history.batchLossMaximum[point]),
  },
  { name: 'learning_rate', cell: ({ history, point }) => String(history.learningRate[point]) },
];

/**
 * Returns the numbers that every step computes anyway as a table: a row for each run and recorded step, which
 * stands for the steps up to the next row. Numbers are written as in the table of measurements.
 */
export function stepsCsv(runs: readonly ExportedRun[]): string {
  const recorded = runs.filter(({ history }) => history !== null);
  const rows = recorded.flatMap((run): Row[] => {
    const { history } = run;
    if (history === null) return [];
    return Array.from({ length: history.length }, (_, point) => ({ run, history, point }));
  });
  const ofLayers = layerColumns<Row>(recorded, ({ history, point }, quantity, layer) => ({
    value: layersAt(history, point, quantity)[layer],
    isLost: isUnderflowed(history, point, quantity, layer),
  }));
  return csvTable([...scalarColumns, ...ofLayers], rows);
}

import { type Column, csvTable } from './csvTable';
import { layerColumns } from './layerColumns';
import type { ExportedRun } from './records';

interface Row {
  run: ExportedRun;
  record: ExportedRun['records'][number];
}

const scalarColumns: readonly Column<Row>[] = [
  { name: 'run', cell: ({ run }) => run.run },
  { name: 'name', cell: ({ run }) => run.name },
  { name: 'step', cell: ({ record }) => String(record.step) },
  { name: 'epoch', cell: ({ record }) => String(record.epoch) },
  { name: 'learning_rate', cell: ({ record }) => String(record.learningRate) },
  { name: 'train_loss', cell: ({ record }) => String(record.trainLoss) },
  { name: 'validation_loss', cell: ({ record }) => String(record.validationLoss) },
  { name: 'train_accuracy', cell: ({ record }) => optional(record.trainAccuracy) },
  { name: 'validation_accuracy', cell: ({ record }) => optional(record.validationAccuracy) },
];

/**
 * The measurements as a table: a row for each run and measured step, a column for each number and layer.
 * Numbers are written in the fewest digits that read back as the same double; `NaN`, `Infinity`, and
 * `underflowed` for what the engine cannot represent. A cell is empty where a run has no such layer or
 * number.
 */
export function recordsCsv(runs: readonly ExportedRun[]): string {
  const rows = runs.flatMap((run) => run.records.map((record): Row => ({ run, record })));
  const ofLayers = layerColumns<Row>(runs, ({ record }, quantity, layer) => ({
    value: record[quantity][layer],
    isLost: record.underflowed[quantity].includes(layer),
  }));
  return csvTable([...scalarColumns, ...ofLayers], rows);
}

function optional(value: number | null): string {
  return value === null ? '' : String(value);
}

import type { LayerSeries } from '../charts/runTypes';
import type { ExportedRun } from './records';

type Row = (run: ExportedRun, record: ExportedRun['records'][number]) => string;

interface Column {
  name: string;
  cell: Row;
}

const series: Record<LayerSeries, string> = {
  gradientNorms: 'gradient_norm',
  forwardSignals: 'forward_signal',
  backwardSignals: 'backward_signal',
};

const scalarColumns: readonly Column[] = [
  { name: 'run', cell: ({ run }) => run },
  { name: 'name', cell: ({ name }) => name },
  { name: 'step', cell: (_, { step }) => String(step) },
  { name: 'epoch', cell: (_, { epoch }) => String(epoch) },
  { name: 'learning_rate', cell: (_, { learningRate }) => String(learningRate) },
  { name: 'train_loss', cell: (_, { trainLoss }) => String(trainLoss) },
  { name: 'validation_loss', cell: (_, { validationLoss }) => String(validationLoss) },
  { name: 'train_accuracy', cell: (_, { trainAccuracy }) => optional(trainAccuracy) },
  {
    name: 'validation_accuracy',
    cell: (_, { validationAccuracy }) => optional(validationAccuracy),
  },
];

/**
 * The records as a table (RFC 4180): a row for each run and step, a column for each number and layer.
 * Numbers are written in the fewest digits that read back as the same double; `NaN`, `Infinity`, and
 * `underflowed` for what the engine cannot represent. A cell is empty where a run has no such layer or
 * number.
 */
export function recordsCsv(runs: readonly ExportedRun[]): string {
  const columns = [...scalarColumns, ...layerColumns(runs)];
  const rows = runs.flatMap((run) =>
    run.records.map((record) => columns.map(({ cell }) => cell(run, record))),
  );
  return [columns.map(({ name }) => name), ...rows].map(csvLine).join('');
}

/** The layers of all runs by their names: first those that mix positions, the output layer last. */
function layerColumns(runs: readonly ExportedRun[]): Column[] {
  const named = (kind: string): string[] => [
    ...new Set(runs.flatMap(({ layers }) => layers.filter((l) => l.kind === kind).map(nameOf))),
  ];
  const names = [...named('mixing'), ...inOrder(named('hidden')), ...named('output')];
  return (Object.keys(series) as LayerSeries[]).flatMap((quantity) =>
    names.map((layerName) => ({
      name: `${series[quantity]}_${layerName}`,
      cell: ({ layers }: ExportedRun, record: ExportedRun['records'][number]) => {
        const layer = layers.findIndex((one) => nameOf(one) === layerName);
        if (layer < 0) return '';
        const isLost = record.underflowed[quantity].includes(layer);
        return isLost ? 'underflowed' : String(record[quantity][layer]);
      },
    })),
  );
}

/** Hidden layers are numbered: the deepest run has the names of all others. */
function inOrder(names: string[]): string[] {
  const number = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0);
  return names.toSorted((a, b) => number(a) - number(b));
}

function nameOf({ name }: ExportedRun['layers'][number]): string {
  return name.replaceAll(' ', '_');
}

function optional(value: number | null): string {
  return value === null ? '' : String(value);
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

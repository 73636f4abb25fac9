import { csvTable } from '../../record/csvTable';
import { isUnderflowed, type LayerSeries, layersAt } from '../../record/stepHistory';
import type { ExportedRun } from './records';

/**
 * The measurements as a table: a row for each run and measured step, a column for each number and layer.
 * Numbers are written in the fewest digits that read back as the same double; `NaN`, `Infinity`, and
 * `underflowed` for what the engine cannot represent. A cell is empty where a run has no such layer or
 * number.
 */
export function recordsCsv(runs: readonly ExportedRun[]): string {
  const layers = layerColumns(runs);
  const names = [
    ...['run', 'name', 'step', 'epoch', 'learning_rate', 'train_loss', 'validation_loss'],
    ...['train_accuracy', 'validation_accuracy', ...layers.names],
  ];
  const rows = runs.flatMap((run) =>
    run.records.map((record) => [
      ...[run.run, run.name, record.step, record.epoch, record.learningRate],
      ...[record.trainLoss, record.validationLoss],
      ...[record.trainAccuracy, record.validationAccuracy],
      ...layers.cellsOf(run, (quantity, layer) =>
        record.underflowed[quantity].includes(layer) ? 'underflowed' : record[quantity][layer],
      ),
    ]),
  );
  return csvTable(names, rows);
}

/**
 * Returns the numbers that every step computes anyway as a table: a row for each run and recorded step, which
 * stands for the steps up to the next row. Numbers are written as in the table of measurements.
 */
export function stepsCsv(runs: readonly ExportedRun[]): string {
  const layers = layerColumns(runs.filter(({ history }) => history !== null));
  const names = [
    ...['run', 'step', 'batch_loss', 'batch_loss_minimum', 'batch_loss_maximum'],
    ...['learning_rate', ...layers.names],
  ];
  const rows = runs.flatMap((run) => {
    const { history } = run;
    if (history === null) return [];
    return Array.from({ length: history.length }, (_, point) => [
      ...[run.run, history.steps[point], history.batchLoss[point]],
      ...[history.batchLossMinimum[point], history.batchLossMaximum[point]],
      history.learningRate[point],
      ...layers.cellsOf(run, (quantity, layer) =>
        isUnderflowed(history, point, quantity, layer)
          ? 'underflowed'
          : layersAt(history, point, quantity)[layer],
      ),
    ]);
  });
  return csvTable(names, rows);
}

const series: Record<LayerSeries, string> = {
  gradientNorms: 'gradient_norm',
  forwardSignals: 'forward_signal',
  backwardSignals: 'backward_signal',
};

/**
 * A column for each quantity and layer of all runs by their names: first those that mix positions, the output
 * layer last. Its cell is empty where a run has no such layer.
 */
function layerColumns(runs: readonly ExportedRun[]) {
  const named = (kind: string): string[] => [
    ...new Set(runs.flatMap(({ layers }) => layers.filter((l) => l.kind === kind).map(nameOf))),
  ];
  const layerNames = [...named('mixing'), ...inOrder(named('hidden')), ...named('output')];
  const places = new Map(
    runs.map((run) => {
      const own = run.layers.map(nameOf);
      return [run, layerNames.map((name) => own.indexOf(name))];
    }),
  );
  const quantities = Object.keys(series) as LayerSeries[];
  return {
    names: quantities.flatMap((quantity) =>
      layerNames.map((name) => `${series[quantity]}_${name}`),
    ),
    cellsOf: (run: ExportedRun, cell: (quantity: LayerSeries, layer: number) => string | number) =>
      quantities.flatMap((quantity) =>
        (places.get(run) ?? []).map((layer) => (layer < 0 ? '' : cell(quantity, layer))),
      ),
  };
}

/** Hidden layers are numbered: the deepest run has the names of all others. */
function inOrder(names: string[]): string[] {
  const number = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0);
  return names.toSorted((a, b) => number(a) - number(b));
}

function nameOf({ name }: ExportedRun['layers'][number]): string {
  return name.replaceAll(' ', '_');
}

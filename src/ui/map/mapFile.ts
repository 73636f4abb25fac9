import { cellChanges, type PhaseGrid } from '../../spec/grids/phaseGrid';
import type { Job } from '../../store/jobs/jobs';
import type { Cells } from './cellColors';

/** Cells that are done, each with the values of its two parameters, as the command line prints them. */
function rowsOf(grid: PhaseGrid, cells: Cells) {
  return cells.flatMap((cell, index) => (cell ? [{ ...cellChanges(grid, index), ...cell }] : []));
}

/** As `npm run headless -- … --sweep` prints a map. */
export function mapJson({ spec, engine, task }: Job<'phaseMap'>, cells: Cells): string {
  const { x, y, steps } = task.grid;
  return JSON.stringify({ spec, engine, axes: [x, y], steps, cells: rowsOf(task.grid, cells) });
}

/** One line a cell, under a line of names; empty where a number could not be measured. */
export function mapCsv({ task: { grid } }: Job<'phaseMap'>, cells: Cells): string {
  const names = [
    ...[grid.x.parameter, grid.y.parameter],
    ...(['outcome', 'step', 'loss', 'signalRatio', 'gradientNorm'] as const),
  ];
  const lines = rowsOf(grid, cells).map((row) => names.map((name) => row[name] ?? '').join(','));
  return `${[names.join(','), ...lines].join('\n')}\n`;
}

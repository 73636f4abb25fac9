import { cellChanges, type PhaseGrid } from '../../spec/grids/phaseGrid';
import type { Job } from '../../store/jobs/jobs';
import { csvTable } from '../export/csvTable';
import type { Cells } from './cellColors';

/** Returns the cells that are done, with the values of their two parameters, as the command line prints them. */
function rowsOf(grid: PhaseGrid, cells: Cells) {
  return cells.flatMap((cell, index) => (cell ? [{ ...cellChanges(grid, index), ...cell }] : []));
}

/** Returns a map as `npm run headless -- … --sweep` prints it. */
export function mapJson({ spec, engine, task }: Job<'phaseMap'>, cells: Cells): string {
  const { x, y, steps } = task.grid;
  return JSON.stringify({ spec, engine, axes: [x, y], steps, cells: rowsOf(task.grid, cells) });
}

/** Returns a map as a table with a line a cell; a number that could not be measured is empty. */
export function mapCsv({ task: { grid } }: Job<'phaseMap'>, cells: Cells): string {
  const names = [
    ...[grid.x.parameter, grid.y.parameter],
    ...(['outcome', 'step', 'loss', 'signalRatio', 'gradientNorm'] as const),
  ];
  type Row = ReturnType<typeof rowsOf>[number];
  const columns = names.map((name) => ({ name, cell: (row: Row) => String(row[name] ?? '') }));
  return csvTable(columns, rowsOf(grid, cells));
}

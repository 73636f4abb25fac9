import * as v from 'valibot';
import { type Axis, readAxis } from '../../spec/grids/axis';
import { gridOf, type MapText, type PhaseGrid } from '../../spec/grids/phaseGrid';
import { cellEntries, sweepEntries } from '../../spec/grids/sweepParts';
import type { EngineName, Spec } from '../../spec/spec';
import type { PhaseCell } from './jobs';

/** A map as a file has it. */
export interface OpenedMap {
  spec: Spec;
  engine: EngineName;
  map: MapText;
  grid: PhaseGrid;
  /** Null for those that are missing in it. */
  cells: (PhaseCell | null)[];
}

/** What `headless --sweep` and `--merge` print, and the page saves. */
const fileSchema = v.object({ ...sweepEntries, cells: v.array(v.looseObject(cellEntries)) });

/** Reads the text of a file; null where it is no map. */
export function readMapFile(text: string): OpenedMap | null {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), fileSchema), text);
  if (!read.success) return null;
  const { spec, engine, axes, steps, cells: rows } = read.output;
  const [x, y] = axes.map((axis) => ({ parameter: axis.parameter, range: rangeOf(axis) }));
  const map = { x, y, steps };
  const grid = gridOf(map);
  if ('reason' in grid) return null;
  const columns = grid.x.values.length;
  const cells = new Array<PhaseCell | null>(columns * grid.y.values.length).fill(null);
  for (const { outcome, step, loss, signalRatio, gradientNorm, ...values } of rows) {
    const [column, row] = [grid.x, grid.y].map((axis) =>
      axis.values.indexOf(Number(values[axis.parameter])),
    );
    if (column < 0 || row < 0) return null;
    cells[row * columns + column] = { outcome, step, loss, signalRatio, gradientNorm };
  }
  return { spec, engine, map, grid, cells };
}

/** Returns the shortest text that gives an axis its values. */
function rangeOf({ parameter, values }: Axis): string {
  const [first, second = first] = values;
  const distance = Number((second - first).toPrecision(12));
  const text = [first, values[values.length - 1], distance].join(':');
  return String(readAxis(parameter, text)?.values) === String(values) ? text : values.join();
}

import type { AxisName } from '../../spec/grids/axis';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import type { Pen } from '../canvas/useCanvas';
import { type MapShape, placeOf, placeOnAxis } from './mapShape';

/** Theory's predictions for a map of depth and gain, in the parameters' own values. */
export interface TheoryLines {
  /** The gain of the edge of chaos; null where there is none. */
  edge: number | null;
  /** The curve of 6ξ. */
  curve: { gain: number; depth: number }[];
}

type Point = Partial<Record<AxisName, number>>;

const halo = 4.5;
const line = 2;

/** The edge of chaos as a line through all depths, the depth scale as a dashed curve. */
export function drawTheory(
  pen: Pen,
  { edge, curve }: TheoryLines,
  grid: PhaseGrid,
  shape: MapShape,
): void {
  const depths = grid.x.parameter === 'depth' ? grid.x.values : grid.y.values;
  const pathOf = (points: Point[]): Path2D => pathThrough(points, grid, shape);
  const last = depths[depths.length - 1];
  const ends = [depths[0], last].map((depth): Point => ({ depth, gain: edge ?? Number.NaN }));
  const lines = [
    { path: pathOf(edge === null ? [] : ends), dash: [] },
    { path: pathOf(curve), dash: [7, 5] },
  ];
  const { context } = pen;
  context.save();
  context.lineJoin = 'round';
  for (const { path, dash } of lines) {
    context.setLineDash([]);
    context.strokeStyle = pen.color('--background');
    context.lineWidth = halo;
    context.stroke(path);
    context.setLineDash(dash);
    context.strokeStyle = pen.color('--ink');
    context.lineWidth = line;
    context.stroke(path);
  }
  context.restore();
}

/** Through all that lies on the map; what leaves it interrupts the line. */
function pathThrough(points: Point[], { x, y }: PhaseGrid, shape: MapShape): Path2D {
  const path = new Path2D();
  let isDrawing = false;
  for (const point of points) {
    const column = placeOnAxis(x.values, point[x.parameter] ?? Number.NaN);
    const row = placeOnAxis(y.values, point[y.parameter] ?? Number.NaN);
    if (column === null || row === null) {
      isDrawing = false;
      continue;
    }
    const place = placeOf(shape, column, row);
    if (isDrawing) path.lineTo(place.x, place.y);
    else path.moveTo(place.x, place.y);
    isDrawing = true;
  }
  return path;
}

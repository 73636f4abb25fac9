/** A place on the pad, from 0 to 1 across and down. */
export interface PadPoint {
  x: number;
  y: number;
}

/** The pen's points between touching the pad and leaving it; a single point is a dot. */
export type Stroke = readonly PadPoint[];

export function addPoint(strokes: readonly Stroke[], point: PadPoint): Stroke[] {
  const last = strokes[strokes.length - 1] ?? [];
  return [...strokes.slice(0, -1), [...last, point]];
}

/** A cell of a grid that lies over the pad. */
export interface Cell {
  column: number;
  row: number;
}

export interface Grid {
  width: number;
  height: number;
}

export function isInked(strokes: readonly Stroke[], cell: Cell, grid: Grid): boolean {
  return strokes.some((stroke) => stroke.some((point) => isWithin(point, cell, grid)));
}

/** A dot in the middle of the cell; or, where the pen has been there, none of its points any more. */
export function toggleCell(strokes: readonly Stroke[], cell: Cell, grid: Grid): Stroke[] {
  const { column, row } = cell;
  if (!isInked(strokes, cell, grid)) {
    return [...strokes, [{ x: (column + 0.5) / grid.width, y: (row + 0.5) / grid.height }]];
  }
  return strokes.flatMap((stroke) => without(stroke, cell, grid));
}

/** The pieces of a stroke before, between and after its visits of a cell. */
function without(stroke: Stroke, cell: Cell, grid: Grid): Stroke[] {
  const pieces: PadPoint[][] = [[]];
  for (const point of stroke) {
    if (isWithin(point, cell, grid)) pieces.push([]);
    else pieces[pieces.length - 1].push(point);
  }
  return pieces.filter(({ length }) => length > 0);
}

function isWithin({ x, y }: PadPoint, { column, row }: Cell, { width, height }: Grid): boolean {
  return Math.floor(x * width) === column && Math.floor(y * height) === row;
}

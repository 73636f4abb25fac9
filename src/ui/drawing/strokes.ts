import { clamp } from '@mantine/hooks';
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

/** Extent of the digits that the networks have learnt from, as shares of the picture's height and width. */
const usualExtent = { height: 0.68, width: 0.6 };
/** A drawing is not made larger or smaller than so. */
const zoom = { least: 0.5, most: 2 };
/** Half the width of the pen's line, in pixels: in 12 × 12 as the digits' own, in MNIST's 28 × 28 as theirs. */
const radiusAt12 = 0.82;
const radiusGrowth = 0.6;

export function penRadius({ height }: Grid): number {
  return radiusAt12 * (height / 12) ** radiusGrowth;
}

/**
 * The picture that a drawing makes, row by row from the top, 0 for paper and 1 for ink: brought to the
 * middle and to the extent of the data's digits, its line as wide as theirs. Null where nothing is drawn.
 */
export function penPicture(strokes: readonly Stroke[], grid: Grid): Float32Array | null {
  const placed = fitted(strokes, grid);
  if (placed.length === 0) return null;
  const reach = penRadius(grid) + 0.5;
  return Float32Array.from({ length: grid.width * grid.height }, (_, pixel) => {
    const centre = { x: (pixel % grid.width) + 0.5, y: Math.floor(pixel / grid.width) + 0.5 };
    const near = Math.min(...placed.map((stroke) => distanceTo(stroke, centre)));
    return clamp(reach - near, 0, 1);
  });
}

/** In pixels, the middle of its bounding box in the middle of the picture. */
function fitted(strokes: readonly Stroke[], { width, height }: Grid): Stroke[] {
  const points = strokes.flat();
  if (points.length === 0) return [];
  const [xs, ys] = [points.map(({ x }) => x * width), points.map(({ y }) => y * height)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const fit = Math.min(
    (usualExtent.height * height) / (bottom - top),
    (usualExtent.width * width) / (right - left),
  );
  const factor = clamp(fit, zoom.least, zoom.most);
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: width / 2 + factor * (x * width - (left + right) / 2),
      y: height / 2 + factor * (y * height - (top + bottom) / 2),
    })),
  );
}

function distanceTo(stroke: Stroke, centre: PadPoint): number {
  return Math.min(
    ...stroke.map((point, index) => distance(centre, stroke[Math.max(0, index - 1)], point)),
  );
}

/** Returns the distance of a point from the line segment between two others. */
function distance({ x, y }: PadPoint, from: PadPoint, to: PadPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : clamp(((x - from.x) * dx + (y - from.y) * dy) / squared, 0, 1);
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
}

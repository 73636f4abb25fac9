import type { Point } from './svgPath';

/** As many points from the first on are drawn whatever they lie on: steps 0 to 64 in a curve of every step. */
const drawnAll = 65;
/** Width of a column of the screen that is drawn by a few points, in CSS pixels. */
const columnWidth = 2;

/**
 * Returns few points that look as all do: of those in one column of the screen the first, the lowest, the
 * highest and the last.
 */
export function thinPoints(points: readonly (Point | null)[]): (Point | null)[] {
  const thinned = points.slice(0, drawnAll);
  let column: Point[] = [];
  const close = (): void => {
    thinned.push(...cornersOf(column));
    column = [];
  };
  for (const point of points.slice(drawnAll)) {
    if (point === null || (column.length > 0 && columnOf(point) !== columnOf(column[0]))) close();
    if (point === null) thinned.push(null);
    else column.push(point);
  }
  close();
  return thinned;
}

/** The edges of an area over its points, both from left to right. */
export interface Band {
  upper: Point[];
  lower: Point[];
}

/** Returns a band of few points that looks as the whole: of one column it has the highest and the lowest. */
export function thinBand({ upper, lower }: Band): Band {
  const thinned: Band = { upper: [], lower: [] };
  upper.forEach(({ x, y }, index) => {
    const last = thinned.upper.length - 1;
    const { y: bottom } = lower[index];
    const isJoined = index >= drawnAll && last >= drawnAll;
    if (isJoined && columnOf({ x }) === columnOf(thinned.upper[last])) {
      // On the screen y goes down.
      thinned.upper[last].y = Math.min(thinned.upper[last].y, y);
      thinned.lower[last].y = Math.max(thinned.lower[last].y, bottom);
    } else {
      thinned.upper.push({ x, y });
      thinned.lower.push({ x, y: bottom });
    }
  });
  return thinned;
}

function columnOf({ x }: Pick<Point, 'x'>): number {
  return Math.floor(x / columnWidth);
}

/** First, lowest, highest and last, each once, in their order. */
function cornersOf(points: readonly Point[]): Point[] {
  if (points.length <= 4) return [...points];
  let [low, high] = [0, 0];
  points.forEach(({ y }, index) => {
    if (y > points[low].y) low = index;
    if (y < points[high].y) high = index;
  });
  const corners = new Set([0, Math.min(low, high), Math.max(low, high), points.length - 1]);
  return [...corners].map((index) => points[index]);
}

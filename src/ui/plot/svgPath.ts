export interface Point {
  x: number;
  y: number;
}

/** Returns lines through the points, broken where there is none. */
export function linePath(points: (Point | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return '';
      return `${(points[index - 1] ?? null) === null ? 'M' : 'L'}${place(point)}`;
    })
    .join('');
}

/** Returns the points without a neighbour: no line shows them. */
export function lonePoints(points: (Point | null)[]): (Point | null)[] {
  return points.filter(
    (_, index) => (points[index - 1] ?? null) === null && (points[index + 1] ?? null) === null,
  );
}

/** Returns dots, to be drawn with round line ends: their width is the stroke's. */
export function dotPath(points: (Point | null)[]): string {
  return points.map((point) => (point === null ? '' : `M${place(point)}h0`)).join('');
}

/** Returns the area between an upper and a lower edge, both from left to right. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  if (upper.length === 0) return '';
  const edge = [...upper, ...[...lower].reverse()].map(place);
  return `M${edge.join('L')}Z`;
}

function place({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

/** A tenth of a pixel is seen by nobody, and digits cost time. */
function round(value: number): number {
  return Math.round(10 * value) / 10;
}

/** This many points from the first on are drawn whatever they lie on: steps 0 to 64 in a curve of every step. */
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

/** Returns first, lowest, highest and last, each once, in their order. */
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

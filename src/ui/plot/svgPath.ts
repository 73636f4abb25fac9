export interface Point {
  x: number;
  y: number;
}

/** Lines through the points, broken where there is none. */
export function linePath(points: (Point | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return '';
      return `${(points[index - 1] ?? null) === null ? 'M' : 'L'}${place(point)}`;
    })
    .join('');
}

/** The points without a neighbour: no line shows them. */
export function lonePoints(points: (Point | null)[]): (Point | null)[] {
  return points.filter(
    (_, index) => (points[index - 1] ?? null) === null && (points[index + 1] ?? null) === null,
  );
}

/** Dots, to be drawn with round line ends: their width is the stroke's. */
export function dotPath(points: (Point | null)[]): string {
  return points.map((point) => (point === null ? '' : `M${place(point)}h0`)).join('');
}

/** The area between an upper and a lower edge, both from left to right. */
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

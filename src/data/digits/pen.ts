import type { Anchor, Stroke } from './glyphs';

/**
 * Adds to a picture what a round pen leaves along `line`: 1 within `radius` of the line, falling to 0
 * over the width of a pixel. Darker ink that is there stays. The centre of the pixel in row r and
 * column c is (c + ½, r + ½).
 */
export function drawLine(picture: Float64Array, size: number, line: Point[], radius: number): void {
  const reach = radius + 0.5;
  for (let index = 0; index + 1 < line.length; index++) {
    const [from, to] = [line[index], line[index + 1]];
    const columns = pixelsNear(from.x, to.x, reach, size);
    const rows = pixelsNear(from.y, to.y, reach, size);
    for (let row = rows.first; row <= rows.last; row++) {
      for (let column = columns.first; column <= columns.last; column++) {
        const ink = reach - distance(column + 0.5, row + 0.5, from, to);
        const place = row * size + column;
        picture[place] = Math.max(picture[place], Math.min(1, ink));
      }
    }
  }
}

/** The pixels whose centres may lie within `reach` of the stretch from `a` to `b`. */
function pixelsNear(a: number, b: number, reach: number, size: number) {
  return {
    first: Math.max(0, Math.floor(Math.min(a, b) - reach)),
    last: Math.min(size - 1, Math.floor(Math.max(a, b) + reach)),
  };
}

/** Returns the distance of a point from the line segment between two others. */
function distance(x: number, y: number, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / squared;
  const t = Math.min(1, Math.max(0, along));
  const [rx, ry] = [x - from.x - t * dx, y - from.y - t * dy];
  return Math.sqrt(rx * rx + ry * ry);
}

export type Point = Pick<Anchor, 'x' | 'y'>;

/** Straight pieces between two anchors. */
const pieces = 5;

/**
 * The pen's way through a stroke's anchors as a chain of straight pieces: Catmull and Rom's spline
 * ("A class of local interpolating splines", 1974) between corners, which bends at none of them.
 */
export function penLine(stroke: Stroke): Point[] {
  const line: Point[] = [stroke[0]];
  for (let index = 0; index + 1 < stroke.length; index++) {
    const [from, to] = [stroke[index], stroke[index + 1]];
    const before = index === 0 || from.isCorner ? from : stroke[index - 1];
    const after = index + 2 === stroke.length || to.isCorner ? to : stroke[index + 2];
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces;
      line.push({
        x: between(before.x, from.x, to.x, after.x, t),
        y: between(before.y, from.y, to.y, after.y, t),
      });
    }
  }
  return line;
}

/** The spline's coordinate at `t` of the way from p₁ to p₂. */
function between(p0: number, p1: number, p2: number, p3: number, t: number): number {
  const linear = p2 - p0;
  const square = 2 * p0 - 5 * p1 + 4 * p2 - p3;
  const cube = 3 * p1 - p0 - 3 * p2 + p3;
  return p1 + 0.5 * t * (linear + t * (square + t * cube));
}

import type { Stroke } from './glyphs';

export interface Point {
  x: number;
  y: number;
}

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

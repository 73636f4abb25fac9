import type { Point } from './penLine';

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

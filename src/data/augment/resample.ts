import type { ImageSize } from '../dataset';

/**
 * Maps a point of the new picture to the one that it comes from; both from the centre, x to the right, y
 * downwards, in pixels.
 */
export interface Mapping {
  /** x of the source is xx · x + xy · y + x0. */
  xx: number;
  xy: number;
  x0: number;
  yx: number;
  yy: number;
  y0: number;
}

/**
 * Draws `from` anew in `to`: each pixel is what lies at the mapped place, between the centres of four
 * pixels by bilinear interpolation. Beyond the edge there is nothing, 0.
 */
export function resample(
  from: Float64Array,
  to: Float64Array,
  { width, height }: ImageSize,
  { xx, xy, x0, yx, yy, y0 }: Mapping,
): void {
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  for (let row = 0; row < height; row++) {
    const y = row - middleY;
    for (let column = 0; column < width; column++) {
      const x = column - middleX;
      const right = middleX + xx * x + xy * y + x0;
      const below = middleY + yx * x + yy * y + y0;
      to[row * width + column] = greyBetween(from, width, height, right, below);
    }
  }
}

function greyBetween(
  from: Float64Array,
  width: number,
  height: number,
  right: number,
  below: number,
): number {
  const left = Math.floor(right);
  const top = Math.floor(below);
  if (left < -1 || left >= width || top < -1 || top >= height) return 0;
  const u = right - left;
  const v = below - top;
  const hasLeft = left >= 0;
  const hasRight = left + 1 < width;
  const place = top * width + left;
  let grey = 0;
  if (top >= 0) {
    if (hasLeft) grey += (1 - v) * (1 - u) * from[place];
    if (hasRight) grey += (1 - v) * u * from[place + 1];
  }
  if (top + 1 < height) {
    if (hasLeft) grey += v * (1 - u) * from[place + width];
    if (hasRight) grey += v * u * from[place + width + 1];
  }
  return grey;
}

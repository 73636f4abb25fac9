import type { ImageSize } from '../dataset';

/** How pictures are set upright: mirrored from left to right first, then turned; and what of them is ink. */
export interface Orientation {
  isMirrored: boolean;
  /** Quarter turns clockwise. */
  turns: 0 | 1 | 2 | 3;
  /** True where dark pixels are ink, as on paper; MNIST's ink is bright. */
  isNegative: boolean;
}

export const asStored: Orientation = { isMirrored: false, turns: 0, isNegative: false };
/** EMNIST's files hold each picture column by column. */
export const transposed: Orientation = { isMirrored: true, turns: 3, isNegative: false };

/** Returns the size of a picture that has been turned. */
export function orientedSize({ width, height }: ImageSize, { turns }: Orientation): ImageSize {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Returns, for each pixel of a picture that has been mirrored and turned, its place in the picture as it was. */
export function orientedPixels(size: ImageSize, orientation: Orientation): Uint32Array {
  const { width, height } = size;
  const oriented = orientedSize(size, orientation);
  const last = { x: width - 1, y: height - 1 };
  return Uint32Array.from({ length: width * height }, (_, pixel) => {
    const x = pixel % oriented.width;
    const y = Math.floor(pixel / oriented.width);
    const turnedBack = {
      0: [x, y],
      1: [y, last.y - x],
      2: [last.x - x, last.y - y],
      3: [last.x - y, x],
    }[orientation.turns];
    const [column, row] = turnedBack;
    return row * width + (orientation.isMirrored ? last.x - column : column);
  });
}

/** Writes a picture as it is learnt, ink from 0 to 1, into the features from a place on. */
export function writeInk(
  features: Float64Array | Float32Array,
  start: number,
  pixels: ArrayLike<number>,
  places: Uint32Array,
  { isNegative }: Orientation,
): void {
  for (let pixel = 0; pixel < places.length; pixel++) {
    const grey = pixels[places[pixel]] / 255;
    features[start + pixel] = isNegative ? 1 - grey : grey;
  }
}

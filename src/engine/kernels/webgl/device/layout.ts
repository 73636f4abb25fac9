import type { BlockSlot, Matrix } from '../../kernels';

/**
 * The place of a matrix in a texture. A texel holds four neighbouring columns of a row, a quad. A row is a
 * line of texels; rows beyond `height` go on in a further strip of `quads` texels to the right. What is
 * left of the last quad, and lines beyond the last row, is zero: sums may run over it.
 */
export interface Place {
  x: number;
  y: number;
  /** Lines of a strip: a multiple of four, so that four rows of weights lie below one another. */
  height: number;
  /** Texels of a row. */
  quads: number;
  strips: number;
}

/** The places of a block's matrices in one texture, and the size of that. */
export interface BlockLayout {
  places: Place[];
  width: number;
  height: number;
}

/** The place of a matrix at (0, 0) in a texture no taller than `side`. Its strips depend on the rows alone. */
export function placeOf({ rows, columns }: Matrix, side: number): Place {
  const strips = Math.ceil(rows / multipleOfFourUpTo(side));
  const height = 4 * Math.ceil(rows / strips / 4);
  return { x: 0, y: 0, height, quads: Math.ceil(columns / 4), strips };
}

/** The slots one below another, in a further column where a texture of `side` lines has no more room. */
export function layoutBlock(slots: readonly BlockSlot[], side: number): BlockLayout {
  const corner = { x: 0, y: 0 };
  const size = { width: 0, height: 0 };
  const places = slots.map((slot) => {
    const place = placeOf(slot, side);
    if (corner.y + place.height > side) {
      corner.x = size.width;
      corner.y = 0;
    }
    const placed = { ...place, ...corner };
    corner.y += place.height;
    size.width = Math.max(size.width, corner.x + place.strips * place.quads);
    size.height = Math.max(size.height, corner.y);
    return placed;
  });
  return { places, ...size };
}

function multipleOfFourUpTo(side: number): number {
  return side - (side % 4);
}

/** The entries as the texels of their place alone, line by line. */
export function pack(
  values: Float64Array,
  { rows, columns }: Matrix,
  { height, quads, strips }: Place,
): Float32Array {
  const texels = new Float32Array(4 * height * quads * strips);
  for (let row = 0; row < rows; row++) {
    const strip = Math.floor(row / height);
    const start = 4 * quads * ((row - strip * height) * strips + strip);
    for (let column = 0; column < columns; column++) {
      texels[start + column] = values[row * columns + column];
    }
  }
  return texels;
}

/** The entries, from the texels of a whole texture that is `width` texels wide. */
export function unpack(
  texels: Float32Array,
  { rows, columns }: Matrix,
  { x, y, height, quads }: Place,
  width: number,
): Float64Array {
  const values = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const strip = Math.floor(row / height);
    const start = 4 * ((y + row - strip * height) * width + x + strip * quads);
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = texels[start + column];
    }
  }
  return values;
}

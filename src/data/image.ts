/** Pixels across and down of the pictures that a row's features are, row by row from the top left. */
export interface ImageSize {
  width: number;
  height: number;
}

/** `pixel 1,1` … : row from the top, then column from the left. */
export function pixelNames({ width, height }: ImageSize): string[] {
  return Array.from(
    { length: width * height },
    (_, pixel) => `pixel ${Math.floor(pixel / width) + 1},${(pixel % width) + 1}`,
  );
}

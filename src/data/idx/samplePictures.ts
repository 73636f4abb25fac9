import type { ImageSize } from '../dataset';
import { sizeOf } from './idxDataset';
import type { IdxPairs } from './idxPairs';
import { type Orientation, orientedPixels, orientedSize, writeInk } from './orientation';

/** Some pictures as they would be learnt, to be looked at. */
export interface SamplePictures extends ImageSize {
  pictures: {
    className: string;
    /** Row by row; 0 is paper, 1 is ink. */
    ink: Float32Array;
  }[];
}

const mostShown = 20;

/** Returns pictures of every class in turn: the first of each, the second of each, and so on. */
export function samplePictures(
  { training }: IdxPairs,
  orientation: Orientation,
  names: readonly string[] | null,
): SamplePictures {
  const { images, labels } = training;
  const stored = sizeOf(training);
  const pixels = stored.width * stored.height;
  const places = orientedPixels(stored, orientation);
  const rowsOf = new Map<number, number[]>();
  for (const [row, label] of labels.values.entries()) {
    const rows = rowsOf.get(label) ?? [];
    if (rows.length < mostShown) rows.push(row);
    rowsOf.set(label, rows);
  }
  const classes = [...rowsOf.entries()].sort(([a], [b]) => a - b);
  const turns = Array.from({ length: mostShown }, (_, turn) =>
    classes.flatMap(([label, rows]) => (turn < rows.length ? [{ label, row: rows[turn] }] : [])),
  );
  const pictures = turns
    .flat()
    .slice(0, mostShown)
    .map(({ label, row }) => {
      const ink = new Float32Array(pixels);
      const picture = images.values.subarray(row * pixels, (row + 1) * pixels);
      writeInk(ink, 0, picture, places, orientation);
      return { className: names?.[label] ?? String(label), ink };
    });
  return { ...orientedSize(stored, orientation), pictures };
}

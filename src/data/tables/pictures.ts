import { type Dataset, pixelNames } from '../dataset';
import type { ReadColumn } from './column';

/** A table whose columns are a label and the pixels of a square picture, row by row from the top left. */
export interface Pictures {
  label: string;
  width: number;
  height: number;
  /** The greatest number of a pixel: it is white. */
  white: number;
}

/** A picture has as many pixels at the least: 8 × 8. */
const fewestPixels = 64;

/** Returns what pictures a table holds: pixels from 0 to 255 (or 16, or 1) beside a first or last column of classes. */
export function picturesIn(read: ReadColumn[]): Pictures | null {
  const side = Math.sqrt(read.length - 1);
  if (!Number.isInteger(side) || side * side < fewestPixels) return null;
  const ends = [read[0], read[read.length - 1]];
  const isLabel = /^(label|class|target|y|digit)s?$/i;
  const label =
    ends.find(({ column }) => isLabel.test(column.name)) ??
    ends.find(({ column }) => column.task === 'classification' && column.distinctCount > 1);
  if (label === undefined) return null;
  let white = 0;
  for (const { column, numbers } of read) {
    if (column === label.column) continue;
    if (numbers === null) return null;
    for (const value of numbers) {
      if (!(value >= 0 && value <= 255)) return null;
      white = Math.max(white, value);
    }
  }
  if (white === 0) return null;
  return { label: label.column.name, width: side, height: side, white: white > 16 ? 255 : white };
}

/** The part of a data set that its pictures decide: their pixels, from 0 to 1, are its features. */
export function pictureFeatures(
  read: ReadColumn[],
  { label, width, height, white }: Pictures,
  rows: number[],
): Pick<Dataset, 'featureNames' | 'image' | 'features'> {
  const pixels = read.filter(({ column }) => column.name !== label);
  const features = new Float64Array(rows.length * pixels.length);
  for (const [place, { numbers }] of pixels.entries()) {
    for (const [index, row] of rows.entries()) {
      features[index * pixels.length + place] = (numbers?.[row] ?? 0) / white;
    }
  }
  return { featureNames: pixelNames({ width, height }), image: { width, height }, features };
}

import { type Dataset, type DatasetSplit, type ImageSize, pixelNames } from '../dataset';
import { maximumClasses, minimumRows } from '../tables/tableDataset';
import type { IdxPair, IdxPairs } from './idxPairs';
import { type Orientation, orientedPixels, orientedSize, writeInk } from './orientation';

/** Why pairs of IDX files do not make a data set. */
export type IdxDatasetRefusal =
  | { reason: 'noPixels' }
  | { reason: 'tooManyPixels'; width: number; height: number; maximum: number }
  /** The pictures to validate have another size than those to train. */
  | { reason: 'sizesDiffer'; sizes: [ImageSize, ImageSize] }
  | { reason: 'tooFewImages'; count: number; minimum: number }
  | { reason: 'oneLabel'; label: string }
  | { reason: 'tooManyLabels'; count: number; maximum: number };

export interface IdxDataset {
  dataset: Dataset;
  /** Images beyond what the page has room for. */
  leftOut: number;
  /** Images of the second pair. */
  validationCount: number;
}

/** Most pixels of one image: 64 × 64. */
const maximumPixels = 4_096;
/** Most numbers of all images together: as many as a table may have. */
const maximumNumbers = 5_000_000;

/** Returns how many pictures of a size there is room for. */
export function mostPictures({ width, height }: ImageSize): number {
  return Math.floor(maximumNumbers / (width * height));
}

/**
 * Makes pictures with ink from 0 to 1 and the classes of their labels; those of a second pair validate.
 *
 * @param names of the classes, by their labels; null where the labels are their own names
 */
export function idxDataset(
  { training, validation }: IdxPairs,
  orientation: Orientation,
  names: readonly string[] | null,
): IdxDataset | IdxDatasetRefusal {
  const pairs = validation === null ? [training] : [training, validation];
  const stored = sizeOf(training);
  const count = pairs.reduce((sum, { labels }) => sum + labels.values.length, 0);
  if (count < minimumRows) return { reason: 'tooFewImages', count, minimum: minimumRows };
  const pixels = stored.width * stored.height;
  if (pixels === 0) return { reason: 'noPixels' };
  if (pixels > maximumPixels) return { reason: 'tooManyPixels', ...stored, maximum: maximumPixels };
  for (const size of pairs.map(sizeOf)) {
    if (size.width !== stored.width || size.height !== stored.height) {
      return { reason: 'sizesDiffer', sizes: [stored, size] };
    }
  }
  const nameOf = (label: number): string => names?.[label] ?? String(label);
  const classes = [...new Set(pairs.flatMap(({ labels }) => [...labels.values]))].sort(
    (a, b) => a - b,
  );
  if (classes.length === 1) return { reason: 'oneLabel', label: nameOf(classes[0]) };
  if (classes.length > maximumClasses) {
    return { reason: 'tooManyLabels', count: classes.length, maximum: maximumClasses };
  }
  const room = Math.min(count, mostPictures(stored));
  const kept = pairs.map(({ labels }) => Math.floor((labels.values.length * room) / count));
  const rowCount = kept.reduce((sum, rows) => sum + rows, 0);
  const features = new Float64Array(rowCount * pixels);
  const targets = new Float64Array(rowCount);
  const classOf = new Map(classes.map((label, index) => [label, index]));
  const places = orientedPixels(stored, orientation);
  let row = 0;
  for (const [index, { images, labels }] of pairs.entries()) {
    for (let place = 0; place < kept[index]; place++, row++) {
      // Evenly spread: a file may be sorted by label.
      const from = Math.floor((place * labels.values.length) / kept[index]);
      const picture = images.values.subarray(from * pixels, (from + 1) * pixels);
      writeInk(features, row * pixels, picture, places, orientation);
      targets[row] = classOf.get(labels.values[from]) ?? Number.NaN;
    }
  }
  const image = orientedSize(stored, orientation);
  const dataset: Dataset = {
    task: 'classification',
    featureNames: pixelNames(image),
    targetName: 'label',
    classNames: classes.map(nameOf),
    image,
    length: 1,
    rowCount,
    features,
    targets,
    split: splitOf(kept),
  };
  return { dataset, leftOut: count - rowCount, validationCount: kept[1] ?? 0 };
}

/** Returns the size of a pair's pictures. */
export function sizeOf({ images }: IdxPair): ImageSize {
  const [, height, width] = images.sizes;
  return { width, height };
}

/** The rows of a second pair validate; those of one alone are drawn. */
function splitOf([trains, validates = 0]: number[]): DatasetSplit {
  if (validates === 0) return { kind: 'byClass' };
  const isValidated = (_: unknown, row: number): number => Number(row >= trains);
  return { kind: 'given', validates: Uint8Array.from({ length: trains + validates }, isValidated) };
}

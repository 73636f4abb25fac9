import type { Dataset } from '../dataset';
import { pixelNames } from '../dataset';
import { maximumClasses, minimumRows } from '../tables/tableDataset';
import type { IdxFile } from './idxFile';

/** Why two IDX files do not make a data set. */
export type IdxPairRefusal =
  /** Both files hold the same kind of thing. */
  | { reason: 'twoImageFiles' }
  | { reason: 'twoLabelFiles' }
  | { reason: 'countsDiffer'; images: number; labels: number }
  | { reason: 'noPixels' }
  | { reason: 'tooManyPixels'; width: number; height: number; maximum: number }
  | { reason: 'tooFewImages'; count: number; minimum: number }
  | { reason: 'oneLabel'; label: number }
  | { reason: 'tooManyLabels'; count: number; maximum: number };

export interface IdxDataset {
  dataset: Dataset;
  /** Images beyond what the page has room for. */
  leftOut: number;
}

/** Most pixels of one image: 64 × 64. */
const maximumPixels = 4_096;
/** Most numbers of all images together: as many as a table may have. */
const maximumNumbers = 5_000_000;

/** Images (count × rows × columns) and their labels (count), given in either order. */
export function idxDataset(files: [IdxFile, IdxFile]): IdxDataset | IdxPairRefusal {
  const [image, label] = [3, 1].map((count) => files.filter(({ sizes }) => sizes.length === count));
  if (label.length === 0) return { reason: 'twoImageFiles' };
  if (image.length === 0) return { reason: 'twoLabelFiles' };
  const refusal = refusalOf(image[0], label[0]);
  if (refusal !== null) return refusal;
  const [count, height, width] = image[0].sizes;
  const labels = label[0].values;
  const classes = distinct(labels);
  const pixels = width * height;
  const rowCount = Math.min(count, Math.floor(maximumNumbers / pixels));
  const features = new Float64Array(rowCount * pixels);
  const targets = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    // Evenly spread: a file may be sorted by label.
    const from = Math.floor((row * count) / rowCount);
    for (let pixel = 0; pixel < pixels; pixel++) {
      features[row * pixels + pixel] = image[0].values[from * pixels + pixel] / 255;
    }
    targets[row] = classes.indexOf(labels[from]);
  }
  const dataset: Dataset = {
    task: 'classification',
    featureNames: pixelNames({ width, height }),
    targetName: 'label',
    classNames: classes.map(String),
    image: { width, height },
    length: 1,
    rowCount,
    features,
    targets,
  };
  return { dataset, leftOut: count - rowCount };
}

function refusalOf(image: IdxFile, label: IdxFile): IdxPairRefusal | null {
  const [count, height, width] = image.sizes;
  const [labelCount] = label.sizes;
  if (count !== labelCount) return { reason: 'countsDiffer', images: count, labels: labelCount };
  if (count < minimumRows) return { reason: 'tooFewImages', count, minimum: minimumRows };
  if (width * height === 0) return { reason: 'noPixels' };
  if (width * height > maximumPixels) {
    return { reason: 'tooManyPixels', width, height, maximum: maximumPixels };
  }
  const classes = distinct(label.values);
  if (classes.length === 1) return { reason: 'oneLabel', label: classes[0] };
  if (classes.length > maximumClasses) {
    return { reason: 'tooManyLabels', count: classes.length, maximum: maximumClasses };
  }
  return null;
}

function distinct(labels: Uint8Array): number[] {
  return [...new Set(labels)].sort((a, b) => a - b);
}

import { type Dataset, pixelNames } from '../dataset';
import { maximumClasses, minimumRows } from '../tables/tableDataset';

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
  const [[image], [label]] = [3, 1].map((count) =>
    files.filter(({ sizes }) => sizes.length === count),
  );
  if (label === undefined) return { reason: 'twoImageFiles' };
  if (image === undefined) return { reason: 'twoLabelFiles' };
  const [count, height, width] = image.sizes;
  const labels = label.values;
  if (count !== labels.length)
    return { reason: 'countsDiffer', images: count, labels: labels.length };
  if (count < minimumRows) return { reason: 'tooFewImages', count, minimum: minimumRows };
  const pixels = width * height;
  if (pixels === 0) return { reason: 'noPixels' };
  if (pixels > maximumPixels) {
    return { reason: 'tooManyPixels', width, height, maximum: maximumPixels };
  }
  const classes = [...new Set(labels)].sort((a, b) => a - b);
  if (classes.length === 1) return { reason: 'oneLabel', label: classes[0] };
  if (classes.length > maximumClasses) {
    return { reason: 'tooManyLabels', count: classes.length, maximum: maximumClasses };
  }
  const rowCount = Math.min(count, Math.floor(maximumNumbers / pixels));
  const features = new Float64Array(rowCount * pixels);
  const targets = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    // Evenly spread: a file may be sorted by label.
    const from = Math.floor((row * count) / rowCount);
    for (let pixel = 0; pixel < pixels; pixel++) {
      features[row * pixels + pixel] = image.values[from * pixels + pixel] / 255;
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

/** Unsigned bytes in one dimension or more, the last index running fastest. */
export interface IdxFile {
  sizes: number[];
  values: Uint8Array;
}

/** Why bytes are not read as an IDX file. Sizes in bytes, unpacked. */
export type IdxFileRefusal =
  | { reason: 'notIdx' }
  /** Anything but unsigned bytes. */
  | { reason: 'unsupportedType'; type: string }
  /** Neither 3 (images) nor 1 (labels). */
  | { reason: 'wrongDimensions'; count: number }
  /** The file ends before what its header announces, or goes on behind it. */
  | { reason: 'truncated'; found: number; expected: number }
  | { reason: 'overlong'; found: number; expected: number }
  | { reason: 'tooLarge'; maximum: number }
  /** Packed with gzip, but cut off or damaged. */
  | { reason: 'damagedGzip' };

/** Unpacks gzip, at most to so many bytes. */
export type Gunzip = (
  packed: Uint8Array,
  maximum: number,
) => Promise<Uint8Array | Extract<IdxFileRefusal, { reason: 'damagedGzip' | 'tooLarge' }>>;

/** Unpacked; MNIST's largest file has 47 million bytes. */
const maximumBytes = 128 * 1_048_576;
const unsignedByte = 0x08;
/** The format's other types of element. */
const otherTypes: Record<number, string> = {
  9: 'int8',
  11: 'int16',
  12: 'int32',
  13: 'float32',
  14: 'float64',
};

/** Reads an IDX file as Y. LeCun describes it with MNIST's data, plain or packed with gzip. */
export async function readIdxFile(
  bytes: Uint8Array,
  gunzip: Gunzip,
): Promise<IdxFile | IdxFileRefusal> {
  if (bytes.length > maximumBytes) return { reason: 'tooLarge', maximum: maximumBytes };
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = isPacked ? await gunzip(bytes, maximumBytes) : bytes;
  return 'reason' in unpacked ? unpacked : parse(unpacked);
}

/** Two zeros, the type, the number of dimensions; the size in each as 32 bits, high byte first. */
function parse(bytes: Uint8Array): IdxFile | IdxFileRefusal {
  const [first, second, type, count] = bytes;
  const isKnown = type === unsignedByte || type in otherTypes;
  if (bytes.length < 4 || first !== 0 || second !== 0 || !isKnown || count === 0) {
    return { reason: 'notIdx' };
  }
  if (type !== unsignedByte) return { reason: 'unsupportedType', type: otherTypes[type] };
  if (count !== 1 && count !== 3) return { reason: 'wrongDimensions', count };
  const start = 4 + 4 * count;
  const found = bytes.length;
  if (found < start) return { reason: 'truncated', found, expected: start };
  const header = new DataView(bytes.buffer, bytes.byteOffset, start);
  const sizes = Array.from({ length: count }, (_, index) => header.getUint32(4 + 4 * index));
  const expected = start + sizes.reduce((product, size) => product * size, 1);
  if (found < expected) return { reason: 'truncated', found, expected };
  if (found > expected) return { reason: 'overlong', found, expected };
  return { sizes, values: bytes.subarray(start) };
}

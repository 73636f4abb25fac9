import { splitPartOf } from '../tables/splitColumn';
import type { IdxFile } from './idxFile';

/** An IDX file that has been read. */
export interface NamedIdx extends IdxFile {
  name: string;
}

/** Pictures, and their labels. */
export interface IdxPair {
  images: NamedIdx;
  labels: NamedIdx;
}

/** One pair, or one to train and one to validate. */
export interface IdxPairs {
  training: IdxPair;
  validation: IdxPair | null;
}

/** Why files are not one pair or two. */
export type IdxPairRefusal =
  | { reason: 'twoImageFiles' }
  | { reason: 'twoLabelFiles' }
  /** Neither one file of each kind nor two. */
  | { reason: 'unpaired'; images: number; labels: number }
  | { reason: 'countsDiffer'; images: number; labels: number };

/** Puts two or four files, in any order, together as pairs: by their counts, or by their names where these agree. */
export function idxPairs(files: readonly NamedIdx[]): IdxPairs | IdxPairRefusal {
  const images = files.filter(({ sizes }) => sizes.length === 3);
  const labels = files.filter(({ sizes }) => sizes.length === 1);
  if (files.length === 2 && images.length === 2) return { reason: 'twoImageFiles' };
  if (files.length === 2 && labels.length === 2) return { reason: 'twoLabelFiles' };
  const isPaired = images.length === labels.length && images.length <= 2;
  if (!isPaired) return { reason: 'unpaired', images: images.length, labels: labels.length };
  const pairs = images.map((file) => ({ images: file, labels: labelsOf(file, labels, images) }));
  const odd = pairs.find((pair) => pair.images.sizes[0] !== pair.labels.sizes[0]);
  if (odd !== undefined) {
    return { reason: 'countsDiffer', images: odd.images.sizes[0], labels: odd.labels.sizes[0] };
  }
  const [training, validation = null] = pairs.toSorted(trainingFirst);
  return { training, validation };
}

/** The labels that are as many as the pictures; named most like them where that is true of both files. */
function labelsOf(file: NamedIdx, labels: NamedIdx[], images: NamedIdx[]): NamedIdx {
  const fits = labels.filter(({ sizes }) => sizes[0] === file.sizes[0]);
  if (fits.length === 1 && labels.length === images.length) return fits[0];
  const [closest] = labels.toSorted(
    (a, b) => commonStart(b.name, file.name) - commonStart(a.name, file.name),
  );
  return closest;
}

function commonStart(one: string, other: string): number {
  const end = [...one].findIndex((letter, place) => letter !== other[place]);
  return end < 0 ? one.length : end;
}

/** The pair that is named like a test validates; where none or both are, the smaller one. */
function trainingFirst(a: IdxPair, b: IdxPair): number {
  const byName = Number(isTest(a)) - Number(isTest(b));
  return byName === 0 ? b.images.sizes[0] - a.images.sizes[0] : byName;
}

/** `t10k` is the name of MNIST's ten thousand. */
function isTest({ images }: IdxPair): boolean {
  return images.name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => word === 't10k' || ['test', 'validation'].includes(splitPartOf(word) ?? ''));
}

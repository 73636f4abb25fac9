import type { Spec } from '../spec/spec';

export type Task = 'classification' | 'regression';

/** Numbers to learn from, before it is split or standardized. */
export interface Dataset {
  task: Task;
  /** Names of a token's features, as a person reads them. */
  featureNames: string[];
  /** Name of what is predicted. */
  targetName: string;
  /** Names of the classes; empty for regression. */
  classNames: string[];
  /** Size of the picture that a row's features are; null where they are none. */
  image: ImageSize | null;
  /** Tokens in each sample; 1 where a sample is no sequence. */
  length: number;
  /** Samples: sequences where `length` is more than 1. */
  rowCount: number;
  /** rowCount × length × featureNames.length: sample by sample, of each all features token by token. */
  features: Float64Array;
  /** rowCount × length: the class index, or the value of a regression. */
  targets: Float64Array;
  /** Drawn by the seed where it is left out. */
  split?: DatasetSplit;
}

/** Which rows of a data set are its validation split. */
export type DatasetSplit =
  | { kind: 'drawn' }
  /** Drawn too, but each class of two rows or more is in both splits. */
  | { kind: 'byClass' }
  /** All rows are trained, and the same are measured as validation. */
  | { kind: 'whole' }
  /** Those with a 1. */
  | { kind: 'given'; validates: Uint8Array };

/** The settings that the built-in generators read. */
export type DataSpec = Pick<Spec, 'data' | 'samples' | 'noise' | 'unitSpread' | 'seed'>;

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

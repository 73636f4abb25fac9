import type { Spec } from '../spec/spec';
import type { ImageSize } from './image';

export type Task = 'classification' | 'regression';

/** A table of numbers to learn from, before it is split or standardized. */
export interface Dataset {
  task: Task;
  /** Column names of the features, as a person reads them. */
  featureNames: string[];
  /** Name of what is predicted. */
  targetName: string;
  /** Names of the classes; empty for regression. */
  classNames: string[];
  /** Of the picture that a row's features are; null where they are none. */
  image: ImageSize | null;
  rowCount: number;
  /** rowCount × featureNames.length, row by row. */
  features: Float64Array;
  /** One per row: the class index, or the value of a regression. */
  targets: Float64Array;
}

/** What the built-in generators read. */
export type DataSpec = Pick<Spec, 'data' | 'samples' | 'noise' | 'unitSpread' | 'seed'>;

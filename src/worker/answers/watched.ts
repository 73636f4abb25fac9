/** What a person wants to see the networks' answers to, beside the data. */
export interface Watched {
  /** A picture row by row, in the data's own units: grey from 0 to 1; null while nothing is drawn. */
  drawing: Float32Array | null;
  /** Number of the validation split's sample that is looked into, for sequences; it may run on beyond the end. */
  sample: number;
}

export const nothingWatched: Watched = { drawing: null, sample: 0 };

/** The sample within a split of `rowCount`; before the first comes the last. */
export function watchedRow({ sample }: Watched, rowCount: number): number {
  return ((sample % rowCount) + rowCount) % rowCount;
}

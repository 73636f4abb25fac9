/** A sentence for every reason of a tagged union, by its tag. */
export type Sentences<D extends string, T extends Record<D, string>> = {
  [R in T[D]]: (figures: Extract<T, Record<D, R>>) => string;
};

/** Returns the sentence for a reason, with the figures that it holds. */
export function sentenceOf<D extends string, T extends Record<D, string>>(
  sentences: Sentences<D, T>,
  tag: D,
  why: T,
): string {
  const sentence = sentences[why[tag]] as (figures: T) => string;
  return sentence(why);
}

/** Something that does the same work again and again. */
export interface Competitor {
  /** What a reader should know of its set-up. */
  note: string;
  /** Resolves when `count` units of work have been carried out: steps of training, or operations. */
  advance(count: number): Promise<void>;
}

/** Something that does the same work again and again. */
export interface Competitor {
  /** What a reader should know of its set-up. */
  note: string;
  /** Does `count` units of work, steps of training or operations; the last ones may still be queued on a device. */
  advance(count: number): Promise<void>;
  /** Resolves when none is queued; not there where none ever is. */
  finish?(): Promise<void>;
}

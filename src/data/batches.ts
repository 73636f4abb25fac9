import type { Spec } from '../spec/spec';
import { permute, stream } from './rng';

/**
 * Plans which rows of the training split each step learns from: mini-batches in an order drawn anew each epoch. A
 * full batch keeps the rows' own order. Nothing is allocated after the start.
 */
export function planBatches(rowCount: number, spec: Pick<Spec, 'batch' | 'seed'>) {
  const largest = largestBatch(spec, rowCount);
  const stepsPerEpoch = Math.ceil(rowCount / largest);
  const orderStream = stream(spec.seed, 'batchOrder');
  const order = Uint32Array.from({ length: rowCount }, (_, row) => row);
  let epoch = -1;
  const firstAt = (step: number): number => (step % stepsPerEpoch) * largest;
  return {
    /** Updates in one pass over the training split; the last batch may be smaller. */
    stepsPerEpoch,
    /** Rows in the largest batch, and in that of step `step` (0 is the first). */
    largest,
    countAt: (step: number): number => Math.min(largest, rowCount - firstAt(step)),
    /** Returns the place in the epoch's order at which the step's batch begins. */
    firstAt,
    /** Returns all rows in the order of the step's epoch, until the order of another is asked for. */
    orderAt(step: number): Uint32Array {
      const wanted = Math.floor(step / stepsPerEpoch);
      if (stepsPerEpoch > 1 && wanted !== epoch) {
        permute(orderStream, wanted, rowCount, order);
        epoch = wanted;
      }
      return order;
    },
  };
}

/** Returns the rows in the largest batch of a training split. */
export function largestBatch({ batch }: Pick<Spec, 'batch'>, rowCount: number): number {
  return batch === 'full' ? rowCount : Math.min(batch, rowCount);
}

/** The given rows of a row-by-row table, one after another. */
export function gather(table: Float64Array, columns: number, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length * columns);
  gatherPart(table, columns, rows, 0, rows.length, picked);
  return picked;
}

/** `count` of the rows, from place `first` on, into the beginning of `picked`. */
export function gatherPart(
  table: Float64Array,
  columns: number,
  rows: Uint32Array,
  first: number,
  count: number,
  picked: Float64Array,
): void {
  let to = 0;
  for (let index = first; index < first + count; index++) {
    const start = rows[index] * columns;
    for (let from = start; from < start + columns; from++) picked[to++] = table[from];
  }
}

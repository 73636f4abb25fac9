import type { Spec } from '../spec/spec';
import { permutation, stream } from './rng';

export interface Batches {
  /** Updates in one pass over the training split; the last batch may be smaller. */
  stepsPerEpoch: number;
  /** Rows of the training split in the batch of step `step` (0 is the first). */
  rowsAt(step: number): Uint32Array;
}

/** Mini-batches in an order drawn anew each epoch. A full batch keeps the rows' own order. */
export function planBatches(rowCount: number, spec: Pick<Spec, 'batch' | 'seed'>): Batches {
  const size = spec.batch === 'full' ? rowCount : Math.min(spec.batch, rowCount);
  const stepsPerEpoch = Math.ceil(rowCount / size);
  const orderStream = stream(spec.seed, 'batchOrder');
  let epoch = -1;
  let order: Uint32Array = Uint32Array.from({ length: rowCount }, (_, row) => row);
  return {
    stepsPerEpoch,
    rowsAt(step) {
      const wanted = Math.floor(step / stepsPerEpoch);
      if (stepsPerEpoch > 1 && wanted !== epoch) {
        order = permutation(orderStream, wanted, rowCount);
        epoch = wanted;
      }
      const first = (step % stepsPerEpoch) * size;
      return order.subarray(first, Math.min(first + size, rowCount));
    },
  };
}

/** The given rows of a row-by-row table, one after another, in `picked` where that is given. */
export function gather(
  table: Float64Array,
  columns: number,
  rows: Uint32Array,
  picked: Float64Array = new Float64Array(rows.length * columns),
): Float64Array {
  let to = 0;
  for (let index = 0; index < rows.length; index++) {
    const first = rows[index] * columns;
    for (let from = first; from < first + columns; from++) picked[to++] = table[from];
  }
  return picked;
}

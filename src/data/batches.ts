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

/** The given rows of a row-by-row table, one after another. */
export function gather(table: Float64Array, columns: number, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    picked.set(table.subarray(row * columns, (row + 1) * columns), index * columns);
  });
  return picked;
}

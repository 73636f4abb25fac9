import { normal, stream } from '../../data/rng';
import type { Block, BlockSlot, Kernels, Matrix } from '../kernels/kernels';

/** A kernel set and matrices that live as long as one case. */
export interface Bench<M extends Matrix> {
  kernels: Kernels<M>;
  empty(rows: number, columns: number): M;
  filled(rows: number, columns: number, values: Iterable<number>): M;
  /** Standard normal numbers times `scale`, others for each matrix, the same for each kernel set. */
  drawn(rows: number, columns: number, scale?: number): M;
  /** A block of zeros. */
  zeroBlock(slots: readonly BlockSlot[]): Block<M>;
  /** A block of numbers as `drawn` draws them. */
  drawnBlock(slots: readonly BlockSlot[], scale?: number): Block<M>;
  dispose(): void;
}

export function createBench<M extends Matrix>(kernels: Kernels<M>): Bench<M> {
  const matrices: M[] = [];
  const blocks: Block<M>[] = [];
  let draws = 0;
  const create = (rows: number, columns: number, values?: Float64Array): M => {
    const matrix = kernels.create(rows, columns, values);
    matrices.push(matrix);
    return matrix;
  };
  // Inputs that float32 represents, so that no deviation comes from rounding them.
  const filled = (rows: number, columns: number, values: Iterable<number>): M =>
    create(rows, columns, Float64Array.from(values, Math.fround));
  const draw = (count: number, scale: number): Float64Array => {
    const source = stream(1, 'noise', draws++);
    return new Float64Array(count).map((_, i) => Math.fround(scale * normal(source, 0, i)));
  };
  const block = (slots: readonly BlockSlot[], values?: readonly Float64Array[]): Block<M> => {
    const created = kernels.createBlock(slots, values);
    blocks.push(created);
    return created;
  };
  return {
    kernels,
    empty: (rows, columns) => create(rows, columns),
    filled,
    drawn: (rows, columns, scale = 1) => create(rows, columns, draw(rows * columns, scale)),
    zeroBlock: (slots) => block(slots),
    drawnBlock: (slots, scale = 1) =>
      block(
        slots,
        slots.map(({ rows, columns }) => draw(rows * columns, scale)),
      ),
    dispose() {
      kernels.dispose(matrices);
      for (const each of blocks) kernels.disposeBlock(each);
    },
  };
}

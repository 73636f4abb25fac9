import { normal, stream } from '../../data/rng';
import type { Kernels, Matrix } from '../kernels';

/** A kernel set and matrices that live as long as one case. */
export interface Bench<M extends Matrix> {
  kernels: Kernels<M>;
  empty(rows: number, columns: number): M;
  filled(rows: number, columns: number, values: Iterable<number>): M;
  /** Standard normal numbers times `scale`, others for each matrix, the same for each kernel set. */
  drawn(rows: number, columns: number, scale?: number): M;
  dispose(): void;
}

export function createBench<M extends Matrix>(kernels: Kernels<M>): Bench<M> {
  const matrices: M[] = [];
  let draws = 0;
  const create = (rows: number, columns: number, values?: Float64Array): M => {
    const matrix = kernels.create(rows, columns, values);
    matrices.push(matrix);
    return matrix;
  };
  // Inputs that float32 represents, so that no deviation comes from rounding them.
  const filled = (rows: number, columns: number, values: Iterable<number>): M =>
    create(rows, columns, Float64Array.from(values, Math.fround));
  return {
    kernels,
    empty: (rows, columns) => create(rows, columns),
    filled,
    drawn(rows, columns, scale = 1) {
      const source = stream(1, 'noise', draws++);
      const numbers = Array.from(
        { length: rows * columns },
        (_, i) => scale * normal(source, 0, i),
      );
      return filled(rows, columns, numbers);
    },
    dispose: () => kernels.dispose(matrices),
  };
}

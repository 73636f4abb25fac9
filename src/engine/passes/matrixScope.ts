import type { Kernels, Matrix } from '../kernels/kernels';

/** Creates matrices that are disposed of together. */
export function createMatrixScope<M extends Matrix>(kernels: Kernels<M>) {
  const owned: M[] = [];
  /** Without values, the contents are undefined until written. */
  const create = (rows: number, columns: number, values?: Float64Array): M => {
    const matrix = kernels.create(rows, columns, values);
    owned.push(matrix);
    return matrix;
  };
  const named = new Map<string, M>();
  return {
    create,
    /** Creates one matrix for all who ask for a name and shape. */
    shared(name: string, rows: number, columns: number, values?: () => Float64Array): M {
      const key = `${name} ${rows} ${columns}`;
      const matrix = named.get(key) ?? create(rows, columns, values?.());
      named.set(key, matrix);
      return matrix;
    },
    /** Returns what creates matrices of so many rows, all of them the given one. */
    repeated:
      (rows: number) =>
      (row: Float64Array): M => {
        const { length } = row;
        const values = new Float64Array(rows * length);
        for (let at = 0; at < values.length; at += length) values.set(row, at);
        return create(rows, length, values);
      },
    zeroRow: (columns: number): M => create(1, columns, new Float64Array(columns)),
    dispose: () => kernels.dispose(owned),
  };
}

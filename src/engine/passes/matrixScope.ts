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
    zeroRow: (columns: number): M => create(1, columns, new Float64Array(columns)),
    dispose: () => kernels.dispose(owned),
  };
}

import type { Kernels, Matrix } from '../kernels/kernels';

/** Matrices that are disposed of together. */
export interface MatrixScope<M> {
  /** Without values, the contents are undefined until written. */
  create(rows: number, columns: number, values?: Float64Array): M;
  zeroRow(columns: number): M;
  dispose(): void;
}

export function createMatrixScope<M extends Matrix>(kernels: Kernels<M>): MatrixScope<M> {
  const owned: M[] = [];
  const create: MatrixScope<M>['create'] = (rows, columns, values) => {
    const matrix = kernels.create(rows, columns, values);
    owned.push(matrix);
    return matrix;
  };
  return {
    create,
    zeroRow: (columns) => create(1, columns, new Float64Array(columns)),
    dispose: () => kernels.dispose(owned),
  };
}

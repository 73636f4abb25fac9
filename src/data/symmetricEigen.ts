import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/**
 * Returns all eigenvalues and eigenvectors of a symmetric matrix (size × size). The library takes no function
 * but the square root on this path, which is the same in every browser.
 *
 * @param entryAt asked for j ≤ i
 */
export function symmetricEigen(
  size: number,
  entryAt: (i: number, j: number) => number,
): SymmetricEigen {
  const matrix = new Matrix(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const entry = entryAt(i, j);
      matrix.set(i, j, entry).set(j, i, entry);
    }
  }
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  return {
    values: realEigenvalues.toReversed(),
    vectorAt: (index) => eigenvectorMatrix.getColumn(size - 1 - index),
  };
}

/** Eigenvalues, the largest first, and their eigenvectors, each of length 1. */
export interface SymmetricEigen {
  values: number[];
  vectorAt(index: number): number[];
}

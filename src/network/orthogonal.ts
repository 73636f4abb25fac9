/**
 * The orthonormal factor of a Gaussian matrix (Saxe et al. 2014): of a rows × columns matrix the
 * shorter side becomes orthonormal. Gram and Schmidt with a second pass, which keeps the products
 * below 1e-12; the vectors' directions, and so their law, are those of the draws.
 */
export function orthogonal(values: Float64Array, rows: number, columns: number): Float64Array {
  const byRows = rows <= columns;
  const [count, length] = byRows ? [rows, columns] : [columns, rows];
  const at = byRows
    ? (vector: number, index: number) => vector * columns + index
    : (vector: number, index: number) => index * columns + vector;
  const result = values.slice();
  for (let vector = 0; vector < count; vector++) {
    for (let pass = 0; pass < 2; pass++) {
      for (let earlier = 0; earlier < vector; earlier++) {
        let product = 0;
        for (let i = 0; i < length; i++) product += result[at(vector, i)] * result[at(earlier, i)];
        for (let i = 0; i < length; i++) result[at(vector, i)] -= product * result[at(earlier, i)];
      }
    }
    let squares = 0;
    for (let i = 0; i < length; i++) squares += result[at(vector, i)] * result[at(vector, i)];
    const norm = Math.sqrt(squares);
    for (let i = 0; i < length; i++) result[at(vector, i)] /= norm;
  }
  return result;
}

/** Returns ‖·‖₂ of a matrix from what `columnNorms` gives of it; infinite where an entry is not finite. */
export function normOfColumns(numbers: Float64Array): number {
  const columns = numbers.length / 2;
  let largest = 0;
  for (let column = 0; column < columns; column++) {
    if (!Number.isFinite(numbers[column])) return Infinity;
    largest = Math.max(largest, numbers[column]);
  }
  if (largest === 0) return 0;
  let squares = 0;
  for (let column = 0; column < columns; column++) {
    const ratio = numbers[column] / largest;
    squares += ratio * ratio * numbers[columns + column];
  }
  return largest * Math.sqrt(squares);
}

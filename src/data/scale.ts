/** Mean μ and standard deviation σ of each column; z = (x − μ) / σ. */
export interface Scale {
  mean: Float64Array;
  deviation: Float64Array;
}

/** μ and σ (population form) of each column of a row-by-row table. A constant column gets σ = 1. */
export function scaleOf(values: Float64Array, columns: number): Scale {
  const rows = values.length / columns;
  const mean = new Float64Array(columns);
  const deviation = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    const constant = isConstant(values, columns, column);
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += values[row * columns + column];
    mean[column] = constant ? values[column] : sum / rows;
    deviation[column] = constant ? 1 : spread(values, column, mean);
  }
  return { mean, deviation };
}

/** True where all rows of a table have the same value in a column. */
export function isConstant(values: Float64Array, columns: number, column: number): boolean {
  for (let index = column; index < values.length; index += columns) {
    if (values[index] !== values[column]) return false;
  }
  return true;
}

/** σ about the mean, in units of the largest distance: squares would overflow or underflow. */
function spread(values: Float64Array, column: number, mean: Float64Array): number {
  const columns = mean.length;
  let largest = 0;
  for (let index = column; index < values.length; index += columns) {
    largest = Math.max(largest, Math.abs(values[index] - mean[column]));
  }
  let squares = 0;
  for (let index = column; index < values.length; index += columns) {
    const distance = (values[index] - mean[column]) / largest;
    squares += distance * distance;
  }
  return largest * Math.sqrt((squares * columns) / values.length);
}

/** z = (x − μ) / σ for each column. */
export function standardize(values: Float64Array, scale: Scale): Float64Array {
  const standardized = values.slice();
  standardizeInPlace(standardized, values.length, scale);
  return standardized;
}

/** Standardizes the first `count` numbers in place. */
export function standardizeInPlace(
  values: Float64Array,
  count: number,
  { mean, deviation }: Scale,
): void {
  const columns = mean.length;
  for (let row = 0; row < count; row += columns) {
    for (let column = 0; column < columns; column++) {
      values[row + column] = (values[row + column] - mean[column]) / deviation[column];
    }
  }
}

/** x = μ + σz for each column, the inverse of `standardize`. */
export function unstandardize(values: Float64Array, { mean, deviation }: Scale): Float64Array {
  const columns = mean.length;
  return values.map((value, index) => {
    const column = index % columns;
    return mean[column] + deviation[column] * value;
  });
}

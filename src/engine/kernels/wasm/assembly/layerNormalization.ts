import { sumGradients } from './sumGradients';
import { columnMask, flush, laneSum, multiplyAdd, rowBytes, squareOf, vectorBytes } from './vector';

/**
 * `saved`: x̂. `deviations`, a number at the start of each row: 1 / √(σ² + ε). Where no gradient will be
 * asked for, both are 0.
 */
export function layerNormalization(
  input: usize,
  rows: usize,
  columns: usize,
  scale: usize,
  shift: usize,
  epsilon: f32,
  saved: usize,
  deviations: usize,
  output: usize,
): void {
  const stride = rowBytes(columns);
  for (let row: usize = 0; row < rows; row++) {
    const offset = row * stride;
    const mean = meanOf(input + offset, columns);
    const variance = varianceOf(input + offset, columns, mean);
    const inverse: f32 = <f32>1 / sqrt<f32>(variance + epsilon);
    const means = f32x4.splat(mean);
    const factor = f32x4.splat(inverse);
    for (let column: usize = 0; column < stride; column += vectorBytes) {
      const distance = f32x4.sub(v128.load(input + offset + column), means);
      const normalized = flush(f32x4.mul(distance, factor));
      const scaled = multiplyAdd(v128.load(scale + column), normalized, v128.load(shift + column));
      v128.store(output + offset + column, flush(scaled));
      if (saved !== 0) v128.store(saved + offset + column, normalized);
    }
    if (deviations !== 0) store<f32>(deviations + row * vectorBytes, inverse);
  }
}

export function layerNormalizationGradient(
  saved: usize,
  rows: usize,
  columns: usize,
  deviations: usize,
  scale: usize,
  outputGradient: usize,
  scaleGradient: usize,
  shiftGradient: usize,
  inputGradient: usize,
): void {
  const stride = rowBytes(columns);
  for (let column: usize = 0; column < stride; column += vectorBytes) {
    const dy = outputGradient + column;
    sumGradients(saved + column, dy, rows, stride, scaleGradient + column, shiftGradient + column);
  }
  const count = <f32>columns;
  for (let row: usize = 0; row < rows; row++) {
    const x = saved + row * stride;
    const dy = outputGradient + row * stride;
    let sums = f32x4.splat(0);
    let products = f32x4.splat(0);
    for (let column: usize = 0; column < stride; column += vectorBytes) {
      const scaled = f32x4.mul(v128.load(scale + column), v128.load(dy + column));
      const own = v128.and(scaled, columnMask(column >> 2, columns));
      const normalized = v128.and(v128.load(x + column), columnMask(column >> 2, columns));
      sums = f32x4.add(sums, own);
      products = multiplyAdd(own, normalized, products);
    }
    const alongMean = f32x4.splat(laneSum(sums) / count);
    const alongSpread = f32x4.splat(laneSum(products) / count);
    const inverse = v128.load_splat<f32>(deviations + row * vectorBytes);
    for (let column: usize = 0; column < stride; column += vectorBytes) {
      const scaled = f32x4.mul(v128.load(scale + column), v128.load(dy + column));
      const along = multiplyAdd(v128.load(x + column), alongSpread, alongMean);
      const rest = f32x4.mul(f32x4.sub(scaled, along), inverse);
      v128.store(inputGradient + row * stride + column, flush(rest));
    }
  }
}

@inline
function meanOf(row: usize, columns: usize): f32 {
  let sums = f32x4.splat(0);
  for (let column: usize = 0; column < columns; column += 4) {
    const own = v128.and(v128.load(row + (column << 2)), columnMask(column, columns));
    sums = f32x4.add(sums, own);
  }
  return laneSum(sums) / <f32>columns;
}

@inline
function varianceOf(row: usize, columns: usize, mean: f32): f32 {
  let sums = f32x4.splat(0);
  for (let column: usize = 0; column < columns; column += 4) {
    const distance = f32x4.sub(v128.load(row + (column << 2)), f32x4.splat(mean));
    sums = f32x4.add(sums, squareOf(v128.and(distance, columnMask(column, columns))));
  }
  return laneSum(sums) / <f32>columns;
}

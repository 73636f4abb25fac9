import { tile4, tile8 } from './tiles';
import { transposedTile4, transposedTile8 } from './transposedTiles';
import { flush, rowBytes, vectorBytes } from './vector';

// Matrices are cut into tiles of 4 rows × 8 columns whose sums stay in registers. Rows of a matrix
// start at multiples of 16 bytes and their number is padded to a multiple of 4: a tile may reach into
// the padding, but no sum ever runs over it.

/** Rows of the batch whose products are summed up at a time. */
const chunk: usize = 256;

/** output = input · weights + bias */
export function dense(
  input: usize,
  rows: usize,
  fanIn: usize,
  weights: usize,
  bias: usize,
  fanOut: usize,
  output: usize,
): void {
  const inputStride = rowBytes(fanIn);
  const stride = rowBytes(fanOut);
  const end = input + rows * inputStride;
  let column: usize = 0;
  for (; column + 32 <= stride; column += 32) {
    let target = output + column;
    for (let row = input; row < end; row += 4 * inputStride) {
      tile8(row, inputStride, fanIn, weights + column, stride, bias + column, 0, target, stride);
      target += 4 * stride;
    }
  }
  if (column === stride) return;
  let target = output + column;
  for (let row = input; row < end; row += 4 * inputStride) {
    tile4(row, inputStride, fanIn, weights + column, stride, bias + column, 0, target, stride);
    target += 4 * stride;
  }
}

/**
 * inputGradient = (outputGradient · weightsᵀ) ∘ slope, or without ∘ slope where that is 0. Eight rows
 * of the weights at a time are transposed into `scratch`, of 32 · fanOut bytes.
 */
export function denseInputGradient(
  outputGradient: usize,
  rows: usize,
  fanOut: usize,
  weights: usize,
  slope: usize,
  fanIn: usize,
  inputGradient: usize,
  scratch: usize,
): void {
  const outputStride = rowBytes(fanOut);
  const stride = rowBytes(fanIn);
  const end = outputGradient + rows * outputStride;
  let column: usize = 0;
  for (; column + 32 <= stride; column += 32) {
    const rowsOfWeights = weights + (column >> 2) * outputStride;
    transpose(rowsOfWeights, outputStride, scratch, 32);
    transpose(rowsOfWeights + 4 * outputStride, outputStride, scratch + 16, 32);
    let offset = column;
    for (let row = outputGradient; row < end; row += 4 * outputStride) {
      const factor: usize = slope === 0 ? 0 : slope + offset;
      tile8(row, outputStride, fanOut, scratch, 32, 0, factor, inputGradient + offset, stride);
      offset += 4 * stride;
    }
  }
  if (column === stride) return;
  transpose(weights + (column >> 2) * outputStride, outputStride, scratch, 16);
  let offset = column;
  for (let row = outputGradient; row < end; row += 4 * outputStride) {
    const factor: usize = slope === 0 ? 0 : slope + offset;
    tile4(row, outputStride, fanOut, scratch, 16, 0, factor, inputGradient + offset, stride);
    offset += 4 * stride;
  }
}

/** weightsGradient = inputᵀ · outputGradient, biasGradient = column sums of outputGradient */
export function denseParameterGradient(
  input: usize,
  rows: usize,
  fanIn: usize,
  outputGradient: usize,
  fanOut: usize,
  weightsGradient: usize,
  biasGradient: usize,
): void {
  const inputStride = rowBytes(fanIn);
  const stride = rowBytes(fanOut);
  for (let first: usize = 0; first < rows; first += chunk) {
    const depth = min(chunk, rows - first);
    const isFirst = first === 0;
    const x = input + first * inputStride;
    const dy = outputGradient + first * stride;
    let column: usize = 0;
    for (; column + 32 <= stride; column += 32) {
      let target = weightsGradient + column;
      for (let unit: usize = 0; unit < inputStride; unit += 16) {
        transposedTile8(x + unit, inputStride, depth, dy + column, stride, isFirst, target, stride);
        target += 4 * stride;
      }
    }
    if (column < stride) {
      let target = weightsGradient + column;
      for (let unit: usize = 0; unit < inputStride; unit += 16) {
        transposedTile4(x + unit, inputStride, depth, dy + column, stride, isFirst, target, stride);
        target += 4 * stride;
      }
    }
    columnSums(dy, depth, stride, isFirst, biasGradient);
  }
}

/** Column sums of so many rows, added to `sums` or in its place. */
@inline
function columnSums(source: usize, rows: usize, stride: usize, isFirst: bool, sums: usize): void {
  const end = source + rows * stride;
  for (let column: usize = 0; column < stride; column += vectorBytes) {
    let sum = isFirst ? f32x4.splat(0) : v128.load(sums + column);
    for (let at = source + column; at < end; at += stride) sum = f32x4.add(sum, v128.load(at));
    v128.store(sums + column, flush(sum));
  }
}

/** Four rows of `stride` bytes as four columns of rows that are `targetStride` bytes apart. */
@inline
function transpose(source: usize, stride: usize, target: usize, targetStride: usize): void {
  let to = target;
  for (let from = source; from < source + stride; from += vectorBytes) {
    const a = v128.load(from);
    const b = v128.load(from + stride);
    const c = v128.load(from + 2 * stride);
    const d = v128.load(from + 3 * stride);
    const ab = i32x4.shuffle(a, b, 0, 4, 1, 5);
    const cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
    const abHigh = i32x4.shuffle(a, b, 2, 6, 3, 7);
    const cdHigh = i32x4.shuffle(c, d, 2, 6, 3, 7);
    v128.store(to, i32x4.shuffle(ab, cd, 0, 1, 4, 5));
    v128.store(to + targetStride, i32x4.shuffle(ab, cd, 2, 3, 6, 7));
    v128.store(to + 2 * targetStride, i32x4.shuffle(abHigh, cdHigh, 0, 1, 4, 5));
    v128.store(to + 3 * targetStride, i32x4.shuffle(abHigh, cdHigh, 2, 3, 6, 7));
    to += 4 * targetStride;
  }
}

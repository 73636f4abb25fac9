import { sumGradients, sumOf } from './sumGradients';
import { flush, multiplyAdd, rowBytes, squareOf, vectorBytes } from './vector';

// Four columns at a time, from top to bottom: their numbers are still in the cache when they are read
// again. Sums take four rows at once, in a tree, so that an addition need not wait for the last one.

/** `statistics`: μ, and below it σ². `saved`: x̂. */
export function batchNormalization(
  input: usize,
  rows: usize,
  columns: usize,
  scale: usize,
  shift: usize,
  epsilon: f32,
  statistics: usize,
  saved: usize,
  output: usize,
): void {
  const stride = rowBytes(columns);
  const bytes = rows * stride;
  for (let column: usize = 0; column < stride; column += vectorBytes) {
    const mean = meanOf(input + column, rows, stride);
    const variance = varianceOf(input + column, rows, stride, mean);
    v128.store(statistics + column, mean);
    v128.store(statistics + stride + column, variance);
    const inverse = inverseDeviation(variance, epsilon);
    const factor = v128.load(scale + column);
    const addend = v128.load(shift + column);
    for (let i = column; i < bytes; i += stride) {
      const normalized = normalizedBy(v128.load(input + i), mean, inverse);
      v128.store(saved + i, normalized);
      v128.store(output + i, flush(multiplyAdd(factor, normalized, addend)));
    }
  }
}

export function batchNormalizationBy(
  input: usize,
  rows: usize,
  columns: usize,
  scale: usize,
  shift: usize,
  epsilon: f32,
  statistics: usize,
  output: usize,
): void {
  const stride = rowBytes(columns);
  const bytes = rows * stride;
  for (let column: usize = 0; column < stride; column += vectorBytes) {
    const mean = v128.load(statistics + column);
    const inverse = inverseDeviation(v128.load(statistics + stride + column), epsilon);
    const factor = v128.load(scale + column);
    const addend = v128.load(shift + column);
    for (let i = column; i < bytes; i += stride) {
      const normalized = normalizedBy(v128.load(input + i), mean, inverse);
      v128.store(output + i, flush(multiplyAdd(factor, normalized, addend)));
    }
  }
}

export function batchNormalizationGradient(
  saved: usize,
  rows: usize,
  columns: usize,
  statistics: usize,
  scale: usize,
  epsilon: f32,
  outputGradient: usize,
  scaleGradient: usize,
  shiftGradient: usize,
  inputGradient: usize,
): void {
  const stride = rowBytes(columns);
  const bytes = rows * stride;
  const count = f32x4.splat(<f32>rows);
  for (let column: usize = 0; column < stride; column += vectorBytes) {
    const dy = outputGradient + column;
    sumGradients(saved + column, dy, rows, stride, scaleGradient + column, shiftGradient + column);
    const alongMean = f32x4.div(v128.load(shiftGradient + column), count);
    const alongSpread = f32x4.div(v128.load(scaleGradient + column), count);
    const inverse = inverseDeviation(v128.load(statistics + stride + column), epsilon);
    const factor = f32x4.mul(v128.load(scale + column), inverse);
    for (let i = column; i < bytes; i += stride) {
      const along = multiplyAdd(v128.load(saved + i), alongSpread, alongMean);
      const rest = f32x4.sub(v128.load(outputGradient + i), along);
      v128.store(inputGradient + i, flush(f32x4.mul(factor, rest)));
    }
  }
}

/** Sums distances from the first row, so that a mean far from 0 costs no digits. */
@inline
function meanOf(x: usize, rows: usize, stride: usize): v128 {
  const first = v128.load(x);
  let sum = f32x4.splat(0);
  const end = x + rows * stride;
  let at = x;
  for (; at + 3 * stride < end; at += 4 * stride) {
    const a = f32x4.sub(v128.load(at), first);
    const b = f32x4.sub(v128.load(at + stride), first);
    const c = f32x4.sub(v128.load(at + 2 * stride), first);
    const d = f32x4.sub(v128.load(at + 3 * stride), first);
    sum = f32x4.add(sum, sumOf(a, b, c, d));
  }
  for (; at < end; at += stride) sum = f32x4.add(sum, f32x4.sub(v128.load(at), first));
  return flush(f32x4.add(first, f32x4.div(sum, f32x4.splat(<f32>rows))));
}

@inline
function varianceOf(x: usize, rows: usize, stride: usize, mean: v128): v128 {
  let sum = f32x4.splat(0);
  const end = x + rows * stride;
  let at = x;
  for (; at + 3 * stride < end; at += 4 * stride) {
    const a = squareOf(f32x4.sub(v128.load(at), mean));
    const b = squareOf(f32x4.sub(v128.load(at + stride), mean));
    const c = squareOf(f32x4.sub(v128.load(at + 2 * stride), mean));
    const d = squareOf(f32x4.sub(v128.load(at + 3 * stride), mean));
    sum = f32x4.add(sum, sumOf(a, b, c, d));
  }
  for (; at < end; at += stride) sum = f32x4.add(sum, squareOf(f32x4.sub(v128.load(at), mean)));
  return f32x4.div(sum, f32x4.splat(<f32>rows));
}

@inline
function inverseDeviation(variance: v128, epsilon: f32): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(variance, f32x4.splat(epsilon))));
}

@inline
function normalizedBy(x: v128, mean: v128, inverse: v128): v128 {
  return flush(f32x4.mul(f32x4.sub(x, mean), inverse));
}

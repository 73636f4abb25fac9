import { expOfNegative } from './exponential';
import { columnMask, largestLane, laneSum, rowBytes, vectorBytes } from './vector';

/** (softmax(logits) − targets) / rows, each row shifted by its largest logit. */
export function crossEntropy(
  logits: usize,
  targets: usize,
  rows: usize,
  columns: usize,
  gradient: usize,
): void {
  const stride = rowBytes(columns);
  const share = f32x4.splat(1 / <f32>rows);
  const end = rows * stride;
  for (let row: usize = 0; row < end; row += stride) {
    let maxima = f32x4.splat(-f32.MAX_VALUE);
    for (let j: usize = 0; j < stride; j += vectorBytes) {
      const x = v128.load(logits + row + j);
      maxima = f32x4.max(maxima, v128.bitselect(x, maxima, columnMask(j >> 2, columns)));
    }
    const largest = f32x4.splat(largestLane(maxima));
    let sums = f32x4.splat(0);
    for (let j: usize = 0; j < stride; j += vectorBytes) {
      const exp = expOfNegative(f32x4.sub(v128.load(logits + row + j), largest));
      v128.store(gradient + row + j, exp);
      sums = f32x4.add(sums, v128.and(exp, columnMask(j >> 2, columns)));
    }
    const sum = f32x4.splat(laneSum(sums));
    for (let j: usize = 0; j < stride; j += vectorBytes) {
      const softmax = f32x4.div(v128.load(gradient + row + j), sum);
      const error = f32x4.sub(softmax, v128.load(targets + row + j));
      v128.store(gradient + row + j, f32x4.mul(error, share));
    }
  }
}

/** 2 (logits − targets) / (columns · rows). */
export function mse(
  logits: usize,
  targets: usize,
  rows: usize,
  columns: usize,
  gradient: usize,
): void {
  const bytes = rows * rowBytes(columns);
  const share = f32x4.splat(2 / (<f32>columns * <f32>rows));
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const error = f32x4.sub(v128.load(logits + i), v128.load(targets + i));
    v128.store(gradient + i, f32x4.mul(error, share));
  }
}

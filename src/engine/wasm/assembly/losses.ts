import { expOfNegative } from './exponential';
import { choose, columnIs, columnMask, largestLane, laneSum, rowBytes, vectorBytes } from './vector';

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

/**
 * ∂/∂z of Σ_y t_y Σ_{j≠y} max(0, 1 + z_j − z_y) / rows. Where z_j − z_y is not a number, neither are
 * the gradients of both.
 */
export function hinge(
  logits: usize,
  targets: usize,
  rows: usize,
  columns: usize,
  gradient: usize,
): void {
  const stride = rowBytes(columns);
  const zero = f32x4.splat(0);
  const end = rows * stride;
  memory.fill(gradient, 0, end);
  for (let row: usize = 0; row < end; row += stride) {
    for (let y: usize = 0; y < columns; y++) {
      const own = row + (y << 2);
      const target = f32x4.splat(load<f32>(targets + own) / <f32>rows);
      const margin = f32x4.splat(1 - load<f32>(logits + own));
      let shares = zero;
      for (let j: usize = 0; j < stride; j += vectorBytes) {
        const excess = f32x4.add(v128.load(logits + row + j), margin);
        const isNumber = f32x4.eq(excess, excess);
        const share = choose(isNumber, v128.and(target, f32x4.gt(excess, zero)), excess);
        const others = v128.andnot(columnMask(j >> 2, columns), columnIs(j >> 2, y));
        const added = v128.and(share, others);
        const at = gradient + row + j;
        v128.store(at, f32x4.add(v128.load(at), added));
        shares = f32x4.add(shares, added);
      }
      store<f32>(gradient + own, load<f32>(gradient + own) - laneSum(shares));
    }
  }
}

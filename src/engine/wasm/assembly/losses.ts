import { expOfNegative } from './exponential';
import { choose, columnIs, columnMask, laneSum, rowBytes, vectorBytes } from './vector';

/**
 * (softmax(logits) − targets) / rows, each row shifted by its largest logit. Four rows at a time, one of
 * them in each place of a vector: no row is summed up across a vector.
 */
export function crossEntropy(
  logits: usize,
  targets: usize,
  rows: usize,
  columns: usize,
  gradient: usize,
): void {
  const stride = rowBytes(columns);
  const width = columns << 2;
  const share = f32x4.splat(1 / <f32>rows);
  for (let row: usize = 0; row < rows * stride; row += 4 * stride) {
    const z = logits + row;
    const t = targets + row;
    const dz = gradient + row;
    let largest = loadColumn(z, stride);
    for (let j: usize = 4; j < width; j += 4) {
      largest = f32x4.max(largest, loadColumn(z + j, stride));
    }
    let sum = f32x4.splat(0);
    for (let j: usize = 0; j < width; j += 4) {
      const exp = expOfNegative(f32x4.sub(loadColumn(z + j, stride), largest));
      storeColumn(dz + j, stride, exp);
      sum = f32x4.add(sum, exp);
    }
    for (let j: usize = 0; j < width; j += 4) {
      const softmax = f32x4.div(loadColumn(dz + j, stride), sum);
      const error = f32x4.sub(softmax, loadColumn(t + j, stride));
      storeColumn(dz + j, stride, f32x4.mul(error, share));
    }
  }
}

/** One number of each of four rows. */
@inline
function loadColumn(address: usize, stride: usize): v128 {
  const first = v128.load32_zero(address);
  const second = v128.load32_lane(address + stride, first, 1);
  const third = v128.load32_lane(address + 2 * stride, second, 2);
  return v128.load32_lane(address + 3 * stride, third, 3);
}

@inline
function storeColumn(address: usize, stride: usize, x: v128): void {
  v128.store32_lane(address, x, 0);
  v128.store32_lane(address + stride, x, 1);
  v128.store32_lane(address + 2 * stride, x, 2);
  v128.store32_lane(address + 3 * stride, x, 3);
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

import { expOfNegative } from './exponential';
import { choose, rowBytes, vectorBytes } from './vector';

/**
 * factor · (softmax(logits) − targets) / rows, each row shifted by its largest logit. Four rows at a time, one of
 * them in each place of a vector: no row is summed up across a vector.
 */
export function crossEntropy(
  logits: usize,
  targets: usize,
  rows: usize,
  columns: usize,
  factor: f32,
  gradient: usize,
): void {
  const stride = rowBytes(columns);
  const width = columns << 2;
  const share = f32x4.splat(factor * (1 / <f32>rows));
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

/** factor · 2 (logits − targets) / (columns · rows). */
export function mse(
  logits: usize,
  targets: usize,
  rows: usize,
  columns: usize,
  factor: f32,
  gradient: usize,
): void {
  const bytes = rows * rowBytes(columns);
  const share = f32x4.splat(factor * (2 / (<f32>columns * <f32>rows)));
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const error = f32x4.sub(v128.load(logits + i), v128.load(targets + i));
    v128.store(gradient + i, f32x4.mul(error, share));
  }
}

/**
 * factor · ∂/∂z of Σ_y t_y Σ_{j≠y} max(0, 1 + z_j − z_y) / rows, four rows at a time. Where z_j − z_y is not a
 * number, neither are the gradients of both.
 */
export function hinge(
  logits: usize,
  targets: usize,
  rows: usize,
  columns: usize,
  factor: f32,
  gradient: usize,
): void {
  const stride = rowBytes(columns);
  const width = columns << 2;
  const zero = f32x4.splat(0);
  const count = f32x4.splat(<f32>rows / factor);
  for (let row: usize = 0; row < rows * stride; row += 4 * stride) {
    const z = logits + row;
    const dz = gradient + row;
    for (let j: usize = 0; j < width; j += 4) storeColumn(dz + j, stride, zero);
    for (let y: usize = 0; y < width; y += 4) {
      const target = f32x4.div(loadColumn(targets + row + y, stride), count);
      const least = f32x4.sub(f32x4.splat(1), loadColumn(z + y, stride));
      let sum = zero;
      for (let j: usize = 0; j < width; j += 4) {
        if (j === y) continue;
        const margin = f32x4.add(loadColumn(z + j, stride), least);
        const isNumber = f32x4.eq(margin, margin);
        const share = choose(isNumber, v128.and(target, f32x4.gt(margin, zero)), margin);
        storeColumn(dz + j, stride, f32x4.add(loadColumn(dz + j, stride), share));
        sum = f32x4.add(sum, share);
      }
      storeColumn(dz + y, stride, f32x4.sub(loadColumn(dz + y, stride), sum));
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

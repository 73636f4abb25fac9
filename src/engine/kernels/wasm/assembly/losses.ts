import { expOfNegative } from './exponential';
import { choose, columnMask, laneSum, rowBytes, vectorBytes } from './vector';

// Mean losses of a batch are told in float64, of what the gradients are computed from in float32.


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

/** Rows whose factors are multiplied before a logarithm is taken: 256 classes to this power are a float64. */
const rowsOfFactor: usize = 64;

/**
 * Σ ln Σ exp(z − largest) − Σ t ∘ (z − largest), over the rows, / rows. What is added to the largest logit's 1 is
 * summed up by itself: beside the 1 the loss of a network that is sure would be rounded away. ln (1 + a) + ln (1 + b)
 * = ln (1 + (a + b + ab)): one logarithm does for many rows.
 */
export function crossEntropyLoss(
  logits: usize,
  targets: usize,
  rows: usize,
  columns: usize,
): f64 {
  const stride = rowBytes(columns);
  const width = columns << 2;
  let total: f64 = 0;
  let excess: f64 = 0;
  for (let row: usize = 0; row < rows; row += 4) {
    const z = logits + row * stride;
    const t = targets + row * stride;
    let largest = loadColumn(z, stride);
    for (let j: usize = 4; j < width; j += 4) {
      largest = f32x4.max(largest, loadColumn(z + j, stride));
    }
    let rest = f32x4.splat(0);
    let aimed = f32x4.splat(0);
    let counted = i32x4.splat(0);
    for (let j: usize = 0; j < width; j += 4) {
      const below = f32x4.sub(loadColumn(z + j, stride), largest);
      const isLargest = v128.andnot(f32x4.eq(below, f32x4.splat(0)), counted);
      counted = v128.or(counted, isLargest);
      rest = f32x4.add(rest, v128.andnot(expOfNegative(below), isLargest));
      aimed = f32x4.add(aimed, f32x4.mul(loadColumn(t + j, stride), below));
    }
    // Below the last row lies padding.
    const isRow = columnMask(row, rows);
    // A row with an infinite logit, or with none at all, has no largest one to count.
    rest = v128.and(choose(counted, rest, f32x4.splat(f32.NaN)), isRow);
    aimed = v128.and(aimed, isRow);
    excess = joint(excess, <f64>f32x4.extract_lane(rest, 0));
    excess = joint(excess, <f64>f32x4.extract_lane(rest, 1));
    excess = joint(excess, <f64>f32x4.extract_lane(rest, 2));
    excess = joint(excess, <f64>f32x4.extract_lane(rest, 3));
    total -= <f64>laneSum(aimed);
    if ((row & (rowsOfFactor - 1)) === rowsOfFactor - 4) {
      total += NativeMath.log1p(excess);
      excess = 0;
    }
  }
  return (total + NativeMath.log1p(excess)) / <f64>rows;
}

/** (1 + a)(1 + b) − 1 */
@inline
function joint(a: f64, b: f64): f64 {
  return a + b + a * b;
}

/** Σ (z − t)² / (columns · rows). */
export function mseLoss(logits: usize, targets: usize, rows: usize, columns: usize): f64 {
  const stride = rowBytes(columns);
  let total: f64 = 0;
  for (let row: usize = 0; row < rows * stride; row += stride) {
    for (let j = row; j < row + (columns << 2); j += 4) {
      const error = <f64>load<f32>(logits + j) - <f64>load<f32>(targets + j);
      total += error * error;
    }
  }
  return total / (<f64>columns * <f64>rows);
}

/** Σ_y t_y Σ_{j≠y} max(0, 1 + z_j − z_y) / rows. */
export function hingeLoss(logits: usize, targets: usize, rows: usize, columns: usize): f64 {
  const stride = rowBytes(columns);
  const width = columns << 2;
  let total: f64 = 0;
  for (let row: usize = 0; row < rows * stride; row += stride) {
    for (let y: usize = 0; y < width; y += 4) {
      const target = <f64>load<f32>(targets + row + y);
      const least = 1 - <f64>load<f32>(logits + row + y);
      for (let j: usize = 0; j < width; j += 4) {
        if (j !== y) total += target * max(0, <f64>load<f32>(logits + row + j) + least);
      }
    }
  }
  return total / <f64>rows;
}

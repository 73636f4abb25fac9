import { rowBytes, vectorBytes } from './vector';

/** Writes the largest magnitude m of each column, and below it Σ(x/m)². */
export function columnNorms(source: usize, rows: usize, columns: usize, output: usize): void {
  const stride = rowBytes(columns);
  const end = source + rows * stride;
  for (let column: usize = 0; column < stride; column += vectorBytes) {
    let largest = f32x4.splat(0);
    for (let at = source + column; at < end; at += stride) {
      largest = f32x4.max(largest, f32x4.abs(v128.load(at)));
    }
    const isZero = f32x4.eq(largest, f32x4.splat(0));
    const divisor = v128.bitselect(f32x4.splat(1), largest, isZero);
    let low = f64x2.splat(0);
    let high = f64x2.splat(0);
    for (let at = source + column; at < end; at += stride) {
      const ratio = f32x4.div(v128.load(at), divisor);
      const square = f32x4.mul(ratio, ratio);
      low = f64x2.add(low, f64x2.promote_low_f32x4(square));
      high = f64x2.add(high, f64x2.promote_low_f32x4(upperHalf(square)));
    }
    v128.store(output + column, largest);
    v128.store(output + stride + column, joined(low, high));
  }
}

/** Σx² of a matrix in float64, where no square of a float32 underflows or overflows. */
export function sumOfSquares(source: usize, rows: usize, columns: usize): f64 {
  const stride = rowBytes(columns);
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (let row: usize = 0; row < rows; row++) {
    const at = source + row * stride;
    let column: usize = 0;
    for (; column + 4 <= columns; column += 4) {
      const x = v128.load(at + (column << 2));
      const first = f64x2.promote_low_f32x4(x);
      const second = f64x2.promote_low_f32x4(upperHalf(x));
      low = f64x2.add(low, f64x2.mul(first, first));
      high = f64x2.add(high, f64x2.mul(second, second));
    }
    for (; column < columns; column++) {
      const x = f64x2.replace_lane(f64x2.splat(0), 0, <f64>load<f32>(at + (column << 2)));
      low = f64x2.add(low, f64x2.mul(x, x));
    }
  }
  const sum = f64x2.add(low, high);
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

@inline
function upperHalf(x: v128): v128 {
  return i32x4.shuffle(x, x, 2, 3, 2, 3);
}

/** Two pairs of float64 as four float32. */
@inline
function joined(low: v128, high: v128): v128 {
  return i32x4.shuffle(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

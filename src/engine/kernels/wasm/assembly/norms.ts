import { sumOfSquares } from './columnNorms';
import { broadcast, columnMask, rowBytes, vectorBytes } from './vector';

/** Bytes of an entry of the table: address, rows and columns of a matrix. */
const entryBytes: usize = 12;

/**
 * 2³⁰. A square of a number so much larger is normal down to magnitudes of 2⁻⁹³: processors take up to 100
 * times as long for a subnormal one. What is large enough to overflow is summed up in float64.
 */
const raise = memory.data<f32>([1073741824]);
const loweredSquare: f64 = 1 / (1073741824.0 * 1073741824.0);
/** Below it, squares that were rounded to 0 may be missing in a sum. */
const completeFrom: f64 = 1e-24;

/** Bytes whose squares are summed up in float32 before they are added in float64. */
const stretch: usize = 4096;

/** ‖·‖₂ of each of `count` matrices, as float64; infinite where an entry is not finite. */
export function norms(table: usize, count: usize, output: usize): void {
  for (let index: usize = 0; index < count; index++) {
    const entry = table + index * entryBytes;
    const source = <usize>load<u32>(entry);
    const rows = <usize>load<u32>(entry, 4);
    const columns = <usize>load<u32>(entry, 8);
    store<f64>(output + (index << 3), normOf(source, rows, columns));
  }
}

@inline
function normOf(source: usize, rows: usize, columns: usize): f64 {
  const isPadded = (columns & 3) !== 0;
  const raised = isPadded
    ? raisedSquaresOfRows(source, rows, columns)
    : raisedSquares(source, source + rows * rowBytes(columns));
  const isWithin = raised >= completeFrom && raised < f64.MAX_VALUE;
  const squares = isWithin ? raised * loweredSquare : sumOfSquares(source, rows, columns);
  return squares < f64.MAX_VALUE ? sqrt<f64>(squares) : f64.POSITIVE_INFINITY;
}

/** Σ(2³⁰x)² of all numbers from one address to another. */
@inline
function raisedSquares(from: usize, end: usize): f64 {
  const factor = broadcast(raise);
  let sum: f64 = 0;
  let at = from;
  while (at < end) {
    const stop = min(end, at + stretch);
    let a = f32x4.splat(0);
    let b = f32x4.splat(0);
    let c = f32x4.splat(0);
    let d = f32x4.splat(0);
    for (; at + 3 * vectorBytes < stop; at += 4 * vectorBytes) {
      a = f32x4.add(a, squareOf(v128.load(at), factor));
      b = f32x4.add(b, squareOf(v128.load(at, 16), factor));
      c = f32x4.add(c, squareOf(v128.load(at, 32), factor));
      d = f32x4.add(d, squareOf(v128.load(at, 48), factor));
    }
    for (; at < stop; at += vectorBytes) a = f32x4.add(a, squareOf(v128.load(at), factor));
    sum += sumOf(f32x4.add(f32x4.add(a, b), f32x4.add(c, d)));
  }
  return sum;
}

/** Does the same where the last vector of a row holds padding. */
@inline
function raisedSquaresOfRows(source: usize, rows: usize, columns: usize): f64 {
  const factor = broadcast(raise);
  const stride = rowBytes(columns);
  const whole = stride - vectorBytes;
  const mask = columnMask(columns & ~3, columns);
  const end = source + rows * stride;
  const rowsAtOnce = max<usize>(1, stretch / stride) * stride;
  let sum: f64 = 0;
  let row = source;
  while (row < end) {
    const stop = min(end, row + rowsAtOnce);
    let a = f32x4.splat(0);
    let b = f32x4.splat(0);
    for (; row < stop; row += stride) {
      for (let at = row; at < row + whole; at += vectorBytes) {
        a = f32x4.add(a, squareOf(v128.load(at), factor));
      }
      b = f32x4.add(b, squareOf(v128.and(v128.load(row + whole), mask), factor));
    }
    sum += sumOf(f32x4.add(a, b));
  }
  return sum;
}

@inline
function squareOf(x: v128, factor: v128): v128 {
  const raised = f32x4.mul(x, factor);
  return f32x4.mul(raised, raised);
}

/** Adds the four up in float64. */
@inline
function sumOf(x: v128): f64 {
  const pairs = f64x2.add(
    f64x2.promote_low_f32x4(x),
    f64x2.promote_low_f32x4(i32x4.shuffle(x, x, 2, 3, 2, 3)),
  );
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
}

import { flush, multiplyAdd } from './vector';

// C = A · B for a tile C of 4 rows. Its sums are local variables, which the compiler keeps in
// registers: arrays would go through memory.

/**
 * A is 4 rows of `depth` numbers, B `depth` rows of 8. C starts from `start` (8 numbers, 0: from
 * zero) and is multiplied by the tile `factor` (laid out as C; 0: by nothing).
 */
export function tile8(
  a: usize,
  aStride: usize,
  depth: usize,
  b: usize,
  bStride: usize,
  start: usize,
  factor: usize,
  c: usize,
  cStride: usize,
): void {
  let left0 = start === 0 ? f32x4.splat(0) : v128.load(start);
  let right0 = start === 0 ? f32x4.splat(0) : v128.load(start, 16);
  let left1 = left0;
  let right1 = right0;
  let left2 = left0;
  let right2 = right0;
  let left3 = left0;
  let right3 = right0;
  let a1 = a + aStride;
  let a2 = a1 + aStride;
  let a3 = a2 + aStride;
  const end = a + (depth << 2);
  while (a < end) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    const x0 = v128.load_splat<f32>(a);
    left0 = multiplyAdd(x0, left, left0);
    right0 = multiplyAdd(x0, right, right0);
    const x1 = v128.load_splat<f32>(a1);
    left1 = multiplyAdd(x1, left, left1);
    right1 = multiplyAdd(x1, right, right1);
    const x2 = v128.load_splat<f32>(a2);
    left2 = multiplyAdd(x2, left, left2);
    right2 = multiplyAdd(x2, right, right2);
    const x3 = v128.load_splat<f32>(a3);
    left3 = multiplyAdd(x3, left, left3);
    right3 = multiplyAdd(x3, right, right3);
    a += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    b += bStride;
  }
  if (factor !== 0) {
    left0 = f32x4.mul(left0, v128.load(factor));
    right0 = f32x4.mul(right0, v128.load(factor, 16));
    left1 = f32x4.mul(left1, v128.load(factor + cStride));
    right1 = f32x4.mul(right1, v128.load(factor + cStride, 16));
    left2 = f32x4.mul(left2, v128.load(factor + 2 * cStride));
    right2 = f32x4.mul(right2, v128.load(factor + 2 * cStride, 16));
    left3 = f32x4.mul(left3, v128.load(factor + 3 * cStride));
    right3 = f32x4.mul(right3, v128.load(factor + 3 * cStride, 16));
  }
  storePair(c, left0, right0);
  storePair(c + cStride, left1, right1);
  storePair(c + 2 * cStride, left2, right2);
  storePair(c + 3 * cStride, left3, right3);
}

/** As `tile8`, 4 columns wide. */
export function tile4(
  a: usize,
  aStride: usize,
  depth: usize,
  b: usize,
  bStride: usize,
  start: usize,
  factor: usize,
  c: usize,
  cStride: usize,
): void {
  let sum0 = start === 0 ? f32x4.splat(0) : v128.load(start);
  let sum1 = sum0;
  let sum2 = sum0;
  let sum3 = sum0;
  let a1 = a + aStride;
  let a2 = a1 + aStride;
  let a3 = a2 + aStride;
  const end = a + (depth << 2);
  while (a < end) {
    const row = v128.load(b);
    sum0 = multiplyAdd(v128.load_splat<f32>(a), row, sum0);
    sum1 = multiplyAdd(v128.load_splat<f32>(a1), row, sum1);
    sum2 = multiplyAdd(v128.load_splat<f32>(a2), row, sum2);
    sum3 = multiplyAdd(v128.load_splat<f32>(a3), row, sum3);
    a += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    b += bStride;
  }
  if (factor !== 0) {
    sum0 = f32x4.mul(sum0, v128.load(factor));
    sum1 = f32x4.mul(sum1, v128.load(factor + cStride));
    sum2 = f32x4.mul(sum2, v128.load(factor + 2 * cStride));
    sum3 = f32x4.mul(sum3, v128.load(factor + 3 * cStride));
  }
  v128.store(c, flush(sum0));
  v128.store(c + cStride, flush(sum1));
  v128.store(c + 2 * cStride, flush(sum2));
  v128.store(c + 3 * cStride, flush(sum3));
}

/** A is `depth` rows of 4 numbers and taken transposed. C starts from zero or from what it holds. */
export function transposedTile8(
  a: usize,
  aStride: usize,
  depth: usize,
  b: usize,
  bStride: usize,
  fromZero: bool,
  c: usize,
  cStride: usize,
): void {
  let left0 = first(fromZero, c);
  let right0 = first(fromZero, c + 16);
  let left1 = first(fromZero, c + cStride);
  let right1 = first(fromZero, c + cStride + 16);
  let left2 = first(fromZero, c + 2 * cStride);
  let right2 = first(fromZero, c + 2 * cStride + 16);
  let left3 = first(fromZero, c + 3 * cStride);
  let right3 = first(fromZero, c + 3 * cStride + 16);
  for (const end = a + depth * aStride; a < end; a += aStride, b += bStride) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    const x0 = v128.load_splat<f32>(a);
    left0 = multiplyAdd(x0, left, left0);
    right0 = multiplyAdd(x0, right, right0);
    const x1 = v128.load_splat<f32>(a, 4);
    left1 = multiplyAdd(x1, left, left1);
    right1 = multiplyAdd(x1, right, right1);
    const x2 = v128.load_splat<f32>(a, 8);
    left2 = multiplyAdd(x2, left, left2);
    right2 = multiplyAdd(x2, right, right2);
    const x3 = v128.load_splat<f32>(a, 12);
    left3 = multiplyAdd(x3, left, left3);
    right3 = multiplyAdd(x3, right, right3);
  }
  storePair(c, left0, right0);
  storePair(c + cStride, left1, right1);
  storePair(c + 2 * cStride, left2, right2);
  storePair(c + 3 * cStride, left3, right3);
}

/** As `transposedTile8`, 4 columns wide. */
export function transposedTile4(
  a: usize,
  aStride: usize,
  depth: usize,
  b: usize,
  bStride: usize,
  fromZero: bool,
  c: usize,
  cStride: usize,
): void {
  let sum0 = first(fromZero, c);
  let sum1 = first(fromZero, c + cStride);
  let sum2 = first(fromZero, c + 2 * cStride);
  let sum3 = first(fromZero, c + 3 * cStride);
  for (const end = a + depth * aStride; a < end; a += aStride, b += bStride) {
    const row = v128.load(b);
    sum0 = multiplyAdd(v128.load_splat<f32>(a), row, sum0);
    sum1 = multiplyAdd(v128.load_splat<f32>(a, 4), row, sum1);
    sum2 = multiplyAdd(v128.load_splat<f32>(a, 8), row, sum2);
    sum3 = multiplyAdd(v128.load_splat<f32>(a, 12), row, sum3);
  }
  v128.store(c, flush(sum0));
  v128.store(c + cStride, flush(sum1));
  v128.store(c + 2 * cStride, flush(sum2));
  v128.store(c + 3 * cStride, flush(sum3));
}

@inline
function first(fromZero: bool, c: usize): v128 {
  return fromZero ? f32x4.splat(0) : v128.load(c);
}

@inline
function storePair(c: usize, left: v128, right: v128): void {
  v128.store(c, flush(left));
  v128.store(c, flush(right), 16);
}

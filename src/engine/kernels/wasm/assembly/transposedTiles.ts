import { flush, multiplyAdd, storeTile } from './vector';

// C = Aᵀ · B for a tile C of 4 rows, as in `tiles`. What V8 makes of the loops as they stand is as fast
// as four turns in one.

/**
 * A is `depth` rows of 4 numbers, at least one, that are taken transposed. C starts from zero or from what
 * it holds.
 */
@inline
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
  const last = b + (depth - 1) * bStride;
  for (;;) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    let x = v128.load_splat<f32>(a);
    let product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left0 = f32x4.add(product, left0);
    right0 = f32x4.add(x, right0);
    x = v128.load_splat<f32>(a, 4);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left1 = f32x4.add(product, left1);
    right1 = f32x4.add(x, right1);
    x = v128.load_splat<f32>(a, 8);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left2 = f32x4.add(product, left2);
    right2 = f32x4.add(x, right2);
    x = v128.load_splat<f32>(a, 12);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left3 = f32x4.add(product, left3);
    right3 = f32x4.add(x, right3);
    if (b === last) break;
    a += aStride;
    b += bStride;
  }
  storeTile(c, cStride, left0, right0, left1, right1, left2, right2, left3, right3);
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

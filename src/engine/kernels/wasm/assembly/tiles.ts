import { flush, multiplyAdd, storeTile } from './vector';

// C = A · B for a tile C of 4 rows. Its sums are local variables, which the compiler keeps in
// registers: arrays would go through memory. Products are loaded, multiplied and added in the order
// that processors take them fastest, and the tiles 8 columns wide are inlined: V8 keeps both.

/**
 * A is 4 rows of `depth` numbers, at least 1, B `depth` rows of 8. C starts from `start` (8 numbers,
 * 0: from zero) and is multiplied by the tile `factor` (laid out as C; 0: by nothing). Four rows of B
 * in each turn of the loop: addresses are moved on once for them, and a step of 50 layers of 64 takes
 * a twentieth less time.
 */
@inline
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
  const last = b + (depth - 1) * bStride;
  let left: v128;
  let right: v128;
  let x: v128;
  let product: v128;
  for (;;) {
    left = v128.load(b);
    right = v128.load(b, 16);
    x = v128.load_splat<f32>(a);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left0 = f32x4.add(product, left0);
    right0 = f32x4.add(x, right0);
    x = v128.load_splat<f32>(a1);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left1 = f32x4.add(product, left1);
    right1 = f32x4.add(x, right1);
    x = v128.load_splat<f32>(a2);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left2 = f32x4.add(product, left2);
    right2 = f32x4.add(x, right2);
    x = v128.load_splat<f32>(a3);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left3 = f32x4.add(product, left3);
    right3 = f32x4.add(x, right3);
    if (b === last) break;
    b += bStride;

    left = v128.load(b);
    right = v128.load(b, 16);
    x = v128.load_splat<f32>(a, 4);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left0 = f32x4.add(product, left0);
    right0 = f32x4.add(x, right0);
    x = v128.load_splat<f32>(a1, 4);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left1 = f32x4.add(product, left1);
    right1 = f32x4.add(x, right1);
    x = v128.load_splat<f32>(a2, 4);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left2 = f32x4.add(product, left2);
    right2 = f32x4.add(x, right2);
    x = v128.load_splat<f32>(a3, 4);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left3 = f32x4.add(product, left3);
    right3 = f32x4.add(x, right3);
    if (b === last) break;
    b += bStride;

    left = v128.load(b);
    right = v128.load(b, 16);
    x = v128.load_splat<f32>(a, 8);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left0 = f32x4.add(product, left0);
    right0 = f32x4.add(x, right0);
    x = v128.load_splat<f32>(a1, 8);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left1 = f32x4.add(product, left1);
    right1 = f32x4.add(x, right1);
    x = v128.load_splat<f32>(a2, 8);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left2 = f32x4.add(product, left2);
    right2 = f32x4.add(x, right2);
    x = v128.load_splat<f32>(a3, 8);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left3 = f32x4.add(product, left3);
    right3 = f32x4.add(x, right3);
    if (b === last) break;
    b += bStride;

    left = v128.load(b);
    right = v128.load(b, 16);
    x = v128.load_splat<f32>(a, 12);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left0 = f32x4.add(product, left0);
    right0 = f32x4.add(x, right0);
    x = v128.load_splat<f32>(a1, 12);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left1 = f32x4.add(product, left1);
    right1 = f32x4.add(x, right1);
    x = v128.load_splat<f32>(a2, 12);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left2 = f32x4.add(product, left2);
    right2 = f32x4.add(x, right2);
    x = v128.load_splat<f32>(a3, 12);
    product = f32x4.mul(x, left);
    x = f32x4.mul(x, right);
    left3 = f32x4.add(product, left3);
    right3 = f32x4.add(x, right3);
    if (b === last) break;
    b += bStride;
    a += 16;
    a1 += 16;
    a2 += 16;
    a3 += 16;
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
  storeTile(c, cStride, left0, right0, left1, right1, left2, right2, left3, right3);
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

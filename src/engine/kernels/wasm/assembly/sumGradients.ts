import { flush, multiplyAdd } from './vector';

/** Writes Σ x̂ ∘ dy and Σ dy over the rows, for four columns. */
@inline
export function sumGradients(
  normalized: usize,
  dy: usize,
  rows: usize,
  stride: usize,
  scaleGradient: usize,
  shiftGradient: usize,
): void {
  let products = f32x4.splat(0);
  let sum = f32x4.splat(0);
  const end = dy + rows * stride;
  let at = dy;
  let x = normalized;
  for (; at + 3 * stride < end; at += 4 * stride, x += 4 * stride) {
    const a = v128.load(at);
    const b = v128.load(at + stride);
    const c = v128.load(at + 2 * stride);
    const d = v128.load(at + 3 * stride);
    sum = f32x4.add(sum, sumOf(a, b, c, d));
    const first = f32x4.mul(a, v128.load(x));
    const second = f32x4.mul(b, v128.load(x + stride));
    const third = f32x4.mul(c, v128.load(x + 2 * stride));
    const fourth = f32x4.mul(d, v128.load(x + 3 * stride));
    products = f32x4.add(products, sumOf(first, second, third, fourth));
  }
  for (; at < end; at += stride, x += stride) {
    sum = f32x4.add(sum, v128.load(at));
    products = multiplyAdd(v128.load(at), v128.load(x), products);
  }
  v128.store(scaleGradient, flush(products));
  v128.store(shiftGradient, flush(sum));
}

@inline
export function sumOf(a: v128, b: v128, c: v128, d: v128): v128 {
  return f32x4.add(f32x4.add(a, b), f32x4.add(c, d));
}

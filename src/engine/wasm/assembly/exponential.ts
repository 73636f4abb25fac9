import { choose, multiplyAdd } from './vector';

// eˣ = 2ⁿ·eʳ with |r| ≤ ln 2 / 2, and eʳ − 1 by a polynomial: the constants of expf in Cephes
// (Moshier). What is asked for is put together from n and r, so that eˣ − 1 loses nothing near 0.

/** Below it eˣ is 0: 2ⁿ with n = −127 has no bits left. */
const lowest: f32 = -88;

/** n of x ≤ 0 as four numbers. */
@inline
export function binaryExponent(x: v128): v128 {
  return f32x4.nearest(f32x4.mul(f32x4.max(x, f32x4.splat(lowest)), f32x4.splat(1.44269504088896341)));
}

/** r = x − n·ln 2, with ln 2 in two parts, the first of few bits. */
@inline
export function remainder(x: v128, n: v128): v128 {
  const bounded = f32x4.max(x, f32x4.splat(lowest));
  const first = multiplyAdd(n, f32x4.splat(-0.693359375), bounded);
  return multiplyAdd(n, f32x4.splat(2.12194440e-4), first);
}

/** eʳ − 1. */
@inline
export function smallExpm1(r: v128): v128 {
  let p = multiplyAdd(f32x4.splat(1.9875691500e-4), r, f32x4.splat(1.3981999507e-3));
  p = multiplyAdd(p, r, f32x4.splat(8.3334519073e-3));
  p = multiplyAdd(p, r, f32x4.splat(4.1665795894e-2));
  p = multiplyAdd(p, r, f32x4.splat(1.6666665459e-1));
  p = multiplyAdd(p, r, f32x4.splat(5.0000001201e-1));
  return multiplyAdd(p, f32x4.mul(r, r), r);
}

/** 2ⁿ for n from −127, where it is 0, to 127. */
@inline
export function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
}

/** eˣ for x ≤ 0, 0 below 2⁻¹²⁶. */
@inline
export function expOfNegative(x: v128): v128 {
  const n = binaryExponent(x);
  const power = powerOfTwo(n);
  return multiplyAdd(power, smallExpm1(remainder(x, n)), power);
}

/** ln(1 + x) for x from 0 to 1: the polynomial of logf in Cephes, around 1 or, from √2 on, around 2. */
@inline
export function log1pOfFraction(x: v128): v128 {
  const isLarge = f32x4.gt(x, f32x4.splat(0.41421356237));
  const half = f32x4.mul(f32x4.sub(x, f32x4.splat(1)), f32x4.splat(0.5));
  const f = choose(isLarge, half, x);
  const twos = v128.and(isLarge, f32x4.splat(1));
  const square = f32x4.mul(f, f);
  let p = multiplyAdd(f32x4.splat(7.0376836292e-2), f, f32x4.splat(-1.1514610310e-1));
  p = multiplyAdd(p, f, f32x4.splat(1.1676998740e-1));
  p = multiplyAdd(p, f, f32x4.splat(-1.2420140846e-1));
  p = multiplyAdd(p, f, f32x4.splat(1.4249322787e-1));
  p = multiplyAdd(p, f, f32x4.splat(-1.6668057665e-1));
  p = multiplyAdd(p, f, f32x4.splat(2.0000714765e-1));
  p = multiplyAdd(p, f, f32x4.splat(-2.4999993993e-1));
  p = multiplyAdd(p, f, f32x4.splat(3.3333331174e-1));
  let y = f32x4.mul(f32x4.mul(p, f), square);
  y = multiplyAdd(twos, f32x4.splat(-2.12194440e-4), y);
  y = multiplyAdd(square, f32x4.splat(-0.5), y);
  return multiplyAdd(twos, f32x4.splat(0.693359375), f32x4.add(f, y));
}

import { broadcast, choose, multiplyAdd, one } from './vector';

// eˣ = 2ⁿ·eʳ with |r| ≤ ln 2 / 2, and eʳ − 1 by a polynomial: the constants of expf in Cephes
// (Moshier). What is asked for is put together from n and r, so that eˣ − 1 loses nothing near 0.

/** Below it eˣ is 0: 2ⁿ with n = −127 has no bits left. */
const lowest = memory.data<f32>([-88]);

/** Added to a number below 2²², it leaves the nearest integer in the low bits: 1.5 · 2²³. */
const rounding = memory.data<f32>([12582912]);
const log2e = memory.data<f32>([1.44269504088896341]);
/** −ln 2 in two parts, the first of so few bits that its product with n is exact. */
const ln2 = memory.data<f32>([-0.693359375, 2.12194440e-4]);
const expm1Coefficients = memory.data<f32>([
  1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1,
  5.0000001201e-1,
]);
const bias = memory.data<i32>([127]);
/** 2⁷eˣ takes these in place of `lowest` and `bias`. */
const raisedLowest = memory.data<f32>([-93]);
const raisedBias = memory.data<i32>([134]);

/** x ≤ 0, or the least number that makes a difference. Not `max`, which takes six instructions. */
@inline
export function bounded(x: v128): v128 {
  return f32x4.pmax(x, broadcast(lowest));
}

/** n of a bounded x, plus `rounding`. */
@inline
export function roundedExponent(x: v128): v128 {
  return multiplyAdd(x, broadcast(log2e), broadcast(rounding));
}

/** r = x − n·ln 2 */
@inline
export function remainder(x: v128, rounded: v128): v128 {
  const n = f32x4.sub(rounded, broadcast(rounding));
  const first = multiplyAdd(n, broadcast(ln2), x);
  return multiplyAdd(n, broadcast(ln2 + 4), first);
}

/** eʳ − 1. Pairs of terms do not wait for one another (Estrin's scheme). */
@inline
export function smallExpm1(r: v128): v128 {
  const square = f32x4.mul(r, r);
  const high = multiplyAdd(broadcast(expm1Coefficients), r, broadcast(expm1Coefficients + 4));
  const middle = multiplyAdd(broadcast(expm1Coefficients + 8), r, broadcast(expm1Coefficients + 12));
  const low = multiplyAdd(broadcast(expm1Coefficients + 16), r, broadcast(expm1Coefficients + 20));
  const p = multiplyAdd(multiplyAdd(high, square, middle), square, low);
  return multiplyAdd(p, square, r);
}

/** 2ⁿ for n from −127, where it is 0, to 0: n + 127 is moved to where a float has its exponent. */
@inline
export function powerOfTwo(rounded: v128): v128 {
  return i32x4.shl(i32x4.add(rounded, broadcast(bias)), 23);
}

/** eˣ for x ≤ 0, 0 below 2⁻¹²⁶. */
@inline
export function expOfNegative(x: v128): v128 {
  const exponent = bounded(x);
  const rounded = roundedExponent(exponent);
  const power = powerOfTwo(rounded);
  return multiplyAdd(power, smallExpm1(remainder(exponent, rounded)), power);
}

const fromTwo = memory.data<f32>([0.41421356237]);
const half = memory.data<f32>([0.5]);
const log1pCoefficients = memory.data<f32>([
  7.0376836292e-2, -1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1,
  -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
]);

/** 2⁷eˣ for x ≤ 0, 0 below 2⁻¹²⁶. */
@inline
export function raisedExpOfNegative(x: v128): v128 {
  const exponent = f32x4.pmax(x, broadcast(raisedLowest));
  const rounded = roundedExponent(exponent);
  const power = i32x4.shl(i32x4.add(rounded, broadcast(raisedBias)), 23);
  return multiplyAdd(power, smallExpm1(remainder(exponent, rounded)), power);
}

/** ln(1 + x) for x from 0 to 1: the polynomial of logf in Cephes, around 1 or, from √2 on, around 2. */
@inline
export function log1pOfFraction(x: v128): v128 {
  const isAroundTwo = f32x4.gt(x, broadcast(fromTwo));
  const halved = f32x4.mul(f32x4.sub(x, broadcast(one)), broadcast(half));
  const f = choose(isAroundTwo, halved, x);
  const square = f32x4.mul(f, f);
  let p = multiplyAdd(broadcast(log1pCoefficients), f, broadcast(log1pCoefficients + 4));
  p = multiplyAdd(p, f, broadcast(log1pCoefficients + 8));
  p = multiplyAdd(p, f, broadcast(log1pCoefficients + 12));
  p = multiplyAdd(p, f, broadcast(log1pCoefficients + 16));
  p = multiplyAdd(p, f, broadcast(log1pCoefficients + 20));
  p = multiplyAdd(p, f, broadcast(log1pCoefficients + 24));
  p = multiplyAdd(p, f, broadcast(log1pCoefficients + 28));
  p = multiplyAdd(p, f, broadcast(log1pCoefficients + 32));
  let y = f32x4.mul(f32x4.mul(p, f), square);
  y = f32x4.sub(y, v128.and(isAroundTwo, broadcast(ln2 + 4)));
  y = f32x4.sub(y, f32x4.mul(square, broadcast(half)));
  return f32x4.sub(f32x4.add(f, y), v128.and(isAroundTwo, broadcast(ln2)));
}

import { rowBytes, vectorBytes } from './vector';

/**
 * Inverted dropout. An entry is kept where the upper 24 of its random bits reach `threshold`; the
 * bits are those of `randomBits` in src/data/rng.ts: pcg4d of (seed, stream, step, index).
 */
export function dropout(
  input: usize,
  rows: i32,
  columns: i32,
  seed: i32,
  source: i32,
  step: i32,
  threshold: i32,
  keepRate: f32,
  output: usize,
): void {
  const stride = rowBytes(<usize>columns);
  const x = mixed(seed);
  const y = mixed(source);
  const z = mixed(step);
  const limit = i32x4.splat(threshold);
  const divisor = f32x4.splat(keepRate);
  for (let row: i32 = 0; row < rows; row++) {
    let index = i32x4.add(i32x4.splat(row * columns), i32x4(0, 1, 2, 3));
    const start = <usize>row * stride;
    for (let at = start; at < start + stride; at += vectorBytes) {
      const isKept = i32x4.ge_s(i32x4.shr_u(randomBits(x, y, z, mixed4(index)), 8), limit);
      const kept = f32x4.div(v128.load(input + at), divisor);
      v128.store(output + at, v128.and(kept, isKept));
      index = i32x4.add(index, i32x4.splat(4));
    }
  }
}

@inline
function mixed(key: i32): v128 {
  return i32x4.splat(key * 1664525 + 1013904223);
}

@inline
function mixed4(keys: v128): v128 {
  return i32x4.add(i32x4.mul(keys, i32x4.splat(1664525)), i32x4.splat(1013904223));
}

@inline
function randomBits(seed: v128, source: v128, step: v128, index: v128): v128 {
  let x = i32x4.add(seed, i32x4.mul(source, index));
  let y = i32x4.add(source, i32x4.mul(step, x));
  let z = i32x4.add(step, i32x4.mul(x, y));
  let w = i32x4.add(index, i32x4.mul(y, z));
  x = folded(x);
  y = folded(y);
  z = folded(z);
  w = folded(w);
  return i32x4.add(x, i32x4.mul(y, w));
}

@inline
function folded(x: v128): v128 {
  return v128.xor(x, i32x4.shr_u(x, 16));
}

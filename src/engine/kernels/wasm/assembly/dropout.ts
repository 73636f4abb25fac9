import { flush, rowBytes, vectorBytes } from './vector';

/**
 * Inverted dropout, multiplied by `slope` where that is not 0. An entry is kept where the upper 24 of its
 * random bits reach `threshold`; the bits are those of `randomBits` in src/data/rng.ts: pcg4d of (seed,
 * stream, step, index). Its first two sums are linear in the index: from one entry to the next they
 * grow by the same number.
 */
export function dropout(
  input: usize,
  slope: usize,
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
  const ofStream = mixed(source);
  const ofStep = mixed(step);
  const z = i32x4.splat(ofStep);
  const limit = i32x4.splat(threshold);
  const divisor = f32x4.splat(keepRate);
  const wGrowth = 4 * multiplier;
  const xGrowth = ofStream * wGrowth;
  const yGrowth = ofStep * xGrowth;
  for (let row: i32 = 0; row < rows; row++) {
    const index = i32x4.add(i32x4.splat(row * columns), i32x4(0, 1, 2, 3));
    let w = i32x4.add(i32x4.mul(index, i32x4.splat(multiplier)), i32x4.splat(increment));
    let x = i32x4.add(i32x4.mul(w, i32x4.splat(ofStream)), i32x4.splat(mixed(seed)));
    let y = i32x4.add(i32x4.mul(x, z), i32x4.splat(ofStream));
    const start = <usize>row * stride;
    for (let at = start; at < start + stride; at += vectorBytes) {
      const bits = randomBits(x, y, z, w);
      const isKept = i32x4.ge_s(i32x4.shr_u(bits, 8), limit);
      const kept = v128.and(f32x4.div(v128.load(input + at), divisor), isKept);
      const product = slope === 0 ? kept : flush(f32x4.mul(v128.load(slope + at), kept));
      v128.store(output + at, product);
      w = i32x4.add(w, i32x4.splat(wGrowth));
      x = i32x4.add(x, i32x4.splat(xGrowth));
      y = i32x4.add(y, i32x4.splat(yGrowth));
    }
  }
}

const multiplier: i32 = 1664525;
const increment: i32 = 1013904223;

@inline
function mixed(key: i32): i32 {
  return key * multiplier + increment;
}

/** Goes on after the first two sums: x and y hold them, z and w only what they start from. */
@inline
function randomBits(x: v128, y: v128, z: v128, w: v128): v128 {
  const third = i32x4.add(z, i32x4.mul(x, y));
  const fourth = i32x4.add(w, i32x4.mul(y, third));
  return i32x4.add(folded(x), i32x4.mul(folded(y), folded(fourth)));
}

@inline
function folded(x: v128): v128 {
  return v128.xor(x, i32x4.shr_u(x, 16));
}

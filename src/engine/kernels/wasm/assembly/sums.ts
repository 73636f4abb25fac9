import { flush, multiplyAdd, rowBytes, vectorBytes } from './vector';

/** output = a + factor · b */
export function addScaled(a: usize, factor: f32, b: usize, output: usize, bytes: usize): void {
  const factors = f32x4.splat(factor);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    v128.store(output + i, flush(multiplyAdd(factors, v128.load(b + i), v128.load(a + i))));
  }
}

/** output = factor · input */
export function scale(factor: f32, input: usize, output: usize, bytes: usize): void {
  const factors = f32x4.splat(factor);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    v128.store(output + i, flush(f32x4.mul(factors, v128.load(input + i))));
  }
}

/** target = target + share · (source − target) */
export function blend(share: f32, source: usize, target: usize, bytes: usize): void {
  const shares = f32x4.splat(share);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const old = v128.load(target + i);
    const difference = f32x4.sub(v128.load(source + i), old);
    v128.store(target + i, flush(multiplyAdd(shares, difference, old)));
  }
}

/** Writes the mean of every `length` rows in the place of each of them. */
export function averageRows(
  length: usize,
  input: usize,
  rows: usize,
  columns: usize,
  output: usize,
): void {
  const stride = rowBytes(columns);
  const bytes = length * stride;
  const count = f32x4.splat(<f32>length);
  for (let sample: usize = 0; sample < rows * stride; sample += bytes) {
    for (let column = sample; column < sample + stride; column += vectorBytes) {
      let sum = f32x4.splat(0);
      for (let i: usize = 0; i < bytes; i += stride) {
        sum = f32x4.add(sum, v128.load(input + column + i));
      }
      const mean = flush(f32x4.div(sum, count));
      for (let i: usize = 0; i < bytes; i += stride) v128.store(output + column + i, mean);
    }
  }
}

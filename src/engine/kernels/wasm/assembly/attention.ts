import { expOfNegative } from './exponential';
import { flush, laneSums, multiplyAdd, rowBytes, vectorBytes } from './vector';

// A head has `size` bytes of each row, which may begin and end anywhere in a vector: whole vectors first
// and then single numbers, so that nothing is read or written of what lies beside them.

export function attention(
  length: usize,
  heads: usize,
  query: usize,
  key: usize,
  value: usize,
  rows: usize,
  columns: usize,
  weights: usize,
  output: usize,
): void {
  const stride = rowBytes(columns);
  const size = (columns / heads) << 2;
  const lookout = length << 2;
  const weightsStride = rowBytes(heads * length);
  const root = sqrt<f32>(<f32>(columns / heads));
  for (let row: usize = 0; row < rows; row++) {
    const own = row * stride;
    const sample = (row - (row % length)) * stride;
    const ofRow = weights + row * weightsStride;
    for (let head: usize = 0; head < heads; head++) {
      const first = head * size;
      const scores = ofRow + head * lookout;
      writeProducts(query + own + first, key + sample + first, stride, size, root, scores, lookout);
      lower(scores, lookout);
    }
    for (let i: usize = 0; i < weightsStride; i += vectorBytes) {
      // What is in the padding is no score, and may be anything.
      const score = f32x4.pmin(v128.load(ofRow + i), f32x4.splat(0));
      v128.store(ofRow + i, expOfNegative(score));
    }
    for (let head: usize = 0; head < heads; head++) {
      const first = head * size;
      const ofHead = ofRow + head * lookout;
      divideBySum(ofHead, lookout);
      sumRows(ofHead, lookout, value + sample + first, stride, size, output + own + first);
    }
  }
}

/** `scratch` holds a number for each position. */
export function attentionGradient(
  length: usize,
  heads: usize,
  query: usize,
  key: usize,
  value: usize,
  weights: usize,
  outputGradient: usize,
  rows: usize,
  columns: usize,
  queryGradient: usize,
  keyGradient: usize,
  valueGradient: usize,
  scratch: usize,
): void {
  const stride = rowBytes(columns);
  const size = (columns / heads) << 2;
  const lookout = length << 2;
  const weightsStride = rowBytes(heads * length);
  const root = sqrt<f32>(<f32>(columns / heads));
  memory.fill(keyGradient, 0, rows * stride);
  memory.fill(valueGradient, 0, rows * stride);
  for (let row: usize = 0; row < rows; row++) {
    const sample = (row - (row % length)) * stride;
    for (let head: usize = 0; head < heads; head++) {
      const own = row * stride + head * size;
      const others = sample + head * size;
      const ofHead = weights + row * weightsStride + head * lookout;
      const dy = outputGradient + own;
      writeProducts(dy, value + others, stride, size, root, scratch, lookout);
      throughSoftmax(ofHead, scratch, lookout);
      sumRows(scratch, lookout, key + others, stride, size, queryGradient + own);
      addMultiples(scratch, lookout, query + own, size, keyGradient + others, stride);
      addMultiples(ofHead, lookout, dy, size, valueGradient + others, stride);
    }
  }
}

/** Less the largest of them: no exponential overflows. */
@inline
function lower(scores: usize, bytes: usize): void {
  let largest = -f32.MAX_VALUE;
  for (let i: usize = 0; i < bytes; i += 4) largest = max(largest, load<f32>(scores + i));
  for (let i: usize = 0; i < bytes; i += 4) {
    store<f32>(scores + i, load<f32>(scores + i) - largest);
  }
}

@inline
function divideBySum(numbers: usize, bytes: usize): void {
  let sum: f32 = 0;
  for (let i: usize = 0; i < bytes; i += 4) sum += load<f32>(numbers + i);
  for (let i: usize = 0; i < bytes; i += 4) store<f32>(numbers + i, load<f32>(numbers + i) / sum);
}

/** The softmax's gradient, in the place of that of the weights g: weights ∘ (g − Σ weights ∘ g). */
@inline
function throughSoftmax(weights: usize, gradients: usize, bytes: usize): void {
  let mean: f32 = 0;
  for (let i: usize = 0; i < bytes; i += 4) {
    mean += load<f32>(weights + i) * load<f32>(gradients + i);
  }
  for (let i: usize = 0; i < bytes; i += 4) {
    store<f32>(gradients + i, load<f32>(weights + i) * (load<f32>(gradients + i) - mean));
  }
}

/** a · row / √d of each row, four at a time as long as there are four. */
@inline
function writeProducts(
  a: usize,
  rows: usize,
  stride: usize,
  size: usize,
  root: f32,
  products: usize,
  bytes: usize,
): void {
  let row = rows;
  let i: usize = 0;
  for (; i + vectorBytes <= bytes; i += vectorBytes, row += 4 * stride) {
    v128.store(products + i, f32x4.div(fourProducts(a, row, stride, size), f32x4.splat(root)));
  }
  for (; i < bytes; i += 4, row += stride) {
    let sum: f32 = 0;
    for (let j: usize = 0; j < size; j += 4) sum += load<f32>(a + j) * load<f32>(row + j);
    store<f32>(products + i, sum / root);
  }
}

@inline
function fourProducts(a: usize, row: usize, stride: usize, size: usize): v128 {
  let first = f32x4.splat(0);
  let second = first;
  let third = first;
  let fourth = first;
  let i: usize = 0;
  for (; i + vectorBytes <= size; i += vectorBytes) {
    const x = v128.load(a + i);
    const at = row + i;
    first = multiplyAdd(x, v128.load(at), first);
    second = multiplyAdd(x, v128.load(at + stride), second);
    third = multiplyAdd(x, v128.load(at + 2 * stride), third);
    fourth = multiplyAdd(x, v128.load(at + 3 * stride), fourth);
  }
  for (; i < size; i += 4) {
    const x = v128.load32_zero(a + i);
    const at = row + i;
    first = multiplyAdd(x, v128.load32_zero(at), first);
    second = multiplyAdd(x, v128.load32_zero(at + stride), second);
    third = multiplyAdd(x, v128.load32_zero(at + 2 * stride), third);
    fourth = multiplyAdd(x, v128.load32_zero(at + 3 * stride), fourth);
  }
  return laneSums(first, second, third, fourth);
}

/** target = Σ factor · row */
@inline
function sumRows(
  factors: usize,
  bytes: usize,
  rows: usize,
  stride: usize,
  size: usize,
  target: usize,
): void {
  let i: usize = 0;
  for (; i + vectorBytes <= size; i += vectorBytes) {
    let sum = f32x4.splat(0);
    let at = rows + i;
    for (let j: usize = 0; j < bytes; j += 4, at += stride) {
      sum = multiplyAdd(v128.load_splat<f32>(factors + j), v128.load(at), sum);
    }
    v128.store(target + i, flush(sum));
  }
  for (; i < size; i += 4) {
    let sum = f32x4.splat(0);
    let at = rows + i;
    for (let j: usize = 0; j < bytes; j += 4, at += stride) {
      sum = multiplyAdd(v128.load32_zero(factors + j), v128.load32_zero(at), sum);
    }
    v128.store32_lane(target + i, flush(sum), 0);
  }
}

/** Each row of `targets` + its factor · source. */
@inline
function addMultiples(
  factors: usize,
  bytes: usize,
  source: usize,
  size: usize,
  targets: usize,
  stride: usize,
): void {
  let target = targets;
  for (let j: usize = 0; j < bytes; j += 4, target += stride) {
    const factor = v128.load_splat<f32>(factors + j);
    let i: usize = 0;
    for (; i + vectorBytes <= size; i += vectorBytes) {
      const sum = multiplyAdd(factor, v128.load(source + i), v128.load(target + i));
      v128.store(target + i, flush(sum));
    }
    for (; i < size; i += 4) {
      const sum = multiplyAdd(factor, v128.load32_zero(source + i), v128.load32_zero(target + i));
      v128.store32_lane(target + i, flush(sum), 0);
    }
  }
}

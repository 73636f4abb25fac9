import { expOfNegative } from './exponential';
import { flush, laneSum, multiplyAdd, rowBytes, vectorBytes } from './vector';

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
      writeScores(query + own + first, key + sample + first, stride, size, root, scores, lookout);
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
      writeScoreGradients(dy, value + others, stride, size, ofHead, root, scratch, lookout);
      sumRows(scratch, lookout, key + others, stride, size, queryGradient + own);
      addMultiples(scratch, lookout, query + own, size, keyGradient + others, stride);
      addMultiples(ofHead, lookout, dy, size, valueGradient + others, stride);
    }
  }
}

/** query · keyᵀ / √d less the largest of them: no exponential overflows. */
@inline
function writeScores(
  query: usize,
  keys: usize,
  stride: usize,
  size: usize,
  root: f32,
  scores: usize,
  bytes: usize,
): void {
  let largest = -f32.MAX_VALUE;
  for (let i: usize = 0; i < bytes; i += 4) {
    const score = dot(query, keys + (i >> 2) * stride, size) / root;
    store<f32>(scores + i, score);
    largest = max(largest, score);
  }
  for (let i: usize = 0; i < bytes; i += 4) {
    store<f32>(scores + i, load<f32>(scores + i) - largest);
  }
}

/** ∂L/∂score = weight · (∂L/∂weight − Σ weights ∘ ∂L/∂weights), ∂L/∂weight = dy · value, and all by √d. */
@inline
function writeScoreGradients(
  dy: usize,
  values: usize,
  stride: usize,
  size: usize,
  weights: usize,
  root: f32,
  gradients: usize,
  bytes: usize,
): void {
  let mean: f32 = 0;
  for (let i: usize = 0; i < bytes; i += 4) {
    const gradient = dot(dy, values + (i >> 2) * stride, size);
    store<f32>(gradients + i, gradient);
    mean += load<f32>(weights + i) * gradient;
  }
  for (let i: usize = 0; i < bytes; i += 4) {
    const rest = load<f32>(gradients + i) - mean;
    store<f32>(gradients + i, (load<f32>(weights + i) * rest) / root);
  }
}

@inline
function divideBySum(numbers: usize, bytes: usize): void {
  let sum: f32 = 0;
  for (let i: usize = 0; i < bytes; i += 4) sum += load<f32>(numbers + i);
  for (let i: usize = 0; i < bytes; i += 4) store<f32>(numbers + i, load<f32>(numbers + i) / sum);
}

@inline
function dot(a: usize, b: usize, size: usize): f32 {
  let sums = f32x4.splat(0);
  let i: usize = 0;
  for (; i + vectorBytes <= size; i += vectorBytes) {
    sums = multiplyAdd(v128.load(a + i), v128.load(b + i), sums);
  }
  let sum = laneSum(sums);
  for (; i < size; i += 4) sum += load<f32>(a + i) * load<f32>(b + i);
  return sum;
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
    let sum: f32 = 0;
    let at = rows + i;
    for (let j: usize = 0; j < bytes; j += 4, at += stride) {
      sum += load<f32>(factors + j) * load<f32>(at);
    }
    store<f32>(target + i, sum);
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
      const product = load<f32>(factors + j) * load<f32>(source + i);
      store<f32>(target + i, load<f32>(target + i) + product);
    }
  }
}

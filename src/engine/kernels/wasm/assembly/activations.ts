import {
  bounded,
  expOfNegative,
  log1pOfFraction,
  powerOfTwo,
  raisedExpOfNegative,
  remainder,
  roundedExponent,
  smallExpm1,
} from './exponential';
import {
  absolute,
  broadcast,
  choose,
  flush,
  multiplyAdd,
  negativeMagnitude,
  one,
  vectorBytes,
  withSign,
} from './vector';

// Each activation reads `bytes` bytes of preactivations z and writes φ(z) to `output` and φ′(z) to
// `slope`: both come from the same exponential, and the way back is a multiplication then. Where no
// gradient will be asked for, `slope` is 0. `z` and `output` may be the same place.

export function linear(z: usize, slope: usize, output: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    write(i, output, v128.load(z + i), slope, broadcast(one));
  }
}

export function relu(z: usize, slope: usize, output: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const x = v128.load(z + i);
    const isPositive = f32x4.gt(x, zero);
    write(i, output, f32x4.pmax(x, zero), slope, v128.and(isPositive, broadcast(one)));
  }
}

export function leakyRelu(z: usize, slope: usize, output: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const x = v128.load(z + i);
    const factor = choose(f32x4.gt(x, f32x4.splat(0)), broadcast(one), f32x4.splat(0.01));
    write(i, output, f32x4.mul(x, factor), slope, factor);
  }
}

export function elu(z: usize, slope: usize, output: usize, bytes: usize): void {
  scaledElu(z, slope, output, bytes, 1, 1);
}

export function selu(z: usize, slope: usize, output: usize, bytes: usize): void {
  const scale = 1.0507009873554805;
  scaledElu(z, slope, output, bytes, scale, scale * 1.6732632423543772);
}

/** `scale`·z right of 0, `height`·(eᶻ − 1) left of it. */
@inline
function scaledElu(z: usize, slope: usize, output: usize, bytes: usize, scale: f64, height: f64): void {
  const right = f32x4.splat(<f32>scale);
  const left = f32x4.splat(<f32>height);
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const x = v128.load(z + i);
    const isPositive = f32x4.gt(x, f32x4.splat(0));
    const negative = bounded(f32x4.pmin(x, f32x4.splat(0)));
    const n = roundedExponent(negative);
    const power = powerOfTwo(n);
    const p = smallExpm1(remainder(negative, n));
    const expm1 = multiplyAdd(power, p, f32x4.sub(power, broadcast(one)));
    const exp = multiplyAdd(power, p, power);
    const value = choose(isPositive, f32x4.mul(right, x), f32x4.mul(left, expm1));
    write(i, output, value, slope, choose(isPositive, right, f32x4.mul(left, exp)));
  }
}

const two = memory.data<f32>([2]);
const four = memory.data<f32>([4]);

export function tanh(z: usize, slope: usize, output: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const x = v128.load(z + i);
    const twice = bounded(f32x4.mul(negativeMagnitude(x), broadcast(two)));
    const n = roundedExponent(twice);
    const power = powerOfTwo(n);
    const p = smallExpm1(remainder(twice, n));
    const expm1 = multiplyAdd(power, p, f32x4.sub(power, broadcast(one)));
    const exp = multiplyAdd(power, p, power);
    const inverse = f32x4.div(broadcast(one), f32x4.add(exp, broadcast(one)));
    // 1 − tanh² = 4e/(1 + e)² keeps the tails, where 1 − tanh² is rounded away.
    const derivative = f32x4.mul(f32x4.mul(f32x4.mul(exp, broadcast(four)), inverse), inverse);
    write(i, output, withSign(f32x4.mul(expm1, inverse), x), slope, derivative);
  }
}

export function sigmoid(z: usize, slope: usize, output: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const x = v128.load(z + i);
    const decay = expOfNegative(negativeMagnitude(x));
    const inverse = inverseOf(decay);
    write(i, output, logistic(x, decay, inverse), slope, logisticSlope(decay, inverse));
  }
}

/** zσ(z) is still to be shown where e⁻|ᶻ| alone is not: it is computed 2⁷ times as large. */
const lowering = memory.data<f32>([0.0078125]);

export function swish(z: usize, slope: usize, output: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const x = v128.load(z + i);
    const raised = raisedExpOfNegative(negativeMagnitude(x));
    const decay = f32x4.mul(raised, broadcast(lowering));
    const product = f32x4.mul(f32x4.mul(x, raised), broadcast(lowering));
    const inverse = inverseOf(decay);
    const isPositive = f32x4.ge(x, f32x4.splat(0));
    const value = f32x4.mul(choose(isPositive, x, product), inverse);
    const rise = f32x4.mul(f32x4.mul(product, inverse), inverse);
    write(i, output, value, slope, f32x4.add(rise, logistic(x, decay, inverse)));
  }
}

export function softplus(z: usize, slope: usize, output: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const x = v128.load(z + i);
    const decay = expOfNegative(negativeMagnitude(x));
    const value = f32x4.add(f32x4.pmax(x, f32x4.splat(0)), log1pOfFraction(decay));
    write(i, output, value, slope, logistic(x, decay, inverseOf(decay)));
  }
}

/** 1 / (1 + e⁻|ᶻ|). */
@inline
function inverseOf(decay: v128): v128 {
  return f32x4.div(broadcast(one), f32x4.add(decay, broadcast(one)));
}

@inline
function logistic(x: v128, decay: v128, inverse: v128): v128 {
  return choose(f32x4.ge(x, f32x4.splat(0)), inverse, f32x4.mul(decay, inverse));
}

@inline
function logisticSlope(decay: v128, inverse: v128): v128 {
  return f32x4.mul(f32x4.mul(decay, inverse), inverse);
}

const three = memory.data<f32>([3]);
const half = memory.data<f32>([0.5]);
const minusHalf = memory.data<f32>([-0.5]);
/** The density of the normal distribution at 0. */
const peak = memory.data<f32>([0.3989422804014327]);
/** From here on the tail is 0 in float32. */
const farthest = memory.data<f32>([13.3]);
/** All but the twelve low bits of a number: what is left has an exact square. */
const upperBits = memory.data<u32>([0xfffff000]);
const centreCoefficients = memory.data<f32>([
  -7.6646732e-6, 1.1351264e-4, -1.186353e-3, 9.9733317e-3, -6.6490361e-2, 3.9894228e-1,
]);
const tailCoefficients = memory.data<f32>([
  5.4455078e-05, 0.00013125385, -0.00024475472, -0.001032524,
  0.0010247841, 0.0069693024, -0.010462521, -0.047262687,
  0.23001771, -0.509332, 0.72908372,
]);

/** z·Φ(z). The tail Q(a) = 1 − Φ(a), a = |z|, is e^(−a²/2)·p(q)/(a + 3), q = (a − 3)/(a + 3). */
export function gelu(z: usize, slope: usize, output: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    const x = v128.load(z + i);
    const a = f32x4.pmin(absolute(x), broadcast(farthest));
    const bell = gaussian(a);
    const sum = f32x4.add(a, broadcast(three));
    const q = f32x4.div(f32x4.sub(a, broadcast(three)), sum);
    const tail = f32x4.div(f32x4.mul(bell, tailPolynomial(q)), sum);
    const isNegative = f32x4.lt(x, f32x4.splat(0));
    const far = choose(isNegative, tail, f32x4.sub(broadcast(one), tail));
    const distribution = choose(f32x4.lt(a, broadcast(one)), centre(x), far);
    const density = f32x4.mul(bell, broadcast(peak));
    write(i, output, f32x4.mul(x, distribution), slope, multiplyAdd(x, density, distribution));
  }
}

/** Φ(x) for |x| < 1 as ½ + x·p(x²), least maximum error 3·10⁻¹⁰. */
@inline
function centre(x: v128): v128 {
  const t = f32x4.mul(x, x);
  let p = multiplyAdd(broadcast(centreCoefficients), t, broadcast(centreCoefficients + 4));
  p = multiplyAdd(p, t, broadcast(centreCoefficients + 8));
  p = multiplyAdd(p, t, broadcast(centreCoefficients + 12));
  p = multiplyAdd(p, t, broadcast(centreCoefficients + 16));
  p = multiplyAdd(p, t, broadcast(centreCoefficients + 20));
  return multiplyAdd(p, x, broadcast(half));
}

/** e^(−a²/2), a² in two parts, the first exact: a rounded square would cost 60 units in the tail. */
@inline
function gaussian(a: v128): v128 {
  const first = v128.and(a, broadcast(upperBits));
  const rest = f32x4.mul(f32x4.mul(f32x4.sub(a, first), f32x4.add(a, first)), broadcast(half));
  const exact = f32x4.mul(f32x4.mul(first, first), broadcast(minusHalf));
  const n = roundedExponent(bounded(f32x4.sub(exact, rest)));
  const power = powerOfTwo(n);
  return multiplyAdd(power, smallExpm1(f32x4.sub(remainder(exact, n), rest)), power);
}

/** Least maximum relative error, 10⁻⁹ for a from 0 to 14.5. */
@inline
function tailPolynomial(q: v128): v128 {
  let p = multiplyAdd(broadcast(tailCoefficients), q, broadcast(tailCoefficients + 4));
  p = multiplyAdd(p, q, broadcast(tailCoefficients + 8));
  p = multiplyAdd(p, q, broadcast(tailCoefficients + 12));
  p = multiplyAdd(p, q, broadcast(tailCoefficients + 16));
  p = multiplyAdd(p, q, broadcast(tailCoefficients + 20));
  p = multiplyAdd(p, q, broadcast(tailCoefficients + 24));
  p = multiplyAdd(p, q, broadcast(tailCoefficients + 28));
  p = multiplyAdd(p, q, broadcast(tailCoefficients + 32));
  p = multiplyAdd(p, q, broadcast(tailCoefficients + 36));
  return multiplyAdd(p, q, broadcast(tailCoefficients + 40));
}

@inline
function write(i: usize, output: usize, value: v128, slope: usize, derivative: v128): void {
  v128.store(output + i, value);
  if (slope !== 0) v128.store(slope + i, derivative);
}

/** output = a ∘ b: the way back through an activation, given its slope. */
export function multiply(a: usize, b: usize, output: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += vectorBytes) {
    v128.store(output + i, flush(f32x4.mul(v128.load(a + i), v128.load(b + i))));
  }
}

import erfc from '@stdlib/math-base-special-erfc';
import exp from '@stdlib/math-base-special-exp';
import expm1 from '@stdlib/math-base-special-expm1';
import log1p from '@stdlib/math-base-special-log1p';
import tanh from '@stdlib/math-base-special-tanh';

/** An activation φ of the preactivation z: the function, and all that is decided by which one it is. */
export interface Activation {
  /** φ(z) */
  value(z: number): number;
  /** φ′(z) */
  derivative(z: number): number;
  /** The supremum of φ′. */
  largestSlope: number;
  /** True where φ(−z) = −φ(z). */
  isOdd: boolean;
  /** φ′ below 0 of a φ that is straight on both sides of 0 and has the slope 1 above; null for a curve. */
  slopeBelow: number | null;
  /** φ′ as a function of φ(z), for a φ that saturates: one that is bounded, with flat ends. */
  slopeAtValue: ((value: number) => number) | null;
  /**
   * The φ(z) that says that φ′(z) is 0, so that a unit with no other value is dead. Only ReLU has one: a
   * tanh that is rounded to 1 in float32 still has a slope of up to 6 · 10⁻⁸, which engines compute from z.
   */
  deadValue: number | null;
  /** The initializer whose variance keeps a signal's size in a stack of such layers. */
  fittingInitializer: 'heNormal' | 'lecunNormal' | 'glorotNormal';
  /**
   * The most hidden layers for which the end of a plateau was found right within a factor of 3: seeds 1 to 3
   * of 26 networks, at each of 0, 10, 30, 60 and 85 % of the way. 0 where it was not. Of ten ReLU layers it
   * is told 1.4 to 12 times too late, of twenty up to 40 times (of tanh 3.6 times).
   */
  forecastDepth: number;
}

/** Slope of the leaky ReLU left of zero (Maas et al. 2013). */
export const leakySlope = 0.01;
/** Constants of self-normalizing networks (Klambauer et al. 2017). */
export const seluAlpha = 1.6732632423543772;
export const seluScale = 1.0507009873554805;

/** A curve without a straight part that grows for ever, and for which no plateau's end was forecast. */
const unboundedCurve = {
  isOdd: false,
  slopeBelow: null,
  slopeAtValue: null,
  deadValue: null,
  forecastDepth: 0,
};

const rows = {
  relu: {
    value: (z) => Math.max(z, 0),
    derivative: (z) => (z > 0 ? 1 : 0),
    largestSlope: 1,
    isOdd: false,
    slopeBelow: 0,
    slopeAtValue: null,
    deadValue: 0,
    fittingInitializer: 'heNormal',
    forecastDepth: 6,
  },
  tanh: {
    value: tanh,
    derivative: tanhDerivative,
    largestSlope: 1,
    isOdd: true,
    slopeBelow: null,
    slopeAtValue: (value) => 1 - value * value,
    deadValue: null,
    fittingInitializer: 'glorotNormal',
    forecastDepth: 15,
  },
  sigmoid: {
    value: sigmoid,
    derivative: sigmoidDerivative,
    largestSlope: 1 / 4,
    isOdd: false,
    slopeBelow: null,
    slopeAtValue: (value) => value * (1 - value),
    deadValue: null,
    fittingInitializer: 'glorotNormal',
    forecastDepth: 0,
  },
  linear: {
    value: (z) => z,
    derivative: () => 1,
    largestSlope: 1,
    isOdd: true,
    slopeBelow: 1,
    slopeAtValue: null,
    deadValue: null,
    fittingInitializer: 'glorotNormal',
    forecastDepth: 15,
  },
  leakyRelu: {
    value: (z) => (z > 0 ? z : leakySlope * z),
    derivative: (z) => (z > 0 ? 1 : leakySlope),
    largestSlope: 1,
    isOdd: false,
    slopeBelow: leakySlope,
    slopeAtValue: null,
    deadValue: null,
    fittingInitializer: 'heNormal',
    forecastDepth: 0,
  },
  /** Clevert et al. 2016, α = 1. */
  elu: {
    ...unboundedCurve,
    value: (z) => (z > 0 ? z : expm1(z)),
    derivative: (z) => (z > 0 ? 1 : exp(z)),
    largestSlope: 1,
    fittingInitializer: 'heNormal',
  },
  selu: {
    ...unboundedCurve,
    value: (z) => seluScale * (z > 0 ? z : seluAlpha * expm1(z)),
    derivative: (z) => seluScale * (z > 0 ? 1 : seluAlpha * exp(z)),
    largestSlope: seluScale * seluAlpha,
    fittingInitializer: 'lecunNormal',
  },
  /** z·Φ(z) with the exact normal distribution (Hendrycks and Gimpel 2016); steepest at √2. */
  gelu: {
    ...unboundedCurve,
    value: (z) => z * normalDistribution(z),
    derivative: (z) => normalDistribution(z) + z * normalDensity(z),
    largestSlope: 1.1289041451851547,
    fittingInitializer: 'heNormal',
  },
  /** z·σ(z) (Ramachandran et al. 2017); steepest at 2.3994. */
  swish: {
    ...unboundedCurve,
    value: (z) => z * sigmoid(z),
    derivative: (z) => sigmoid(z) + z * sigmoidDerivative(z),
    largestSlope: 1.0998393201288634,
    fittingInitializer: 'heNormal',
  },
  softplus: {
    ...unboundedCurve,
    value: (z) => Math.max(z, 0) + log1p(exp(-Math.abs(z))),
    derivative: sigmoid,
    largestSlope: 1,
    fittingInitializer: 'heNormal',
  },
} satisfies Record<string, Activation>;

/**
 * Every activation, in the order of the menu. A kernel set computes the same functions; `reference` takes
 * them from here.
 */
export const activations: Readonly<Record<keyof typeof rows, Activation>> = rows;

/** 1 / (1 + e⁻ᶻ), with the exponential of a number that is never positive. */
function sigmoid(z: number): number {
  const decay = exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + decay) : decay / (1 + decay);
}

/** σ(1 − σ), exact in the tails too, where 1 − σ would be rounded away. */
function sigmoidDerivative(z: number): number {
  const decay = exp(-Math.abs(z));
  const whole = 1 + decay;
  return decay / (whole * whole);
}

/** 1 − tanh², which is 4σ′(2z): exact in the tails too. */
function tanhDerivative(z: number): number {
  return 4 * sigmoidDerivative(2 * z);
}

function normalDistribution(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

function normalDensity(z: number): number {
  return exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

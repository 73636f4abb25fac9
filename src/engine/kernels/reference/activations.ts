import erfc from '@stdlib/math-base-special-erfc';
import exp from '@stdlib/math-base-special-exp';
import expm1 from '@stdlib/math-base-special-expm1';
import log1p from '@stdlib/math-base-special-log1p';
import tanh from '@stdlib/math-base-special-tanh';
import type { ActivationName } from '../../../spec/spec';

/** An activation φ and its derivative φ′, both as functions of the preactivation z. */
export interface Activation {
  value(z: number): number;
  derivative(z: number): number;
}

/** Slope of the leaky ReLU left of zero (Maas et al. 2013). */
export const leakySlope = 0.01;
/** Constants of self-normalizing networks (Klambauer et al. 2017). */
export const seluAlpha = 1.6732632423543772;
export const seluScale = 1.0507009873554805;

export const activations: Record<ActivationName, Activation> = {
  relu: { value: (z) => Math.max(z, 0), derivative: (z) => (z > 0 ? 1 : 0) },
  tanh: { value: tanh, derivative: tanhDerivative },
  sigmoid: { value: sigmoid, derivative: sigmoidDerivative },
  linear: { value: (z) => z, derivative: () => 1 },
  leakyRelu: {
    value: (z) => (z > 0 ? z : leakySlope * z),
    derivative: (z) => (z > 0 ? 1 : leakySlope),
  },
  /** Clevert et al. 2016, α = 1. */
  elu: { value: (z) => (z > 0 ? z : expm1(z)), derivative: (z) => (z > 0 ? 1 : exp(z)) },
  selu: {
    value: (z) => seluScale * (z > 0 ? z : seluAlpha * expm1(z)),
    derivative: (z) => seluScale * (z > 0 ? 1 : seluAlpha * exp(z)),
  },
  /** z·Φ(z) with the exact normal distribution (Hendrycks and Gimpel 2016). */
  gelu: {
    value: (z) => z * normalDistribution(z),
    derivative: (z) => normalDistribution(z) + z * normalDensity(z),
  },
  /** z·σ(z) (Ramachandran et al. 2017). */
  swish: {
    value: (z) => z * sigmoid(z),
    derivative: (z) => sigmoid(z) + z * sigmoidDerivative(z),
  },
  softplus: {
    value: (z) => Math.max(z, 0) + log1p(exp(-Math.abs(z))),
    derivative: sigmoid,
  },
};

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

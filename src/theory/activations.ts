import erfc from '@stdlib/math-base-special-erfc';
import type { ActivationName } from '../spec/spec';

/** An activation φ and its derivative φ′. Predictions decide nothing of a run: `Math` serves them. */
export interface Activation {
  value(z: number): number;
  slope(z: number): number;
}

const leakySlope = 0.01;
const seluAlpha = 1.6732632423543772;
const seluScale = 1.0507009873554805;

/** The same functions as `engine/kernels/reference/activations`, which a test compares them with. */
export const activations: Record<ActivationName, Activation> = {
  relu: { value: (z) => Math.max(z, 0), slope: (z) => (z > 0 ? 1 : 0) },
  tanh: { value: Math.tanh, slope: (z) => 4 * sigmoidSlope(2 * z) },
  sigmoid: { value: sigmoid, slope: sigmoidSlope },
  linear: { value: (z) => z, slope: () => 1 },
  leakyRelu: {
    value: (z) => (z > 0 ? z : leakySlope * z),
    slope: (z) => (z > 0 ? 1 : leakySlope),
  },
  elu: {
    value: (z) => (z > 0 ? z : Math.expm1(z)),
    slope: (z) => (z > 0 ? 1 : Math.exp(z)),
  },
  selu: {
    value: (z) => seluScale * (z > 0 ? z : seluAlpha * Math.expm1(z)),
    slope: (z) => seluScale * (z > 0 ? 1 : seluAlpha * Math.exp(z)),
  },
  gelu: {
    value: (z) => z * normalDistribution(z),
    slope: (z) => normalDistribution(z) + z * normalDensity(z),
  },
  swish: {
    value: (z) => z * sigmoid(z),
    slope: (z) => sigmoid(z) + z * sigmoidSlope(z),
  },
  softplus: {
    value: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
    slope: sigmoid,
  },
};

function sigmoid(z: number): number {
  const decay = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + decay) : decay / (1 + decay);
}

function sigmoidSlope(z: number): number {
  const decay = Math.exp(-Math.abs(z));
  return decay / ((1 + decay) * (1 + decay));
}

function normalDistribution(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

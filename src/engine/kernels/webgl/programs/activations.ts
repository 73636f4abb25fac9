import { leakySlope, seluAlpha, seluScale } from '../../../../spec/activations';
import type { ActivationName } from '../../../../spec/spec';
import { mapTable } from '../../../../spec/table';
import { functions, literal, onQuads } from '../device/glsl';

/** An activation φ and its derivative φ′ as GLSL expressions in the preactivation `z`. */
interface ActivationShader {
  value: string;
  derivative: string;
}

const scaled = (expression: string): string => `${literal(seluScale)} * (${expression})`;

/** The definitions in GLSL of the functions in spec/activations.ts. */
const activationShaders: Record<ActivationName, ActivationShader> = {
  relu: { value: 'positivePart(z)', derivative: 'z > 0.0 ? 1.0 : 0.0' },
  tanh: { value: 'tanhOf(z)', derivative: '4.0 * sigmoidSlope(2.0 * z)' },
  sigmoid: { value: 'sigmoidOf(z)', derivative: 'sigmoidSlope(z)' },
  linear: { value: 'z', derivative: '1.0' },
  leakyRelu: {
    value: `z > 0.0 ? z : ${literal(leakySlope)} * z`,
    derivative: `z > 0.0 ? 1.0 : ${literal(leakySlope)}`,
  },
  elu: { value: 'z > 0.0 ? z : expm1Of(z)', derivative: 'z > 0.0 ? 1.0 : exp(z)' },
  selu: {
    value: scaled(`z > 0.0 ? z : ${literal(seluAlpha)} * expm1Of(z)`),
    derivative: scaled(`z > 0.0 ? 1.0 : ${literal(seluAlpha)} * exp(z)`),
  },
  gelu: {
    value: 'z * normalDistribution(z)',
    derivative: 'normalDistribution(z) + z * normalDensity(z)',
  },
  swish: { value: 'z * sigmoidOf(z)', derivative: 'sigmoidOf(z) + z * sigmoidSlope(z)' },
  softplus: { value: 'positivePart(z) + log1pOf(exp(-abs(z)))', derivative: 'sigmoidOf(z)' },
};

/** `valueAt` and `slopeAt` of each activation, of a quad of preactivations. */
export const activationFunctions = mapTable(
  activationShaders,
  ({ value, derivative }) =>
    functions + onQuads('valueAt', 'z', value) + onQuads('slopeAt', 'z', derivative),
);

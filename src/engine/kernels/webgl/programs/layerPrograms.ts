import { mapTable } from '../../../../spec/table';
import { dropoutBits } from '../../kernels';
import { randomness } from '../device/glsl';
import { maskedProgram, quadwise, texelwise } from '../device/program';
import { activationFunctions } from './activations';

/**
 * z (row, j) = Σᵢ input (row, i) · weights (i, j) + bias (j); results φ(z) and φ′(z). The second is not
 * saved where nothing is bound for it.
 */
export const densePrograms = mapTable(activationFunctions, (definitions) =>
  maskedProgram({
    operands: ['inputs', 'weights', 'bias'],
    definitions,
    steps: `
      ivec2 x = texelOf(inputsPlace, own.x, 0);
      vec4 z = at(bias, 0, own.y);
      for (int first = 0; first < weightsRows; first += weightsPlace.z) {
        ivec2 w = texelOf(weightsPlace, first, own.y);
        int end = w.y + min(weightsRows - first, weightsPlace.z);
        while (w.y < end) {
          vec4 quad = texelFetch(inputsTexture, x, 0);
          z += quad.x * texelFetch(weightsTexture, w, 0)
            + quad.y * texelFetch(weightsTexture, w + ivec2(0, 1), 0)
            + quad.z * texelFetch(weightsTexture, w + ivec2(0, 2), 0)
            + quad.w * texelFetch(weightsTexture, w + ivec2(0, 3), 0);
          x.x++;
          w.y += 4;
        }
      }
    `,
    results: ['valueAt(z)', 'slopeAt(z)'],
  }),
);

/** Σⱼ gradient (row, j) · weights (i, j), for four i */
const throughWeights = `
  vec4 throughWeights(ivec2 own) {
    ivec2 dy = texelOf(gradientPlace, own.x, 0);
    ivec2 w = texelOf(weightsPlace, 4 * own.y, 0);
    vec4 sum = vec4(0.0);
    for (int end = dy.x + gradientPlace.w; dy.x < end; dy.x++) {
      vec4 quad = texelFetch(gradientTexture, dy, 0);
      sum += vec4(
        dot(quad, texelFetch(weightsTexture, w, 0)),
        dot(quad, texelFetch(weightsTexture, w + ivec2(0, 1), 0)),
        dot(quad, texelFetch(weightsTexture, w + ivec2(0, 2), 0)),
        dot(quad, texelFetch(weightsTexture, w + ivec2(0, 3), 0))
      );
      w.x++;
    }
    return sum;
  }
`;

/** inputGradient (row, i) = Σⱼ gradient (row, j) · weights (i, j) */
export const inputGradientProgram = maskedProgram({
  operands: ['gradient', 'weights'],
  definitions: throughWeights,
  results: ['throughWeights(own)'],
});

/** `inputGradientProgram` times the slope of the activation that the input came from. */
export const preactivationGradientProgram = maskedProgram({
  operands: ['gradient', 'weights', 'slopes'],
  definitions: throughWeights,
  results: ['throughWeights(own) * at(slopes, own.x, own.y)'],
});

export const activationPrograms = mapTable(activationFunctions, (definitions) =>
  quadwise({ operands: ['z'], definitions, results: ['valueAt(z)', 'slopeAt(z)'] }),
);

export const activationGradientProgram = quadwise({
  operands: ['slopes', 'gradient'],
  results: ['slopes * gradient'],
});

const dropoutUniforms = {
  seed: 'int',
  source: 'int',
  draw: 'int',
  threshold: 'int',
  keepRate: 'float',
} as const;

/** The very mask of `reference`: entry `row · columns + column` of the draw. */
const dropped = `
  ${randomness}
  bool isKept(int index) {
    uint bits = randomBits(uint(seed), uint(source), uint(draw), uint(index));
    return int(bits >> ${32 - dropoutBits}u) >= threshold;
  }
  vec4 dropped(vec4 x, ivec2 own) {
    int index = own.x * matrices[1].y + 4 * own.y;
    bvec4 kept = bvec4(isKept(index), isKept(index + 1), isKept(index + 2), isKept(index + 3));
    return mix(vec4(0.0), x / keepRate, kept);
  }
`;

export const dropoutProgram = quadwise({
  operands: ['x'],
  uniforms: dropoutUniforms,
  results: ['dropped(x, own)'],
  definitions: dropped,
});

export const dropoutActivationGradientProgram = quadwise({
  operands: ['slopes', 'gradient'],
  uniforms: dropoutUniforms,
  results: ['slopes * dropped(gradient, own)'],
  definitions: dropped,
});

export const addScaledProgram = quadwise({
  operands: ['a', 'b'],
  uniforms: { factor: 'float' },
  results: ['a + factor * b'],
});

export const scaleProgram = quadwise({
  operands: ['x'],
  uniforms: { factor: 'float' },
  results: ['factor * x'],
});

/** Works on whole surfaces. */
export const blendProgram = texelwise({
  operands: ['source', 'target'],
  uniforms: { share: 'float' },
  results: ['target + share * (source - target)'],
});

/** Rows of a sample lie one below another, `sampleLength` of them. */
export const averageRowsProgram = quadwise({
  operands: ['x'],
  uniforms: { sampleLength: 'int' },
  steps: `
    int first = own.x - own.x % sampleLength;
    vec4 sum = vec4(0.0);
    for (int i = 0; i < sampleLength; i++) sum += at(xMatrix, first + i, own.y);
  `,
  results: ['sum / float(sampleLength)'],
});

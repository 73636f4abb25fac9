import type { ActivationName, LossName } from '../../spec/spec';
import { dropoutBits } from '../reference/kernels';
import { activationShaders } from './activations';
import { functions, onQuads, randomness } from './glsl';
import { type Program, program, quadwise } from './program';

/** Values and slopes of an activation at a quad of preactivations. */
const activationFunctions = mapActivations(
  ({ value, derivative }) =>
    functions + onQuads('valueAt', 'z', value) + onQuads('slopeAt', 'z', derivative),
);

/**
 * z (row, j) = Σᵢ input (row, i) · weights (i, j) + bias (j); results φ(z) and φ′(z). The second is not
 * kept where nothing is bound for it.
 */
export const densePrograms = mapActivations((_, name) =>
  program({
    operands: ['inputs', 'weights', 'bias'],
    results: 2,
    uniforms: {},
    code: `
      ${activationFunctions[name]}
      void main() {
        ivec2 own = ownRowAndQuad();
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
        result0 = masked(valueAt(z), own);
        result1 = masked(slopeAt(z), own);
      }
    `,
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
export const inputGradientProgram = program({
  operands: ['gradient', 'weights'],
  results: 1,
  uniforms: {},
  code: `
    ${throughWeights}
    void main() {
      ivec2 own = ownRowAndQuad();
      result0 = masked(throughWeights(own), own);
    }
  `,
});

/** The same times the slope of the activation that the input came from. */
export const preactivationGradientProgram = program({
  operands: ['gradient', 'weights', 'slopes'],
  results: 1,
  uniforms: {},
  code: `
    ${throughWeights}
    void main() {
      ivec2 own = ownRowAndQuad();
      result0 = masked(throughWeights(own) * at(slopes, own.x, own.y), own);
    }
  `,
});

export const activationPrograms = mapActivations((_, name) =>
  quadwise({
    operands: ['z'],
    uniforms: {},
    results: ['valueAt(z)', 'slopeAt(z)'],
    definitions: activationFunctions[name],
  }),
);

export const activationGradientProgram = quadwise({
  operands: ['slopes', 'gradient'],
  uniforms: {},
  results: ['slopes * gradient'],
});

function mapActivations<T>(
  build: (shader: (typeof activationShaders)[ActivationName], name: ActivationName) => T,
): Record<ActivationName, T> {
  const names = Object.keys(activationShaders) as ActivationName[];
  const entries = names.map((name) => [name, build(activationShaders[name], name)]);
  return Object.fromEntries(entries) as Record<ActivationName, T>;
}

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

/** ∂(mean over rows)/∂logits; the formulas of engine/losses.ts. */
export const lossGradientPrograms: Record<LossName, Program<never>> = {
  crossEntropy: quadwise({
    operands: ['logits', 'targets'],
    uniforms: {},
    results: ['(softmax(logits, own) - targets) / float(logitsMatrixRows)'],
    definitions: `
      vec4 softmax(vec4 logits, ivec2 own) {
        ivec2 start = texelOf(logitsMatrixPlace, own.x, 0);
        float largest = texelFetch(logitsMatrixTexture, start, 0).x;
        for (int i = 1; i < logitsMatrixColumns; i++) {
          vec4 quad = texelFetch(logitsMatrixTexture, start + ivec2(i >> 2, 0), 0);
          largest = max(largest, quad[i & 3]);
        }
        float sum = 0.0;
        for (int i = 0; i < logitsMatrixColumns; i++) {
          vec4 quad = texelFetch(logitsMatrixTexture, start + ivec2(i >> 2, 0), 0);
          sum += exp(quad[i & 3] - largest);
        }
        return exp(logits - largest) / sum;
      }
    `,
  }),
  mse: quadwise({
    operands: ['logits', 'targets'],
    uniforms: {},
    results: ['2.0 * (logits - targets) / float(logitsMatrixColumns) / float(logitsMatrixRows)'],
  }),
};

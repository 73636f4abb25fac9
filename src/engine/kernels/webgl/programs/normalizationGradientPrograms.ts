import { normalizationEpsilon } from '../../kernels';
import { literal, overRows } from '../device/glsl';
import { program } from '../device/program';

const epsilon = literal(normalizationEpsilon);

/** scale / √(σ² + ε) ∘ (dy − (Σ dy + x̂ ∘ Σ x̂ ∘ dy) / n) */
const columnGradient = `
  vec4 gradientOf(vec4 shiftSum, vec4 scaleSum, ivec2 own) {
    vec4 alongSpread = at(normalized, own.x, own.y) * scaleSum;
    vec4 rest = at(gradient, own.x, own.y) - (shiftSum + alongSpread) / float(gradientRows);
    return at(scale, 0, own.y) / sqrt(at(statistics, 1, own.y) + ${epsilon}) * rest;
  }
`;

/** Each fragment sums up its columns itself: a launch less, where the rows are few. */
export const columnGradientAloneProgram = program({
  operands: ['normalized', 'statistics', 'scale', 'gradient'],
  results: 1,
  uniforms: {},
  code: `
    ${columnGradient}
    void main() {
      ivec2 own = ownRowAndQuad();
      vec4 shiftSum = vec4(0.0);
      vec4 scaleSum = vec4(0.0);
      ${overRows({ dy: 'gradient', x: 'normalized' }, 'own.y', 'shiftSum += dy; scaleSum += dy * x;')}
      result0 = masked(gradientOf(shiftSum, scaleSum, own), own);
    }
  `,
});

export const columnGradientProgram = program({
  operands: ['normalized', 'statistics', 'scale', 'gradient', 'shiftSums', 'scaleSums'],
  results: 1,
  uniforms: {},
  code: `
    ${columnGradient}
    void main() {
      ivec2 own = ownRowAndQuad();
      vec4 shiftSum = at(shiftSums, 0, own.y);
      result0 = masked(gradientOf(shiftSum, at(scaleSums, 0, own.y), own), own);
    }
  `,
});

/** (g − mean(g) − x̂ ∘ mean(g ∘ x̂)) / √(σ² + ε) with g = scale ∘ dy and means over the columns. */
export const rowGradientProgram = program({
  operands: ['normalized', 'deviations', 'scale', 'gradient'],
  results: 1,
  uniforms: {},
  code: `
    void main() {
      ivec2 own = ownRowAndQuad();
      ivec2 x = texelOf(normalizedPlace, own.x, 0);
      ivec2 dy = texelOf(gradientPlace, own.x, 0);
      float sum = 0.0;
      float spread = 0.0;
      for (int quad = 0; quad < gradientPlace.w; quad++) {
        vec4 scaled = at(scale, 0, quad) * texelFetch(gradientTexture, dy + ivec2(quad, 0), 0);
        sum += dot(scaled, vec4(1.0));
        spread += dot(scaled, texelFetch(normalizedTexture, x + ivec2(quad, 0), 0));
      }
      float count = float(gradientColumns);
      vec4 scaled = at(scale, 0, own.y) * at(gradient, own.x, own.y);
      vec4 rest = scaled - sum / count - at(normalized, own.x, own.y) * spread / count;
      result0 = masked(rest / at(deviations, own.x, 0).x, own);
    }
  `,
});

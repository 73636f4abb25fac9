import { overRows } from '../device/glsl';
import { maskedProgram } from '../device/program';

/**
 * `isScale` is true where numbers can be divided by it: it is neither 0 nor infinite. `shareOf` is
 * x / largest. GLSL answers for a quotient by no more than 2¹²⁶ (GLSL ES 3.00, 4.5.1): a graphics card
 * that multiplies by the reciprocal makes 0 of it where that is subnormal. `withMagnitudes` is `largest`
 * with the magnitudes of x; infinite from where an entry is not finite.
 */
const definitions = `
  bool isScale(float largest) {
    return largest > 0.0 && isFinite(largest);
  }
  bvec4 areScales(vec4 largest) {
    return bvec4(isScale(largest.x), isScale(largest.y), isScale(largest.z), isScale(largest.w));
  }
  vec4 shareOf(vec4 x, vec4 largest) {
    vec4 lowered = mix(vec4(1.0), vec4(5.9604645e-8), greaterThan(largest, vec4(1.0)));
    return (x * lowered) / (largest * lowered);
  }
  float shareOf(float x, float largest) {
    return shareOf(vec4(x), vec4(largest)).x;
  }
  vec4 withMagnitudes(vec4 largest, vec4 x) {
    bvec4 areFinite = bvec4(isFinite(x.x), isFinite(x.y), isFinite(x.z), isFinite(x.w));
    return mix(vec4(infinite()), max(largest, abs(x)), areFinite);
  }
`;

/** Row 0: the largest magnitude m of each column; row 1: Σ(x/m)². Not finite where an entry is not. */
export const columnNormsProgram = maskedProgram({
  operands: ['source'],
  definitions,
  steps: `
    vec4 largest = vec4(0.0);
    vec4 squares = vec4(0.0);
    ${overRows({ x: 'source' }, 'own.y', 'largest = withMagnitudes(largest, x);')}
    if (own.x == 1) {
      ${overRows({ x: 'source' }, 'own.y', 'vec4 share = shareOf(x, largest); squares += share * share;')}
    }
  `,
  results: ['own.x == 0 ? largest : mix(largest, squares, areScales(largest))'],
});

/** Lines that the norm of a surface is first reduced to. */
export const normLines = 64;

/**
 * Reduces a surface, which has no entries but those of its matrices and zeros: line i of the result has the
 * largest magnitude m of its lines i, i + 64, … and Σ(x/m)².
 */
export const partialNormsProgram = maskedProgram({
  operands: ['source'],
  definitions,
  steps: `
    vec4 all = vec4(0.0);
    for (int line = own.x; line < sourceRows; line += ${normLines}) {
      for (int quad = 0; quad < sourcePlace.w; quad++) {
        all = withMagnitudes(all, texelFetch(sourceTexture, ivec2(quad, line), 0));
      }
    }
    float largest = max(max(all.x, all.y), max(all.z, all.w));
    float squares = 0.0;
    for (int line = own.x; isScale(largest) && line < sourceRows; line += ${normLines}) {
      for (int quad = 0; quad < sourcePlace.w; quad++) {
        vec4 share = shareOf(texelFetch(sourceTexture, ivec2(quad, line), 0), vec4(largest));
        squares += dot(share, share);
      }
    }
  `,
  results: ['vec4(largest, squares, 0.0, 0.0)'],
});

/**
 * min(unclipped, maximumNorm / norm), of all partial norms together; unclipped where that is not finite. Not m · √Σ,
 * which could overflow.
 */
export const clipScaleProgram = maskedProgram({
  operands: ['norms'],
  uniforms: { maximumNorm: 'float', unclipped: 'float' },
  definitions,
  steps: `
    float largest = 0.0;
    for (int line = 0; line < normsRows; line++) {
      largest = max(largest, texelFetch(normsTexture, ivec2(0, line), 0).x);
    }
    float scale = unclipped;
    if (isScale(largest)) {
      float squares = 0.0;
      for (int line = 0; line < normsRows; line++) {
        vec4 norm = texelFetch(normsTexture, ivec2(0, line), 0);
        float share = shareOf(norm.x, largest);
        squares += share * share * norm.y;
      }
      scale = min(unclipped, shareOf(maximumNorm, largest) / sqrt(squares));
    }
  `,
  results: ['vec4(scale, 0.0, 0.0, 0.0)'],
});

/** A number as a GLSL literal of type float. */
export function literal(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/**
 * The place of a matrix's entries: see `Place`. Quads are fetched by integer coordinates, so that one
 * shader serves every shape. The matrix that is written comes first in `matrices`. Almost all lies in
 * the first strip; the division for the others would be felt.
 */
export const addressing = `
  ivec2 texelOf(ivec4 place, int row, int quad) {
    if (row < place.z) return place.xy + ivec2(quad, row);
    int strip = row / place.z;
    return place.xy + ivec2(strip * place.w + quad, row - strip * place.z);
  }
  vec4 at(sampler2D matrix, ivec4 place, int row, int quad) {
    return texelFetch(matrix, texelOf(place, row, quad), 0);
  }
  ivec2 ownRowAndQuad() {
    ivec4 place = matrices[0];
    ivec2 texel = ivec2(gl_FragCoord.xy) - place.xy;
    if (texel.x < place.w) return texel.yx;
    int strip = texel.x / place.w;
    return ivec2(strip * place.z + texel.y, texel.x - strip * place.w);
  }
  vec4 maskedColumns(vec4 value, int columns) {
    return mix(vec4(0.0), value, lessThan(ivec4(0, 1, 2, 3), ivec4(columns)));
  }
  vec4 masked(vec4 value, ivec2 own) {
    ivec2 size = matrices[1].xy;
    return maskedColumns(value, own.x < size.x ? size.y - 4 * own.y : 0);
  }
`;

/**
 * Statements for each row of operands of as many rows: the variables named are their quads in the column of
 * quads `quad`.
 */
export function overRows(
  variables: Readonly<Record<string, string>>,
  quad: string,
  statements: string,
): string {
  const entries = Object.entries(variables);
  const [[first, operand]] = entries;
  const each = (line: (variable: string, operand: string) => string): string =>
    entries.map(([variable, name]) => line(variable, name)).join('\n');
  return `
    for (int first = 0; first < ${operand}Rows; first += ${operand}Place.z) {
      ${each((variable, name) => `ivec2 ${variable}Texel = texelOf(${name}Place, first, ${quad});`)}
      int end = ${first}Texel.y + min(${operand}Rows - first, ${operand}Place.z);
      while (${first}Texel.y < end) {
        ${each((variable, name) => `vec4 ${variable} = texelFetch(${name}Texture, ${variable}Texel, 0);`)}
        ${statements}
        ${each((variable) => `${variable}Texel.y++;`)}
      }
    }
  `;
}

/** Definitions for each component of a quad, from the GLSL expression of one number `name`. */
export function onQuads(functionName: string, argument: string, expression: string): string {
  const components = ['x', 'y', 'z', 'w'].map((c) => `${functionName}(${argument}.${c})`);
  return `
    float ${functionName}(float ${argument}) {
      return ${expression};
    }
    vec4 ${functionName}(vec4 ${argument}) {
      return vec4(${components.join(', ')});
    }
  `;
}

/** By bits: compilers for GPUs may take it that no number is infinite or none at all. */
export const finiteness = `
  const uint exponentBits = 0x7f800000u;
  bool isFinite(float x) {
    return (floatBitsToUint(x) & exponentBits) != exponentBits;
  }
  bool isNumber(float x) {
    return (floatBitsToUint(x) & 0x7fffffffu) <= exponentBits;
  }
  float infinite() {
    return uintBitsToFloat(exponentBits);
  }
`;

/** The generator of data/rng, `randomBits`, bit for bit. */
export const randomness = `
  uint randomBits(uint seed, uint stream, uint draw, uint index) {
    uvec4 v = uvec4(seed, stream, draw, index) * 1664525u + 1013904223u;
    v.x += v.y * v.w;
    v.y += v.z * v.x;
    v.z += v.x * v.y;
    v.w += v.y * v.z;
    v ^= v >> 16u;
    return v.x + v.y * v.w;
  }
`;

/**
 * Functions that float32 would round away or overflow if written as in the textbook. Polynomials of
 * tanh and erfc: Cephes (Moshier), single precision; that of log1p is the series of 2·artanh.
 */
export const functions = `
  float positivePart(float z) {
    return z > 0.0 || !isNumber(z) ? z : 0.0;
  }
  float tanhOf(float z) {
    float size = abs(z);
    if (size < 0.625) {
      float s = z * z;
      return z + z * s * ${horner(
        's',
        [
          -5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1,
          -3.33332819422e-1,
        ],
      )};
    }
    float decay = exp(-2.0 * size);
    float magnitude = (1.0 - decay) / (1.0 + decay);
    return z < 0.0 ? -magnitude : magnitude;
  }
  float sigmoidOf(float z) {
    float decay = exp(-abs(z));
    return (z >= 0.0 ? 1.0 : decay) / (1.0 + decay);
  }
  float sigmoidSlope(float z) {
    float decay = exp(-abs(z));
    return decay / ((1.0 + decay) * (1.0 + decay));
  }
  float expm1Of(float z) {
    return tanhOf(0.5 * z) * (exp(z) + 1.0);
  }
  float log1pOf(float u) {
    float r = u / (2.0 + u);
    float s = r * r;
    return 2.0 * r * ${horner('s', [1 / 13, 1 / 11, 1 / 9, 1 / 7, 1 / 5, 1 / 3, 1])};
  }
  float erfcOf(float x) {
    float size = abs(x);
    float s = size * size;
    if (size < 1.0) return 1.0 - x * ${horner(
      's',
      [
        7.853861353153693e-5, -8.010193625184903e-4, 5.188327685732524e-3, -2.685381193529856e-2,
        1.128358514861418e-1, -3.7612625824233e-1, 1.12837916572671,
      ],
    )};
    float q = 1.0 / size;
    float r = q * q;
    float p = size < 2.0
      ? ${horner(
        'r',
        [
          2.326819970068386e-2, -1.387039388740657e-1, 3.687424674597105e-1, -5.824733027278666e-1,
          6.210004621745983e-1, -4.944515323274145e-1, 3.404879937665872e-1, -2.741127028184656e-1,
          5.638259427386472e-1,
        ],
      )}
      : ${horner(
        'r',
        [
          -1.047766399936249e1, 1.297719955372516e1, -7.495518717768503, 2.92101901921079,
          -1.0152652792027, 4.218463358204948e-1, -2.820767439740514e-1, 5.641895067754075e-1,
        ],
      )};
    float tail = exp(-s) * q * p;
    return x < 0.0 ? 2.0 - tail : tail;
  }
  float normalDistribution(float z) {
    return 0.5 * erfcOf(${literal(-Math.SQRT1_2)} * z);
  }
  float normalDensity(float z) {
    return ${literal(1 / Math.sqrt(2 * Math.PI))} * exp(-0.5 * z * z);
  }
`;

/** The polynomial in `x` with these coefficients, the highest power's first. */
function horner(x: string, [first, ...others]: readonly number[]): string {
  return others.reduce((inner, c) => `(${inner} * ${x} + ${literal(c)})`, literal(first));
}

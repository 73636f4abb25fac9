import { overRows } from '../device/glsl';
import { program } from '../device/program';

/**
 * Layers of one launch. It reads four matrices at most of each, and every WebGL2 device has 16 texture
 * units; with eight layers, software that takes all branches was slower.
 */
export const layersAtOnce = 4;

const layers = Array.from({ length: layersAtOnce }, (_, index) => index);

const sumUpDense = `
  void sumUpDense(
    sampler2D inputs, ivec4 inputsPlace, int fanIn,
    sampler2D gradient, ivec4 place, ivec2 size, ivec2 own
  ) {
    bool isBias = own.x == inputsPlace.w;
    vec4 sum0 = vec4(0.0), sum1 = sum0, sum2 = sum0, sum3 = sum0;
    for (int first = 0; first < size.x; first += place.z) {
      ivec2 x = texelOf(inputsPlace, first, own.x);
      ivec2 dy = texelOf(place, first, own.y);
      for (int end = dy.y + min(size.x - first, place.z); dy.y < end; dy.y++) {
        vec4 factors = isBias ? vec4(1.0, 0.0, 0.0, 0.0) : texelFetch(inputs, x, 0);
        vec4 quad = texelFetch(gradient, dy, 0);
        sum0 += factors.x * quad;
        sum1 += factors.y * quad;
        sum2 += factors.z * quad;
        sum3 += factors.w * quad;
        x.y++;
      }
    }
    int columns = size.y - 4 * own.y;
    int rows = isBias ? 1 : fanIn - 4 * own.x;
    result0 = maskedColumns(sum0, columns);
    result1 = maskedColumns(sum1, rows > 1 ? columns : 0);
    result2 = maskedColumns(sum2, rows > 2 ? columns : 0);
    result3 = maskedColumns(sum3, rows > 3 ? columns : 0);
  }
`;

/** Leaves where the fragment is of this layer, else goes on with lines counted from the layer below. */
function denseCode(layer: number): string {
  const [inputs, gradient] = [`inputs${layer}`, `gradient${layer}`];
  const size = `ivec2(${gradient}Rows, ${gradient}Columns)`;
  return `
      if (own.x <= ${inputs}Place.w) {
        sumUpDense(${inputs}, ${inputs}Columns, ${gradient}, ${size}, own);
        return;
      }
      own.x -= ${inputs}Place.w + 1;`;
}

/** Does the same for a normalization, which has no lines where its operand has no rows. */
function normalizationCode(layer: number): string {
  const [normalized, gradient] = [`normalized${layer}`, `outer${layer}`];
  return `
      if (own.x < 2 && ${normalized}Rows > 0) {
        vec4 sum = vec4(0.0);
        if (own.x == 0) {
          ${overRows({ dy: gradient, x: normalized }, 'own.y', 'sum += dy * x;')}
        } else {
          ${overRows({ dy: gradient }, 'own.y', 'sum += dy;')}
        }
        result0 = maskedColumns(sum, ${gradient}Columns - 4 * own.y);
        return;
      }
      if (${normalized}Rows > 0) own.x -= 2;`;
}

/**
 * Gives, layer by layer, one below another: Σ over rows of input (row, i) · gradient (row, j), four i a line, and
 * in the line below them Σ over rows of gradient (row, j). Result k has every fourth row from row k on.
 * The results start at line `firstLine` of that. A batch's matrices have strips of the same height.
 */
export const parameterGradientsProgram = gradientsProgram(
  layers.flatMap((layer) => [`inputs${layer}`, `gradient${layer}`]),
  [sumUpDense],
  layers.map(denseCode),
);

/**
 * Does the same for layers that a normalization follows; below the lines of each there are Σ over rows of
 * normalized (row, j) · outer (row, j) and Σ over rows of outer (row, j).
 */
export const normalizedParameterGradientsProgram = gradientsProgram(
  layers.flatMap((i) => [`inputs${i}`, `gradient${i}`, `normalized${i}`, `outer${i}`]),
  [sumUpDense],
  layers.flatMap((layer) => [denseCode(layer), normalizationCode(layer)]),
);

/** The two lines of a normalization alone. */
export const normalizationSumsProgram = gradientsProgram(
  ['normalized0', 'outer0'],
  [],
  [normalizationCode(0)],
);

function gradientsProgram(
  operands: readonly string[],
  definitions: readonly string[],
  steps: readonly string[],
) {
  return program({
    operands,
    results: 4,
    uniforms: { firstLine: 'int' },
    code: `
      ${definitions.join('\n')}
      void main() {
        ivec2 own = ownRowAndQuad();
        own.x += firstLine;
        result0 = result1 = result2 = result3 = vec4(0.0);
        ${steps.join('\n')}
      }
    `,
  });
}

/** Row r of a surface from line ⌊r / 4⌋ of plane r mod 4. */
export const interleaveProgram = program({
  operands: ['plane0', 'plane1', 'plane2', 'plane3'],
  results: 1,
  code: `
    void main() {
      ivec2 texel = ivec2(gl_FragCoord.xy);
      int plane = texel.y & 3;
      texel.y >>= 2;
      if (plane == 0) result0 = texelFetch(plane0Texture, texel, 0);
      else if (plane == 1) result0 = texelFetch(plane1Texture, texel, 0);
      else if (plane == 2) result0 = texelFetch(plane2Texture, texel, 0);
      else result0 = texelFetch(plane3Texture, texel, 0);
    }
  `,
});

import { program } from './program';

/** Layers of one launch: it reads two matrices of each, and every WebGL2 device has 16 texture units. */
export const layersAtOnce = 8;

const layers = Array.from({ length: layersAtOnce }, (_, index) => index);

/**
 * Of each layer, one below another: Σ over rows of input (row, i) · gradient (row, j), then Σ over rows of
 * gradient (row, j), each from a line that is a multiple of four. The result starts at line `firstRow` of
 * that. A batch's matrices have strips of the same height.
 */
export const parameterGradientsProgram = program({
  operands: layers.flatMap((layer) => [`inputs${layer}`, `gradient${layer}`]),
  results: 1,
  uniforms: { firstRow: 'int' },
  code: `
    vec4 biasGradient(sampler2D gradient, ivec4 place, int rows, int quad) {
      vec4 sum = vec4(0.0);
      for (int first = 0; first < rows; first += place.z) {
        ivec2 dy = texelOf(place, first, quad);
        for (int end = dy.y + min(rows - first, place.z); dy.y < end; dy.y++) {
          sum += texelFetch(gradient, dy, 0);
        }
      }
      return sum;
    }
    vec4 weightsGradient(
      sampler2D inputs, ivec4 inputsPlace, sampler2D gradient, ivec4 place, int rows, ivec2 own
    ) {
      bvec2 component = bvec2(own.x & 1, own.x & 2);
      vec4 sum = vec4(0.0);
      for (int first = 0; first < rows; first += place.z) {
        ivec2 x = texelOf(inputsPlace, first, own.x >> 2);
        ivec2 dy = texelOf(place, first, own.y);
        for (int end = dy.y + min(rows - first, place.z); dy.y < end; dy.y++) {
          vec4 quad = texelFetch(inputs, x, 0);
          vec2 pair = component.y ? quad.zw : quad.xy;
          sum += (component.x ? pair.y : pair.x) * texelFetch(gradient, dy, 0);
          x.y++;
        }
      }
      return sum;
    }
    void main() {
      ivec2 own = ownRowAndQuad();
      own.x += firstRow;
      result0 = vec4(0.0);
      ${layers.map(layerCode).join('\n      ')}
    }
  `,
});

/** Leaves where the fragment is of this layer, else goes on with rows counted from the layer below. */
function layerCode(layer: number): string {
  const [inputs, gradient] = [`inputs${layer}`, `gradient${layer}`];
  return `
      if (own.x < 4 * ${inputs}Place.w + 4) {
        if (own.y >= ${gradient}Place.w) return;
        if (own.x < ${inputs}Columns) {
          result0 = weightsGradient(${inputs}, ${gradient}, ${gradient}Rows, own);
        } else if (own.x == 4 * ${inputs}Place.w) {
          result0 = biasGradient(${gradient}, ${gradient}Rows, own.y);
        }
        return;
      }
      own.x -= 4 * ${inputs}Place.w + 4;`;
}

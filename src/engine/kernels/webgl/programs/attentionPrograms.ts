import { maskedProgram } from '../device/program';

/** Rows of a sample, columns of a head; a row of weights has `sampleLength` for each head. */
const attentionUniforms = { sampleLength: 'int', headSize: 'int' } as const;

/**
 * Σ over the columns of a head of a (rowOfA) · b (rowOfB). Heads may begin within a quad; what is beside
 * them must not come in, not even as 0 · NaN.
 */
const dotInHead = `
  float dotInHead(
    sampler2D a, ivec4 placeOfA, int rowOfA,
    sampler2D b, ivec4 placeOfB, int rowOfB, int head
  ) {
    int start = head * headSize;
    int end = start + headSize;
    ivec2 texelOfA = texelOf(placeOfA, rowOfA, 0);
    ivec2 texelOfB = texelOf(placeOfB, rowOfB, 0);
    vec4 sum = vec4(0.0);
    for (int quad = start >> 2; 4 * quad < end; quad++) {
      ivec2 across = ivec2(quad, 0);
      vec4 product = texelFetch(a, texelOfA + across, 0) * texelFetch(b, texelOfB + across, 0);
      ivec4 columns = 4 * quad + ivec4(0, 1, 2, 3);
      bvec4 isBefore = lessThan(columns, ivec4(start));
      product = maskedColumns(product, end - 4 * quad);
      sum += mix(product, vec4(0.0), isBefore);
    }
    return dot(sum, vec4(1.0));
  }
`;

const entryAt = `
  float entryAt(sampler2D entries, ivec4 place, int row, int column) {
    vec4 quad = at(entries, place, row, column >> 2);
    return quad[column & 3];
  }
`;

/** Each entry of a row of weights, with what its head needs once for several of them. */
function overOwnWeights(ofHead: string, value: string): string {
  return `
    int first = own.x - own.x % sampleLength;
    int former = -1;
    vec4 entries = vec4(0.0);
    for (int lane = 0; lane < 4 && 4 * own.y + lane < matrices[1].y; lane++) {
      int head = (4 * own.y + lane) / sampleLength;
      int other = first + (4 * own.y + lane) % sampleLength;
      if (head != former) {
        ${ofHead}
        former = head;
      }
      entries[lane] = ${value};
    }
  `;
}

/** softmax (query · keyᵀ / √headSize) of each head */
export const attentionWeightsProgram = maskedProgram({
  operands: ['queries', 'keys'],
  uniforms: attentionUniforms,
  definitions: `
    ${dotInHead}
    float scoreOf(int row, int other, int head) {
      return dotInHead(queries, row, keys, other, head) / sqrt(float(headSize));
    }
    float largestOf(int row, int first, int head) {
      float largest = scoreOf(row, first, head);
      for (int i = 1; i < sampleLength; i++) largest = max(largest, scoreOf(row, first + i, head));
      return largest;
    }
    float sumOf(int row, int first, int head, float largest) {
      float sum = 0.0;
      for (int i = 0; i < sampleLength; i++) sum += exp(scoreOf(row, first + i, head) - largest);
      return sum;
    }
    float largest;
    float sum;
  `,
  steps: overOwnWeights(
    'largest = largestOf(own.x, first, head); sum = sumOf(own.x, first, head, largest);',
    'exp(scoreOf(own.x, other, head) - largest) / sum',
  ),
  results: ['entries'],
});

/** Entry (row, head · sampleLength + position) for the head of each of the own columns. */
const ofOwnHeads = `
  ${entryAt}
  vec4 ofOwnHeads(sampler2D entries, ivec4 place, int row, int position, int quad, int heads) {
    ivec4 columns = 4 * quad + ivec4(0, 1, 2, 3);
    ivec4 places = min(columns / headSize, heads - 1) * sampleLength + position;
    vec4 found = vec4(entryAt(entries, place, row, places.x));
    if (places.w != places.x) {
      found.y = entryAt(entries, place, row, places.y);
      found.z = entryAt(entries, place, row, places.z);
      found.w = entryAt(entries, place, row, places.w);
    }
    return found;
  }
`;

/** weights · value of each head */
export const attentionOutputProgram = maskedProgram({
  operands: ['weights', 'values'],
  uniforms: attentionUniforms,
  definitions: ofOwnHeads,
  steps: `
    int first = own.x - own.x % sampleLength;
    int heads = weightsColumns / sampleLength;
    vec4 sum = vec4(0.0);
    for (int i = 0; i < sampleLength; i++) {
      sum += ofOwnHeads(weights, own.x, i, own.y, heads) * at(values, first + i, own.y);
    }
  `,
  results: ['sum'],
});

/** ∂L/∂(query · keyᵀ): weights ∘ (∂L/∂weights − Σ weights ∘ ∂L/∂weights) / √headSize of each head */
export const scoreGradientsProgram = maskedProgram({
  operands: ['weights', 'values', 'gradient'],
  uniforms: attentionUniforms,
  definitions: `
    ${dotInHead}
    ${entryAt}
    float weightGradient(int row, int other, int head) {
      return dotInHead(gradient, row, values, other, head);
    }
    float meanOf(int row, int first, int head) {
      float mean = 0.0;
      for (int i = 0; i < sampleLength; i++) {
        float weight = entryAt(weights, row, head * sampleLength + i);
        mean += weight * weightGradient(row, first + i, head);
      }
      return mean;
    }
    float mean;
  `,
  steps: overOwnWeights(
    'mean = meanOf(own.x, first, head);',
    `entryAt(weights, own.x, 4 * own.y + lane) * (weightGradient(own.x, other, head) - mean)
          / sqrt(float(headSize))`,
  ),
  results: ['entries'],
});

/** Results: ∂L/∂query, ∂L/∂key and ∂L/∂value */
export const attentionGradientsProgram = maskedProgram({
  operands: ['queries', 'keys', 'weights', 'scoreGradients', 'gradient'],
  uniforms: attentionUniforms,
  definitions: ofOwnHeads,
  steps: `
    int position = own.x % sampleLength;
    int first = own.x - position;
    int heads = weightsColumns / sampleLength;
    vec4 queryGradient = vec4(0.0), keyGradient = vec4(0.0), valueGradient = vec4(0.0);
    for (int i = 0; i < sampleLength; i++) {
      int other = first + i;
      queryGradient += ofOwnHeads(scoreGradients, own.x, i, own.y, heads) * at(keys, other, own.y);
      keyGradient += ofOwnHeads(scoreGradients, other, position, own.y, heads)
        * at(queries, other, own.y);
      valueGradient += ofOwnHeads(weights, other, position, own.y, heads)
        * at(gradient, other, own.y);
    }
  `,
  results: ['queryGradient', 'keyGradient', 'valueGradient'],
});

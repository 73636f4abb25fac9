import { operandLimit, program } from './program';

/** Row 0: the largest magnitude m of each column; row 1: Σ(x/m)². Not finite where an entry is not. */
export const columnNormsProgram = program(
  ['source'],
  { rows: 'int', columns: 'int' },
  `
    void main() {
      ivec2 own = ownTexel();
      int height = textureSize(source, 0).y;
      ivec2 texel = ivec2(own.x, 0);
      float largest = 0.0;
      for (int row = 0; row < rows; row++) {
        float x = at(source, texel);
        largest = isFinite(x) ? max(largest, abs(x)) : infinite();
        if (!isFinite(largest)) break;
        texel = below(texel, height, columns);
      }
      if (own.y == 0 || largest == 0.0 || !isFinite(largest)) {
        setOutput(largest);
        return;
      }
      float squares = 0.0;
      texel = ivec2(own.x, 0);
      for (int row = 0; row < rows; row++) {
        float ratio = at(source, texel) / largest;
        squares += ratio * ratio;
        texel = below(texel, height, columns);
      }
      setOutput(squares);
    }
  `,
);

const parts = Array.from({ length: operandLimit }, (_, index) => `part${index}`);

/**
 * The first `count` parts, each as `columnNorms` gives them, taken together as one column of them:
 * largest magnitude m and Σ(x/m)² of all.
 */
export const mergeNormsProgram = program(
  parts,
  { count: 'int' },
  `
    vec2 together(vec2 a, vec2 b) {
      float largest = max(a.x, b.x);
      if (largest == 0.0 || !isFinite(largest)) return vec2(largest);
      vec2 ratio = vec2(a.x, b.x) / largest;
      return vec2(largest, ratio.x * ratio.x * a.y + ratio.y * ratio.y * b.y);
    }
    vec2 withPart(vec2 total, sampler2D part) {
      vec2 merged = total;
      int width = textureSize(part, 0).x;
      for (int column = 0; column < width; column++) {
        merged = together(merged, vec2(at(part, ivec2(column, 0)), at(part, ivec2(column, 1))));
      }
      return merged;
    }
    void main() {
      vec2 total = vec2(0.0);
      ${parts.map((part, index) => `if (${index} < count) total = withPart(total, ${part});`).join('\n      ')}
      setOutput(ownTexel().y == 0 ? total.x : total.y);
    }
  `,
);

/** min(1, maximumNorm / norm); 1 where the norm is not finite. Not m · √Σ, which could overflow. */
export const clipScaleProgram = program(
  ['norms'],
  { maximumNorm: 'float' },
  `
    void main() {
      float largest = at(norms, ivec2(0, 0));
      float ratio = maximumNorm / largest / sqrt(at(norms, ivec2(0, 1)));
      bool clips = largest > 0.0 && isFinite(largest) && ratio < 1.0;
      setOutput(clips ? ratio : 1.0);
    }
  `,
);

/**
 * All parts' entries one after another, row by row, filling `columns` texels a line. Part i has lines
 * of `widths[i]` entries and ends at `ends[i]`.
 */
export const gatherProgram = program(
  parts,
  { columns: 'int', ends: 'ints', widths: 'ints' },
  `
    float pick(sampler2D part, int index, int width) {
      int row = index / width;
      return at(part, rowStart(part, row, width) + ivec2(index - row * width, 0));
    }
    void main() {
      ivec2 entry = ownRowAndColumn(columns);
      int index = entry.x * columns + entry.y;
      ${parts
        .map((part, index) => {
          const start = index === 0 ? '0' : `ends[${index - 1}]`;
          return `if (index < ends[${index}]) {
            setOutput(pick(${part}, index - ${start}, widths[${index}]));
            return;
          }`;
        })
        .join('\n      ')}
      setOutput(0.0);
    }
  `,
);

import { mapTable } from '../../../../spec/table';
import { normalizationEpsilon } from '../../kernels';
import { literal, overRows } from '../device/glsl';
import { maskedProgram, program } from '../device/program';
import { activationFunctions } from './activations';

/**
 * The operand that holds the moments: of columns in `statistics`, of rows in `deviations`, or of rows
 * with none to look them up in.
 */
export type NormalizationKind = 'columns' | 'rows' | 'rowsAlone';

const epsilon = literal(normalizationEpsilon);

/**
 * Gives the mean (row 0) and variance (row 1) of each column, over the rows. Sums are of differences from the
 * first row, so that a mean far from 0 costs no digits.
 */
export const columnStatisticsProgram = maskedProgram({
  operands: ['inputs'],
  steps: `
    vec4 origin = at(inputs, 0, own.y);
    vec4 mean = vec4(0.0);
    ${overRows({ x: 'inputs' }, 'own.y', 'mean += x - origin;')}
    mean = origin + mean / float(inputsRows);
    vec4 squares = vec4(0.0);
    if (own.x == 1) {
      ${overRows({ x: 'inputs' }, 'own.y', 'squares += (x - mean) * (x - mean);')}
    }
  `,
  results: ['own.x == 0 ? mean : squares / float(inputsRows)'],
});

/** Gives √(σ² + ε) and the mean of each row, over the columns; summed as those of columns are. */
const rowMoments = `
  vec4 momentsOf(int row) {
    ivec2 start = texelOf(inputsPlace, row, 0);
    vec4 origin = vec4(texelFetch(inputsTexture, start, 0).x);
    float count = float(inputsColumns);
    float sum = 0.0;
    for (int quad = 0; quad < inputsPlace.w; quad++) {
      vec4 x = texelFetch(inputsTexture, start + ivec2(quad, 0), 0);
      sum += dot(maskedColumns(x - origin, inputsColumns - 4 * quad), vec4(1.0));
    }
    float mean = origin.x + sum / count;
    float squares = 0.0;
    for (int quad = 0; quad < inputsPlace.w; quad++) {
      vec4 x = texelFetch(inputsTexture, start + ivec2(quad, 0), 0);
      vec4 rest = maskedColumns(x - mean, inputsColumns - 4 * quad);
      squares += dot(rest, rest);
    }
    return vec4(sqrt(squares / count + ${epsilon}), mean, 0.0, 0.0);
  }
`;

/** `deviations`: the deviation of each row and, in the texel's second component, where no column is, its mean. */
export const rowMomentsProgram = program({
  operands: ['inputs'],
  results: 1,
  code: `
    ${rowMoments}
    void main() {
      ivec2 own = ownRowAndQuad();
      result0 = own.x < inputsRows ? momentsOf(own.x) : vec4(0.0);
    }
  `,
});

interface Normalized {
  /** The operands that say μ and σ². */
  moments: readonly string[];
  definitions?: string;
  /** The statement that gives `normal`, (x − μ) / √(σ² + ε) of the own quad. */
  step: string;
}

const kinds: Record<NormalizationKind, Normalized> = {
  columns: {
    moments: ['statistics'],
    step: `vec4 normal = (x - at(statistics, 0, own.y)) / sqrt(at(statistics, 1, own.y) + ${epsilon});`,
  },
  rows: { moments: ['deviations'], step: normalizedBy('at(deviations, own.x, 0)') },
  rowsAlone: { moments: [], definitions: rowMoments, step: normalizedBy('momentsOf(own.x)') },
};

function normalizedBy(moments: string): string {
  return `vec4 moments = ${moments}; vec4 normal = (x - moments.y) / moments.x;`;
}

/** Results: y = scale ∘ x̂ + shift, and x̂. Operands: the input, its moments, scale and shift. */
export const normalizationPrograms = mapTable(kinds, (kind) =>
  normalizationProgram(kind, '', ['y', 'normal']),
);

/** Results: y as above, φ(y), x̂ and φ′(y). */
export const activatedNormalizationPrograms = mapTable(kinds, (kind) =>
  mapTable(activationFunctions, (definitions) =>
    normalizationProgram(kind, definitions, ['y', 'valueAt(y)', 'normal', 'slopeAt(y)']),
  ),
);

function normalizationProgram(
  { moments, definitions = '', step }: Normalized,
  activation: string,
  results: readonly string[],
) {
  return maskedProgram({
    operands: ['inputs', ...moments, 'scale', 'shift'],
    definitions: activation + definitions,
    steps: `
      vec4 x = at(inputs, own.x, own.y);
      ${step}
      vec4 y = at(scale, 0, own.y) * normal + at(shift, 0, own.y);
    `,
    results,
  });
}

/** scale / √(σ² + ε) ∘ (dy − (Σ dy + x̂ ∘ Σ x̂ ∘ dy) / n), the sums of the own columns given */
const columnGradient = `
  vec4 gradientOf(vec4 shiftSum, vec4 scaleSum, ivec2 own) {
    vec4 alongSpread = at(normalized, own.x, own.y) * scaleSum;
    vec4 rest = at(gradient, own.x, own.y) - (shiftSum + alongSpread) / float(gradientRows);
    return at(scale, 0, own.y) / sqrt(at(statistics, 1, own.y) + ${epsilon}) * rest;
  }
`;

/** Each fragment sums up its columns itself: a launch less, where the rows are few. */
export const columnGradientAloneProgram = maskedProgram({
  operands: ['normalized', 'statistics', 'scale', 'gradient'],
  definitions: columnGradient,
  steps: `
    vec4 shiftSum = vec4(0.0);
    vec4 scaleSum = vec4(0.0);
    ${overRows({ dy: 'gradient', x: 'normalized' }, 'own.y', 'shiftSum += dy; scaleSum += dy * x;')}
  `,
  results: ['gradientOf(shiftSum, scaleSum, own)'],
});

export const columnGradientProgram = maskedProgram({
  operands: ['normalized', 'statistics', 'scale', 'gradient', 'shiftSums', 'scaleSums'],
  definitions: columnGradient,
  results: ['gradientOf(at(shiftSums, 0, own.y), at(scaleSums, 0, own.y), own)'],
});

/** (g − mean(g) − x̂ ∘ mean(g ∘ x̂)) / √(σ² + ε) with g = scale ∘ dy and means over the columns. */
export const rowGradientProgram = maskedProgram({
  operands: ['normalized', 'deviations', 'scale', 'gradient'],
  steps: `
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
  `,
  results: ['rest / at(deviations, own.x, 0).x'],
});

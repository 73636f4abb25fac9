import { addressing, finiteness } from './glsl';

export type UniformKind = 'int' | 'float';

/**
 * A fragment shader that computes up to four matrices of one shape, a quad a fragment, from operands
 * and the uniforms U. In `code`, the name of an operand stands for its sampler and its place, `nameRows`
 * and `nameColumns` for its size; `result0` and so on are written with `masked`.
 */
export interface Program<U extends string = string> {
  operands: readonly string[];
  uniforms: Readonly<Record<U, UniformKind>>;
  source: string;
}

export type UniformValues<U extends string> = Readonly<Record<U, number>>;

interface Inputs<U extends string> {
  operands: readonly string[];
  uniforms?: Readonly<Record<U, UniformKind>>;
}

interface CodeParts<U extends string> extends Inputs<U> {
  /** Matrices it writes. */
  results: number;
  code: string;
}

interface MaskedParts<U extends string> extends Inputs<U> {
  /** Functions for the statements. */
  definitions?: string;
  /** Statements before the results. `own` is the row and the quad that a fragment writes. */
  steps?: string;
  /** A GLSL expression for each matrix that is written. */
  results: readonly string[];
}

/** Integers that `matrices` holds of each matrix: its place and its size. */
export const matrixIntegers = 8;

export function program<U extends string = never>({
  operands,
  results,
  uniforms = {} as Record<U, UniformKind>,
  code,
}: CodeParts<U>): Program<U> {
  const kinds = Object.entries<UniformKind>(uniforms);
  const lines = [
    '#version 300 es',
    'precision highp float;',
    'precision highp int;',
    'precision highp sampler2D;',
    `uniform ivec4 matrices[${2 * (operands.length + 1)}];`,
    ...operands.flatMap((name, index) => [
      `uniform sampler2D ${name}Texture;`,
      `#define ${name}Place matrices[${2 * index + 2}]`,
      `#define ${name} ${name}Texture, ${name}Place`,
      `#define ${name}Rows matrices[${2 * index + 3}].x`,
      `#define ${name}Columns matrices[${2 * index + 3}].y`,
    ]),
    ...kinds.map(([name, kind]) => `uniform ${kind} ${name};`),
    ...Array.from({ length: results }, (_, i) => `layout(location = ${i}) out vec4 result${i};`),
    addressing,
    finiteness,
    code,
  ];
  return { operands, uniforms, source: lines.join('\n') };
}

/** Matrices from an expression for each, masked. */
export function maskedProgram<U extends string = never>({
  definitions = '',
  steps = '',
  results,
  ...inputs
}: MaskedParts<U>): Program<U> {
  return program({
    ...inputs,
    results: results.length,
    code: `${definitions}
    void main() {
      ivec2 own = ownRowAndQuad();
      ${steps}
      ${results.map((result, i) => `result${i} = masked(${result}, own);`).join('\n      ')}
    }`,
  });
}

/** Quads from the same quads of operands of their shape, which the names stand for in the expressions. */
export function quadwise<U extends string = never>({
  operands,
  steps = '',
  ...parts
}: MaskedParts<U>): Program<U> {
  const quads = operands.map((name) => `vec4 ${name} = at(${name}Matrix, own.x, own.y);`);
  return maskedProgram({
    ...parts,
    operands: operands.map((name) => `${name}Matrix`),
    steps: [...quads, steps].join('\n      '),
  });
}

/**
 * Surfaces from the same texels of operands that are whole surfaces of their size. Nothing is masked: what
 * the results are for zeros must be zero. Software computes it in two thirds of the time of `quadwise`.
 *
 * @param shared an operand of one quad, which all fragments read
 */
export function texelwise<U extends string = never>(
  { operands, steps = '', results, uniforms }: Omit<MaskedParts<U>, 'definitions'>,
  shared: readonly string[] = [],
): Program<U> {
  return program({
    operands: [...operands, ...shared].map((name) => `${name}Matrix`),
    uniforms,
    results: results.length,
    code: `
    void main() {
      ivec2 texel = ivec2(gl_FragCoord.xy);
      ${operands.map((name) => `vec4 ${name} = texelFetch(${name}MatrixTexture, texel, 0);`).join('\n      ')}
      ${shared.map((name) => `vec4 ${name} = at(${name}Matrix, 0, 0);`).join('\n      ')}
      ${steps}
      ${results.map((result, i) => `result${i} = ${result};`).join('\n      ')}
    }`,
  });
}

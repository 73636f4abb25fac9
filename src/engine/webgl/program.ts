import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { addressing, finiteness } from './glsl';

/** How many matrices one program can read: every WebGL2 device has 16 texture units. */
export const operandLimit = 16;

interface UniformType {
  type: 'int' | 'float';
  arrayIndex?: number;
}

const uniformTypes = {
  int: { type: 'int' },
  float: { type: 'float' },
  /** One integer an operand. */
  ints: { type: 'int', arrayIndex: operandLimit },
} as const satisfies Record<string, UniformType>;

export type UniformKind = keyof typeof uniformTypes;

/**
 * A fragment shader that computes a matrix, one entry a texel, from operands (samplers of these
 * names) and the uniforms U. Its `main` calls `setOutput`.
 */
export interface Program<U extends string = string> {
  operands: string[];
  uniforms: readonly (UniformType & { name: U })[];
  code: string;
}

export type UniformValues<U extends string> = Readonly<Record<U, number | readonly number[]>>;

export function program<U extends string = never>(
  operands: string[],
  uniforms: Readonly<Record<U, UniformKind>>,
  code: string,
): Program<U> {
  const names = Object.keys(uniforms) as U[];
  return {
    operands,
    uniforms: names.map((name) => ({ name, ...uniformTypes[uniforms[name]] })),
    code: addressing + finiteness + code,
  };
}

/** An entry by entry map of matrices of one shape: `expression` in the operands' own names. */
export function entrywise<U extends string = never>(
  operands: readonly string[],
  uniforms: Readonly<Record<U, UniformKind>>,
  expression: string,
  definitions = '',
): Program<U> {
  const samplers = operands.map((name) => `${name}Matrix`);
  const fetches = operands.map((name) => `float ${name} = at(${name}Matrix, ownTexel());`);
  return program(
    samplers,
    uniforms,
    `${definitions}
    void main() {
      ${fetches.join('\n      ')}
      setOutput(${expression});
    }`,
  );
}

/** The program as TensorFlow.js takes it, for an output of this layout: lines and texels a line. */
export function gpgpuProgram(
  { operands, uniforms, code }: Program,
  outputShape: [number, number],
): GPGPUProgram {
  return {
    variableNames: operands,
    customUniforms: [...uniforms],
    userCode: code,
    outputShape,
    enableShapeUniforms: true,
  };
}

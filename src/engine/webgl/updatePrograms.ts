import type { OptimizerName } from '../../spec/spec';
import { optimizerConstants } from '../optimizers';
import { literal } from './glsl';
import { type Program, program, type UniformKind } from './program';

/** An optimizer's update of one entry as GLSL expressions; g is the whole gradient. */
interface UpdateShader {
  /** The new value of each state, from its former value s. */
  states: readonly string[];
  /** What is taken from the parameter, from the new states s0 and s1. */
  descent: string;
}

const { momentum, rho, beta1, beta2, epsilon } = optimizerConstants;
const adam: UpdateShader = {
  states: [runningMean(beta1, 'g'), runningMean(beta2, 'g * g')],
  descent: `learningRate * (s0 / meanCorrection) / ${root('s1 / squareCorrection')}`,
};

/** What each one means is said in reference/updates.ts. */
const shaders: Record<OptimizerName, UpdateShader> = {
  sgd: { states: [], descent: 'learningRate * g' },
  momentum: { states: [`${literal(momentum)} * s + g`], descent: 'learningRate * s0' },
  nesterov: {
    states: [`${literal(momentum)} * s + g`],
    descent: `learningRate * (g + ${literal(momentum)} * s0)`,
  },
  rmsprop: {
    states: [runningMean(rho, 'g * g')],
    descent: `learningRate * g / ${root('s0')}`,
  },
  adagrad: { states: ['s + g * g'], descent: `learningRate * g / ${root('s0')}` },
  adam,
  adamw: adam,
};

function runningMean(kept: number, next: string): string {
  return `${literal(kept)} * s + ${literal(1 - kept)} * ${next}`;
}

function root(meanSquare: string): string {
  return `(sqrt(${meanSquare}) + ${literal(epsilon)})`;
}

const stateUniforms = { l1: 'float', l2: 'float' } as const;
const parameterUniforms = {
  ...stateUniforms,
  decay: 'float',
  learningRate: 'float',
  meanCorrection: 'float',
  squareCorrection: 'float',
} as const;

/** One program for each state and then one for the parameter: each writes one matrix. */
export interface UpdatePrograms {
  states: readonly Program<keyof typeof stateUniforms>[];
  parameter: Program<keyof typeof parameterUniforms>;
}

/**
 * Operands of a state's program: parameter, gradient, scale (1 × 1), that state. Of the parameter's:
 * parameter, gradient, scale, the new states.
 */
export const updatePrograms = Object.fromEntries(
  Object.entries(shaders).map(([name, shader]) => [name, programsOf(shader)]),
) as Record<OptimizerName, UpdatePrograms>;

function programsOf({ states, descent }: UpdateShader): UpdatePrograms {
  const stateNames = states.map((_, index) => `s${index}`);
  return {
    states: states.map((next) => updateProgram(['s'], stateUniforms, next)),
    parameter: updateProgram(stateNames, parameterUniforms, `w - decay * w - ${descent}`),
  };
}

function updateProgram<U extends string>(
  states: readonly string[],
  uniforms: Readonly<Record<U, UniformKind>>,
  next: string,
): Program<U> {
  return program(
    ['parameter', 'gradient', 'scale', ...states.map((name) => `${name}Matrix`)],
    uniforms,
    `
      void main() {
        float w = at(parameter, ownTexel());
        float g = at(scale, ivec2(0)) * at(gradient, ownTexel()) + l1 * sign(w) + l2 * w;
        ${states.map((name) => `float ${name} = at(${name}Matrix, ownTexel());`).join('\n        ')}
        setOutput(${next});
      }
    `,
  );
}

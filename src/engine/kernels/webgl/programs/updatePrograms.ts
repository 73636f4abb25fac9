import type { OptimizerName } from '../../../../spec/spec';
import { mapTable } from '../../../../spec/table';
import { optimizerConstants } from '../../optimizers';
import { literal } from '../device/glsl';
import { type Program, texelwise, type UniformKind } from '../device/program';

/** An optimizer's update of a quad as GLSL expressions; g is the whole gradient. */
interface UpdateShader {
  /** The new value of each state, from its former value. */
  states: readonly ((s: string) => string)[];
  /** The number that the parameter is lowered by, from the new states s0 and s1. */
  descent: string;
}

const { momentum, rho, beta1, beta2, epsilon } = optimizerConstants;
const adam: UpdateShader = {
  states: [runningMean(beta1, 'g'), runningMean(beta2, 'g * g')],
  descent: `learningRate * (s0 / meanCorrection) / ${root('s1 / squareCorrection')}`,
};

/** The rules of reference/updates.ts in GLSL. */
const shaders: Record<OptimizerName, UpdateShader> = {
  sgd: { states: [], descent: 'learningRate * g' },
  momentum: { states: [(s) => `${literal(momentum)} * ${s} + g`], descent: 'learningRate * s0' },
  nesterov: {
    states: [(s) => `${literal(momentum)} * ${s} + g`],
    descent: `learningRate * (g + ${literal(momentum)} * s0)`,
  },
  rmsprop: {
    states: [runningMean(rho, 'g * g')],
    descent: `learningRate * g / ${root('s0')}`,
  },
  adagrad: { states: [(s) => `${s} + g * g`], descent: `learningRate * g / ${root('s0')}` },
  adam,
  adamw: adam,
};

function runningMean(kept: number, next: string): (s: string) => string {
  return (s) => `${literal(kept)} * ${s} + ${literal(1 - kept)} * ${next}`;
}

function root(meanSquare: string): string {
  return `(sqrt(${meanSquare}) + ${literal(epsilon)})`;
}

const uniforms = {
  learningRate: 'float',
  meanCorrection: 'float',
  squareCorrection: 'float',
} as const;

/** Penalties add this to a program. */
interface Penalties<U extends string> {
  operands: readonly string[];
  uniforms: Readonly<Record<U, UniformKind>>;
  gradient: string;
  decay: string;
}

const none = { operands: [], uniforms, gradient: '', decay: '' };
const penalties = {
  operands: ['penalized'],
  uniforms: { ...uniforms, l1: 'float', l2: 'float', decay: 'float' },
  gradient: ' + penalized * (l1 * sign(w) + l2 * w)',
  decay: ' - decay * penalized * w',
} as const;

/**
 * Works on whole surfaces. Operands: parameters, gradients, the states and scale (1 × 1). Results: the new
 * parameters and the new states.
 */
export const updatePrograms = mapTable(shaders, (shader) => updateProgram(shader, none));

/** Adds penalties to that, and takes `penalized` (1 where they act, else 0) before the states. */
export const penalizedUpdatePrograms = mapTable(shaders, (shader) =>
  updateProgram(shader, penalties),
);

function updateProgram<U extends string>(
  { states, descent }: UpdateShader,
  { operands, uniforms, gradient, decay }: Penalties<U>,
): Program<U> {
  const former = states.map((_, index) => `former${index}`);
  const next = states.map((state, index) => `vec4 s${index} = ${state(former[index])};`);
  return texelwise(
    {
      operands: ['w', 'gradient', ...operands, ...former],
      uniforms,
      steps: [`vec4 g = scale.x * gradient${gradient};`, ...next].join('\n      '),
      results: [`w${decay} - ${descent}`, ...states.map((_, index) => `s${index}`)],
    },
    ['scale'],
  );
}

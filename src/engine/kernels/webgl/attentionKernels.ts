import type { AttentionShape, Kernels } from '../kernels';
import { createSurface, type Surface, type WebglMatrix } from './device/matrix';
import {
  attentionGradientsProgram,
  attentionOutputProgram,
  attentionWeightsProgram,
  scoreGradientsProgram,
} from './programs/attentionPrograms';
import { averageRowsProgram } from './programs/sumPrograms';
import type { Queue } from './queue';

type AttentionKernels = Pick<
  Kernels<WebglMatrix>,
  'averageRows' | 'attention' | 'attentionGradient'
>;

/** Mixing of the rows of a sample. */
export function createAttentionKernels({ run }: Queue): AttentionKernels {
  /** Room for the gradients of the scores, beside the surface of the weights. */
  const scores = new WeakMap<Surface, Surface>();

  function scoresOf({ surface }: WebglMatrix): Surface {
    const existing = scores.get(surface);
    if (existing !== undefined) return existing;
    const created = createSurface(surface.width, surface.height);
    scores.set(surface, created);
    surface.companions.push(created);
    return created;
  }

  return {
    averageRows(length, input, output) {
      run(averageRowsProgram, [input], [output], { sampleLength: length });
    },
    attention(shape, query, key, value, weights, output) {
      const uniforms = uniformsOf(shape, query);
      run(attentionWeightsProgram, [query, key], [weights], uniforms);
      run(attentionOutputProgram, [weights, value], [output], uniforms);
    },
    attentionGradient(shape, { query, key, value, weights, outputGradient }, gradients) {
      const uniforms = uniformsOf(shape, query);
      const scoreGradients = { ...weights, surface: scoresOf(weights) };
      const toScores = [weights, value, outputGradient];
      run(scoreGradientsProgram, toScores, [scoreGradients], uniforms);
      const operands = [query, key, weights, scoreGradients, outputGradient];
      const results = [gradients.query, gradients.key, gradients.value];
      run(attentionGradientsProgram, operands, results, uniforms);
    },
  };
}

function uniformsOf({ length, heads }: AttentionShape, { columns }: WebglMatrix) {
  return { sampleLength: length, headSize: columns / heads };
}

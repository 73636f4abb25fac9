import type { LossName } from '../../../../spec/spec';
import { onQuads } from '../device/glsl';
import { type Program, quadwise } from '../device/program';

/** factor · ∂(mean over rows)/∂logits; the formulas of engine/kernels/losses.ts. */
export const lossGradientPrograms: Record<LossName, Program<'factor'>> = {
  crossEntropy: lossGradientProgram(
    'softmax(logits, own) - targets',
    `
      vec4 softmax(vec4 logits, ivec2 own) {
        ivec2 start = texelOf(logitsMatrixPlace, own.x, 0);
        float largest = texelFetch(logitsMatrixTexture, start, 0).x;
        for (int i = 1; i < logitsMatrixColumns; i++) {
          vec4 quad = texelFetch(logitsMatrixTexture, start + ivec2(i >> 2, 0), 0);
          largest = max(largest, quad[i & 3]);
        }
        float sum = 0.0;
        for (int i = 0; i < logitsMatrixColumns; i++) {
          vec4 quad = texelFetch(logitsMatrixTexture, start + ivec2(i >> 2, 0), 0);
          sum += exp(quad[i & 3] - largest);
        }
        return exp(logits - largest) / sum;
      }
    `,
  ),
  mse: lossGradientProgram('2.0 * (logits - targets) / float(logitsMatrixColumns)'),
  hinge: lossGradientProgram(
    'hinge(logits, targets, own)',
    `
      ${onQuads('violation', 'margin', 'isNumber(margin) ? float(margin > 0.0) : margin')}
      vec4 hinge(vec4 logits, vec4 targets, ivec2 own) {
        ivec4 columns = 4 * own.y + ivec4(0, 1, 2, 3);
        vec4 sum = vec4(0.0);
        for (int other = 0; other < logitsMatrixColumns; other++) {
          vec4 logit = at(logitsMatrix, own.x, other >> 2);
          vec4 target = at(targetsMatrix, own.x, other >> 2);
          vec4 push = target[other & 3] * violation(1.0 + logits - logit[other & 3]);
          vec4 pull = targets * violation(1.0 + logit[other & 3] - logits);
          sum += mix(push - pull, vec4(0.0), equal(columns, ivec4(other)));
        }
        return sum;
      }
    `,
  ),
};

/** @param gradient of a row's loss, in GLSL */
function lossGradientProgram(gradient: string, definitions = ''): Program<'factor'> {
  return quadwise({
    operands: ['logits', 'targets'],
    uniforms: { factor: 'float' },
    results: [`factor * ((${gradient}) / float(logitsMatrixRows))`],
    definitions,
  });
}

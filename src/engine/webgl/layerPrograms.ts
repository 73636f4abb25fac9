import type { ActivationName, LossName } from '../../spec/spec';
import { dropoutBits } from '../reference/kernels';
import { type ActivationShader, activationShaders } from './activations';
import { functions, randomness } from './glsl';
import { entrywise, type Program, program } from './program';

/** output (row, j) = Σᵢ input (row, i) · weights (i, j) + bias (j) */
export const denseProgram = program(
  ['inputs', 'weights', 'bias'],
  { fanIn: 'int', fanOut: 'int' },
  `
    void main() {
      ivec2 entry = ownRowAndColumn(fanOut);
      int height = textureSize(weights, 0).y;
      ivec2 x = rowStart(inputs, entry.x, fanIn);
      ivec2 w = ivec2(entry.y, 0);
      float sum = at(bias, ivec2(entry.y, 0));
      for (int i = 0; i < fanIn; i++) {
        sum += at(inputs, x) * at(weights, w);
        x.x++;
        w = below(w, height, fanOut);
      }
      setOutput(sum);
    }
  `,
);

/** inputGradient (row, i) = Σⱼ gradient (row, j) · weights (i, j) */
export const denseInputGradientProgram = program(
  ['gradient', 'weights'],
  { fanIn: 'int', fanOut: 'int' },
  `
    void main() {
      ivec2 entry = ownRowAndColumn(fanIn);
      ivec2 dy = rowStart(gradient, entry.x, fanOut);
      ivec2 w = rowStart(weights, entry.y, fanOut);
      float sum = 0.0;
      for (int j = 0; j < fanOut; j++) {
        sum += at(gradient, dy) * at(weights, w);
        dy.x++;
        w.x++;
      }
      setOutput(sum);
    }
  `,
);

/** weightsGradient (i, j) = Σ over rows of input (row, i) · gradient (row, j) */
export const weightsGradientProgram = program(
  ['inputs', 'gradient'],
  { rows: 'int', fanIn: 'int', fanOut: 'int' },
  `
    void main() {
      ivec2 entry = ownRowAndColumn(fanOut);
      int height = textureSize(inputs, 0).y;
      ivec2 x = ivec2(entry.x, 0);
      ivec2 dy = ivec2(entry.y, 0);
      float sum = 0.0;
      for (int row = 0; row < rows; row++) {
        sum += at(inputs, x) * at(gradient, dy);
        x = below(x, height, fanIn);
        dy = below(dy, height, fanOut);
      }
      setOutput(sum);
    }
  `,
);

/** biasGradient (j) = Σ over rows of gradient (row, j) */
export const biasGradientProgram = program(
  ['gradient'],
  { rows: 'int', fanOut: 'int' },
  `
    void main() {
      int height = textureSize(gradient, 0).y;
      ivec2 dy = ownTexel();
      float sum = 0.0;
      for (int row = 0; row < rows; row++) {
        sum += at(gradient, dy);
        dy = below(dy, height, fanOut);
      }
      setOutput(sum);
    }
  `,
);

export const activationPrograms = mapShaders(({ value }) => entrywise(['z'], {}, value, functions));

export const activationGradientPrograms = mapShaders(({ derivative }) =>
  entrywise(['z', 'gradient'], {}, `(${derivative}) * gradient`, functions),
);

function mapShaders(build: (shader: ActivationShader) => Program<never>) {
  const entries = Object.entries(activationShaders);
  return Object.fromEntries(entries.map(([name, shader]) => [name, build(shader)])) as Record<
    ActivationName,
    Program<never>
  >;
}

/** The very mask of `reference`: entry `row · columns + column` of the draw. */
export const dropoutProgram = entrywise(
  ['x'],
  { columns: 'int', seed: 'int', source: 'int', draw: 'int', threshold: 'int', keepRate: 'float' },
  'isKept() ? x / keepRate : 0.0',
  `
    ${randomness}
    bool isKept() {
      ivec2 entry = ownRowAndColumn(columns);
      uint index = uint(entry.x * columns + entry.y);
      uint bits = randomBits(uint(seed), uint(source), uint(draw), index);
      return int(bits >> ${32 - dropoutBits}u) >= threshold;
    }
  `,
);

const lossUniforms = { rows: 'int', columns: 'int' } as const;

/** ∂(mean over rows)/∂logits; the formulas of engine/losses.ts. */
export const lossGradientPrograms: Record<LossName, Program<keyof typeof lossUniforms>> = {
  crossEntropy: program(
    ['logits', 'targets'],
    lossUniforms,
    `
      void main() {
        ivec2 own = ownTexel();
        ivec2 start = rowStart(logits, ownRowAndColumn(columns).x, columns);
        float largest = at(logits, start);
        for (int i = 1; i < columns; i++) {
          largest = max(largest, at(logits, start + ivec2(i, 0)));
        }
        float sum = 0.0;
        for (int i = 0; i < columns; i++) sum += exp(at(logits, start + ivec2(i, 0)) - largest);
        float probability = exp(at(logits, own) - largest) / sum;
        setOutput((probability - at(targets, own)) / float(rows));
      }
    `,
  ),
  mse: entrywise(
    ['y', 'target'],
    lossUniforms,
    '2.0 * (y - target) / float(columns) / float(rows)',
  ),
};

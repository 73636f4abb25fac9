import type { Kernels } from '../kernels/kernels';
import { createReferenceKernels } from '../kernels/reference/kernels';
import type { ReferenceMatrix } from '../kernels/reference/matrix';

/** The smallest normal number of single precision. */
export const smallestNormal = 2 ** -126;

/** `reference` with single precision's range: what is too small for it becomes 0, as on many GPUs. */
export function createFlushingKernels(): Kernels<ReferenceMatrix> {
  const exact = createReferenceKernels();
  const flush = (...matrices: ReferenceMatrix[]): void => {
    for (const { values } of matrices) {
      values.forEach((value, index) => {
        values[index] = Math.abs(value) < smallestNormal ? 0 : Math.fround(value);
      });
    }
  };
  const flushing: Kernels<ReferenceMatrix> = {
    ...exact,
    smallestNormal,
    create(rows, columns, values) {
      const matrix = exact.create(rows, columns, values);
      flush(matrix);
      return matrix;
    },
    write(values, target) {
      exact.write(values, target);
      flush(target);
    },
    createBlock(slots, values) {
      const block = exact.createBlock(slots, values);
      flush(...block.matrices);
      return block;
    },
    dense(input, weights, bias, output) {
      exact.dense(input, weights, bias, output);
      flush(output);
    },
    denseInputGradient(outputGradient, weights, inputGradient) {
      exact.denseInputGradient(outputGradient, weights, inputGradient);
      flush(inputGradient);
    },
    denseParameterGradient(input, outputGradient, weightsGradient, biasGradient) {
      exact.denseParameterGradient(input, outputGradient, weightsGradient, biasGradient);
      flush(weightsGradient, biasGradient);
    },
    activation(name, preactivation, saved, output) {
      exact.activation(name, preactivation, saved, output);
      flush(output);
    },
    activationGradient(name, saved, outputGradient, inputGradient) {
      exact.activationGradient(name, saved, outputGradient, inputGradient);
      flush(inputGradient);
    },
    denseActivation(name, input, weights, bias, saved, output) {
      flushing.dense(input, weights, bias, output);
      flushing.activation(name, output, saved, output);
    },
    preactivationGradient(name, outputGradient, weights, saved, inputGradient) {
      const activationGradient = exact.create(inputGradient.rows, inputGradient.columns);
      flushing.denseInputGradient(outputGradient, weights, activationGradient);
      flushing.activationGradient(name, saved, activationGradient, inputGradient);
      exact.dispose([activationGradient]);
    },
    dropout(draw, input, output) {
      exact.dropout(draw, input, output);
      flush(output);
    },
    lossGradient(name, factor, logits, targets, gradient) {
      exact.lossGradient(name, factor, logits, targets, gradient);
      flush(gradient);
    },
    columnNorms(source, output) {
      exact.columnNorms(source, output);
      flush(output);
    },
    clipScale(gradients, maximumNorm, unclipped, scale) {
      exact.clipScale(gradients, maximumNorm, unclipped, scale);
      flush(scale);
    },
    update(settings, updated, scale) {
      exact.update(settings, updated, scale);
      for (const { matrices } of [updated.parameters, ...updated.states]) flush(...matrices);
    },
  };
  return flushing;
}

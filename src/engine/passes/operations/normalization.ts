import type { PlanOperation } from '../../../network/plan';
import type { Matrix } from '../../kernels/kernels';
import { throughActivation } from './activation';
import type { BackwardBinding, BoundOperation, ForwardBinding } from './boundOperation';

type Normalization = PlanOperation<'normalization'>;

/** Batch or layer normalization, with a scale and a shift for each unit. */
export function bindNormalization<M extends Matrix>(
  operation: Normalization,
  binding: ForwardBinding<M>,
): BoundOperation<M> {
  const bind = { batch: bindBatchNormalization, layer: bindLayerNormalization };
  return bind[operation.normalization](operation, binding);
}

function bindBatchNormalization<M extends Matrix>(
  operation: Normalization,
  { parameters, statistics: allStatistics, statisticsOf, buffers }: ForwardBinding<M>,
): BoundOperation<M> {
  const [scale, shift] = [parameters[operation.scale], parameters[operation.shift]];
  const statistics = allStatistics[operation.statistics];
  const saved = statisticsOf === 'batch' ? buffers.own(operation.units) : null;
  const output = buffers.output(operation.units);
  return {
    output,
    normalized: saved && { values: saved, deviations: null },
    forward(kernels, input) {
      if (saved === null) kernels.batchNormalizationBy(input, scale, shift, statistics, output);
      else kernels.batchNormalization(input, scale, shift, statistics, saved, output);
    },
    bindBackward(binding) {
      const gradients = normalizationGradients(operation, binding);
      return (kernels, outputGradient, { inputActivation }) => {
        kernels.batchNormalizationGradient(
          saved as M,
          statistics,
          scale,
          outputGradient,
          ...gradients,
        );
        return throughActivation(kernels, inputActivation, gradients[2]);
      };
    },
  };
}

function bindLayerNormalization<M extends Matrix>(
  operation: Normalization,
  { parameters, buffers }: ForwardBinding<M>,
): BoundOperation<M> {
  const [scale, shift] = [parameters[operation.scale], parameters[operation.shift]];
  const [saved, deviations] = [buffers.saved(operation.units), buffers.saved(1)];
  const output = buffers.output(operation.units);
  return {
    output,
    normalized: saved && { values: saved, deviations },
    forward: (kernels, input) =>
      kernels.layerNormalization(input, scale, shift, saved, deviations, output),
    bindBackward(binding) {
      const gradients = normalizationGradients(operation, binding);
      return (kernels, outputGradient, { inputActivation }) => {
        kernels.layerNormalizationGradient(
          saved as M,
          deviations as M,
          scale,
          outputGradient,
          ...gradients,
        );
        return throughActivation(kernels, inputActivation, gradients[2]);
      };
    },
  };
}

/** Returns the matrices of the gradients of scale, shift and input, in this order. */
function normalizationGradients<M>(
  { scale, shift, units }: Normalization,
  { gradients, buffers }: BackwardBinding<M>,
) {
  return [gradients[scale], gradients[shift], buffers.own(units)] as const;
}

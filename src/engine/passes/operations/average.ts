import type { PlanOperation } from '../../../network/plan';
import type { Matrix } from '../../kernels/kernels';
import { throughActivation } from './activation';
import type { BoundOperation, ForwardBinding } from './boundOperation';

/** Mixes positions: of the `length` rows of each sample their mean, at each of them. */
export function bindAverage<M extends Matrix>(
  { length, units }: PlanOperation<'average'>,
  { buffers }: ForwardBinding<M>,
): BoundOperation<M> {
  const output = buffers.output(units);
  return {
    output,
    forward: (kernels, input) => kernels.averageRows(length, input, output),
    bindBackward(binding) {
      const inputGradient = binding.buffers.own(units);
      return (kernels, outputGradient, { inputActivation }) => {
        kernels.averageRows(length, outputGradient, inputGradient);
        return throughActivation(kernels, inputActivation, inputGradient);
      };
    },
  };
}

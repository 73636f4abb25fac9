import type { PlanOperation } from '../../../network/plan';
import type { Matrix } from '../../kernels/kernels';
import { throughActivation } from './activation';
import type { BoundOperation, ForwardBinding } from './boundOperation';

/** output = mask ∘ input, with 0 for each unit that is switched off and 1 for all others: in training and without. */
export function bindMask<M extends Matrix>(
  { layer, units, activation, off }: PlanOperation<'mask'>,
  { buffers }: ForwardBinding<M>,
): BoundOperation<M> {
  const output = buffers.output(units);
  const isOn = Float64Array.from({ length: units }, (_, unit) => (off.includes(unit) ? 0 : 1));
  const mask = buffers.repeated(isOn);
  return {
    output,
    layers: [{ layer, activation, output }],
    forward: (kernels, input) => kernels.multiply(input, mask, output),
    bindBackward(binding) {
      const inputGradient = binding.buffers.own(units);
      return (kernels, outputGradient, { inputActivation }) => {
        kernels.multiply(outputGradient, mask, inputGradient);
        return throughActivation(kernels, inputActivation, inputGradient);
      };
    },
  };
}

import { stream } from '../../../data/rng';
import type { PlanOperation } from '../../../network/plan';
import type { DropoutDraw, Matrix } from '../../kernels/kernels';
import type { BoundOperation, DropoutPass, ForwardBinding } from './boundOperation';

/** Inverted dropout (Srivastava et al. 2014): output = mask ∘ input / (1 − rate). */
export function bindDropout<M extends Matrix>(
  { hidden, units }: PlanOperation<'dropout'>,
  { buffers }: ForwardBinding<M>,
): BoundOperation<M> {
  const output = buffers.output(units);
  return {
    output,
    isIdentity: (rates) => (rates[hidden] ?? 0) === 0,
    forward: (kernels, input, dropout) => kernels.dropout(drawOf(dropout, hidden), input, output),
    bindBackward(binding) {
      const inputGradient = binding.buffers.own(units);
      return (kernels, outputGradient, { inputActivation }, dropout) => {
        const draw = drawOf(dropout, hidden);
        if (inputActivation === null) {
          kernels.dropout(draw, outputGradient, inputGradient);
        } else {
          const { name, saved } = inputActivation;
          kernels.dropoutActivationGradient(draw, name, saved, outputGradient, inputGradient);
        }
        return inputGradient;
      };
    },
  };
}

/** Returns what determines the mask of one hidden layer in a pass: the same forward and back. */
export function drawOf({ rates, seed, step }: DropoutPass, hidden: number): DropoutDraw {
  return { rate: rates[hidden], source: stream(seed, 'dropout', hidden), step };
}

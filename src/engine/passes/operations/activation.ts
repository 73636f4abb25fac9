import type { PlanOperation } from '../../../network/plan';
import type { Kernels, Matrix } from '../../kernels/kernels';
import type { BoundOperation, ForwardBinding, SavedActivation } from './boundOperation';

/** output = φ(input), where no dense layer takes φ along. */
export function bindActivation<M extends Matrix>(
  { layer, units, activation }: PlanOperation<'activation'>,
  { buffers }: ForwardBinding<M>,
): BoundOperation<M> {
  const saved = buffers.saved(units);
  const output = buffers.output(units);
  return {
    output,
    layers: [{ layer, activation, output }],
    activation: saved && { name: activation, saved },
    forward: (kernels, input) => kernels.activation(activation, input, saved, output),
    // The operation after it has gone through φ already: see `Backward`.
    bindBackward: () => (_, preactivationGradient) => preactivationGradient,
  };
}

/** Goes back through the activation that made an input, if one did; returns ∂L/∂preactivation. */
export function throughActivation<M extends Matrix>(
  kernels: Kernels<M>,
  activation: SavedActivation<M> | null,
  gradient: M,
): M {
  if (activation === null) return gradient;
  const { name, saved } = activation;
  kernels.activationGradient(name, saved, gradient, saved);
  return saved;
}

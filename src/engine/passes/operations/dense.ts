import type { Dense } from '../../../network/plan';
import type { ActivationName } from '../../../spec/spec';
import type { Matrix } from '../../kernels/kernels';
import type { BackwardBinding, BoundOperation, ForwardBinding } from './boundOperation';

/** A dense layer with the activation that follows it at once: kernels compute the two together. */
export interface FusedDense extends Dense {
  activation: ActivationName | null;
}

/** output = φ(input · weights + bias); without an activation φ is the identity. */
export function bindDense<M extends Matrix>(
  dense: FusedDense,
  binding: ForwardBinding<M>,
): BoundOperation<M> {
  const { layer, fanIn, fanOut, activation } = dense;
  const { weights, bias } = denseParameters(dense, binding);
  const saved = activation === null ? null : binding.buffers.saved(fanOut);
  const output = binding.buffers.output(fanOut);
  return {
    output,
    layers: [{ layer, activation, output }],
    activation: activation !== null && saved !== null ? { name: activation, saved } : null,
    forward(kernels, input) {
      if (activation === null) kernels.dense(input, weights, bias, output);
      else kernels.denseActivation(activation, input, weights, bias, saved, output);
    },
    bindBackward(backwardBinding) {
      const { weightsGradient, biasGradient } = denseGradients(dense, backwardBinding);
      const inputGradient = backwardBinding.buffers.own(fanIn);
      const { preactivationGradients } = backwardBinding;
      return (kernels, outputGradient, { input, inputActivation, isFirst }) => {
        preactivationGradients[layer] = outputGradient;
        kernels.denseParameterGradient(input, outputGradient, weightsGradient, biasGradient);
        if (isFirst) return inputGradient;
        if (inputActivation === null) {
          kernels.denseInputGradient(outputGradient, weights, inputGradient);
          return inputGradient;
        }
        const { name, saved: gradient } = inputActivation;
        kernels.preactivationGradient(name, outputGradient, weights, gradient, gradient);
        return gradient;
      };
    },
  };
}

/** Returns the matrices of a dense layer; a row of zeros stands for a bias that it has not. */
export function denseParameters<M>(
  { weights, bias, fanOut }: Dense,
  { parameters, buffers }: Pick<ForwardBinding<M>, 'parameters' | 'buffers'>,
) {
  return {
    weights: parameters[weights],
    bias: bias === null ? buffers.zeroRow(fanOut) : parameters[bias],
  };
}

/** Returns the matrices of its gradients; that of a missing bias is written and not read. */
export function denseGradients<M>(
  { weights, bias, fanOut }: Dense,
  { gradients, buffers }: BackwardBinding<M>,
) {
  return {
    weightsGradient: gradients[weights],
    biasGradient: bias === null ? buffers.zeroRow(fanOut) : gradients[bias],
  };
}

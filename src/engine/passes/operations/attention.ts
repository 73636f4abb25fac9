import type { PlanOperation } from '../../../network/plan';
import type { Matrix } from '../../kernels/kernels';
import { throughActivation } from './activation';
import type { BoundOperation, ForwardBinding } from './boundOperation';
import { denseGradients, denseParameters } from './dense';

/** Scaled dot-product attention (Vaswani et al. 2017) with its dense layers for query, key and value. */
export function bindAttention<M extends Matrix>(
  { query, key, value, length, heads, units }: PlanOperation<'attention'>,
  binding: ForwardBinding<M>,
): BoundOperation<M> {
  const { buffers } = binding;
  const shape = { length, heads };
  const projections = [query, key, value].map((dense) => ({
    dense,
    ...denseParameters(dense, binding),
    output: buffers.own(dense.fanOut),
  }));
  const [q, k, v] = projections;
  const weights = buffers.own(heads * length);
  const output = buffers.output(units);
  return {
    output,
    layers: projections.map((projection) => ({
      layer: projection.dense.layer,
      output: projection.output,
    })),
    attentionWeights: weights,
    forward(kernels, input) {
      for (const projection of projections) {
        kernels.dense(input, projection.weights, projection.bias, projection.output);
      }
      kernels.attention(shape, q.output, k.output, v.output, weights, output);
    },
    bindBackward(backwardBinding) {
      const { buffers: own, preactivationGradients } = backwardBinding;
      const [dq, dk, dv] = projections.map(({ dense }) => own.own(dense.fanOut));
      const gradients = { query: dq, key: dk, value: dv };
      const parts = projections.map(({ dense }, index) => ({
        layer: dense.layer,
        gradient: [dq, dk, dv][index],
        ...denseGradients(dense, backwardBinding),
      }));
      // ∂L/∂input is the sum of three; two of them and a partial sum are here at a time.
      const [first, second, sum] = projections.map(({ dense }) => own.own(dense.fanIn));
      return (kernels, outputGradient, { input, inputActivation }) => {
        const given = { query: q.output, key: k.output, value: v.output, weights, outputGradient };
        kernels.attentionGradient(shape, given, gradients);
        for (const { layer, gradient, weightsGradient, biasGradient } of parts) {
          preactivationGradients[layer] = gradient;
          kernels.denseParameterGradient(input, gradient, weightsGradient, biasGradient);
        }
        kernels.denseInputGradient(dq, q.weights, first);
        kernels.denseInputGradient(dk, k.weights, second);
        kernels.addScaled(first, 1, second, sum);
        kernels.denseInputGradient(dv, v.weights, first);
        kernels.addScaled(sum, 1, first, second);
        return throughActivation(kernels, inputActivation, second);
      };
    },
  };
}

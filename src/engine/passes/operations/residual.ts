import type { PlanOperation } from '../../../network/plan';
import type { Matrix } from '../../kernels/kernels';
import { throughActivation } from './activation';
import type { BoundOperation, ForwardBinding, ResidualBlock } from './boundOperation';

/** The beginning of a residual block (He et al. 2016): its input goes on, and to the end of the block. */
export function bindFork<M extends Matrix>(
  { units }: PlanOperation<'fork'>,
  { openBlocks }: ForwardBinding<M>,
): BoundOperation<M> {
  const block: ResidualBlock<M> = { input: null, outputGradient: null };
  openBlocks.push(block);
  return {
    output: null,
    forward(_, input) {
      block.input = input;
    },
    bindBackward({ buffers }) {
      const inputGradient = buffers.own(units);
      return (kernels, branchGradient, { inputActivation }) => {
        kernels.addScaled(branchGradient, 1, block.outputGradient as M, inputGradient);
        return throughActivation(kernels, inputActivation, inputGradient);
      };
    },
  };
}

/** The end of a residual block: output = block's input + factor · branch. */
export function bindJoin<M extends Matrix>(
  { layer, units, factor }: PlanOperation<'join'>,
  { buffers, openBlocks }: ForwardBinding<M>,
): BoundOperation<M> {
  const block = openBlocks.pop();
  if (block === undefined) throw new Error('A residual block ends that has not begun.');
  const output = buffers.output(units);
  return {
    output,
    layers: [{ layer, activation: null, output }],
    forward(kernels, branch) {
      kernels.addScaled(block.input as M, factor, branch, output);
    },
    bindBackward(binding) {
      const inputGradient = binding.buffers.own(units);
      return (kernels, outputGradient, { inputActivation }) => {
        block.outputGradient = outputGradient;
        if (factor === 1) return throughActivation(kernels, inputActivation, outputGradient);
        kernels.scale(factor, outputGradient, inputGradient);
        return throughActivation(kernels, inputActivation, inputGradient);
      };
    },
  };
}

import { type DropoutDraw, dropoutThreshold, type Kernels } from '../kernels';
import type { WebglMatrix } from './device/matrix';
import {
  activationGradientProgram,
  densePrograms,
  dropoutActivationGradientProgram,
  dropoutProgram,
  inputGradientProgram,
  preactivationGradientProgram,
} from './programs/layerPrograms';
import { lossGradientPrograms } from './programs/lossPrograms';
import { addScaledProgram, scaleProgram } from './programs/sumPrograms';
import type { Queue } from './queue';

type LayerKernels = Pick<
  Kernels<WebglMatrix>,
  | 'dense'
  | 'denseInputGradient'
  | 'denseParameterGradient'
  | 'activation'
  | 'activationGradient'
  | 'denseActivation'
  | 'preactivationGradient'
  | 'dropout'
  | 'dropoutActivationGradient'
  | 'addScaled'
  | 'scale'
  | 'lossGradient'
>;

/** The operations of a dense network, forward and back. */
export function createLayerKernels({ run, activate, addParameterGradient }: Queue): LayerKernels {
  return {
    dense(input, weights, bias, output) {
      run(densePrograms.linear, [input, weights, bias], [output], {});
    },
    denseInputGradient(outputGradient, weights, inputGradient) {
      const operands = [outputGradient, weights];
      run(inputGradientProgram, operands, [inputGradient], {});
    },
    denseParameterGradient(input, outputGradient, weightsGradient, biasGradient) {
      const [weights, bias] = [weightsGradient, biasGradient];
      addParameterGradient({ input, outputGradient, weights, bias });
    },
    activation: activate,
    activationGradient(_, saved, outputGradient, inputGradient) {
      const operands = [saved, outputGradient];
      run(activationGradientProgram, operands, [inputGradient], {});
    },
    denseActivation(name, input, weights, bias, saved, output) {
      const results = saved === null ? [output] : [output, saved];
      run(densePrograms[name], [input, weights, bias], results, {});
    },
    preactivationGradient(_, outputGradient, weights, saved, inputGradient) {
      const operands = [outputGradient, weights, saved];
      run(preactivationGradientProgram, operands, [inputGradient], {});
    },
    dropout(draw, input, output) {
      run(dropoutProgram, [input], [output], uniformsOf(draw));
    },
    dropoutActivationGradient(draw, _, saved, outputGradient, inputGradient) {
      const operands = [saved, outputGradient];
      const uniforms = uniformsOf(draw);
      run(dropoutActivationGradientProgram, operands, [inputGradient], uniforms);
    },
    addScaled(a, factor, b, output) {
      run(addScaledProgram, [a, b], [output], { factor });
    },
    scale(factor, input, output) {
      run(scaleProgram, [input], [output], { factor });
    },
    lossGradient(name, factor, logits, targets, gradient) {
      run(lossGradientPrograms[name], [logits, targets], [gradient], { factor });
    },
  };
}

function uniformsOf({ rate, source, step }: DropoutDraw) {
  return {
    seed: source.seed | 0,
    source: source.id,
    draw: step,
    threshold: dropoutThreshold(rate),
    keepRate: 1 - rate,
  };
}

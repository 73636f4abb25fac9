import type { DropoutDraw, Kernels } from '../kernels';
import { dropoutBits } from '../reference/kernels';
import type { Device } from './device';
import {
  activationGradientProgram,
  activationPrograms,
  densePrograms,
  dropoutActivationGradientProgram,
  dropoutProgram,
  inputGradientProgram,
  lossGradientPrograms,
  preactivationGradientProgram,
} from './layerPrograms';
import { unpack } from './layout';
import {
  compute,
  createMatrices,
  createMatrix,
  free,
  type Surface,
  textureOf,
  type WebglMatrix,
  wholeOf,
  write,
} from './matrix';
import {
  clipScaleProgram,
  columnNormsProgram,
  normLines,
  partialNormsProgram,
} from './normPrograms';
import { createParameterGradients } from './parameterGradients';
import type { Program, UniformValues } from './program';
import { penaltyMask, updateBlocks } from './update';

/** The operations on a device, each as few launches as it can be. */
export function createDeviceKernels(device: Device): Kernels<WebglMatrix> {
  /** Where updates find which parameters are penalized, of each parameters' surface. */
  const penalties = new Map<Surface, WebglMatrix>();
  const partialNorms = createMatrix(device, normLines, 4);
  write(device, new Float64Array(4 * normLines), partialNorms);
  const parameterGradients = createParameterGradients(device);
  let live = 0;

  function run<U extends string>(
    program: Program<U>,
    operands: readonly WebglMatrix[],
    results: readonly WebglMatrix[],
    uniforms: UniformValues<U>,
  ): void {
    parameterGradients.settle(operands, results);
    compute(device, program, operands, results, uniforms);
  }

  const kernels: Kernels<WebglMatrix> = {
    smallestNormal: device.isHalfPrecision ? 2 ** -14 : 2 ** -126,
    create(rows, columns, values) {
      const matrix = createMatrix(device, rows, columns);
      if (values !== undefined) write(device, values, matrix);
      live++;
      return matrix;
    },
    write(values, target) {
      parameterGradients.settle([], [target]);
      write(device, values, target);
    },
    async read(sources) {
      parameterGradients.settleAll();
      const textures = [...new Set(sources.map(({ surface }) => textureOf(surface)))];
      const matrices = sources.map(({ surface, ...rest }) => {
        return { ...rest, width: surface.width, texture: textures.indexOf(textureOf(surface)) };
      });
      const texels = await device.read(textures);
      return matrices.map((matrix) =>
        unpack(texels[matrix.texture], matrix, matrix.place, matrix.width),
      );
    },
    finished() {
      parameterGradients.settleAll();
      return device.finished();
    },
    dispose(matrices) {
      parameterGradients.settleAll();
      for (const { surface } of matrices) {
        parameterGradients.forget(surface);
        free(device, surface);
      }
      live -= matrices.length;
    },
    createBlock(slots, values) {
      const matrices = createMatrices(device, slots);
      values?.forEach((numbers, slot) => {
        write(device, numbers, matrices[slot]);
      });
      live += slots.length;
      return { slots, matrices };
    },
    copyBlock({ matrices: [source] }, { matrices: [target] }) {
      parameterGradients.settleAll();
      device.copy(textureOf(source.surface), textureOf(target.surface));
    },
    disposeBlock({ slots, matrices: [{ surface }] }) {
      parameterGradients.settleAll();
      const penalty = penalties.get(surface);
      if (penalty !== undefined) free(device, penalty.surface);
      penalties.delete(surface);
      parameterGradients.forget(surface);
      free(device, surface);
      live -= slots.length;
    },
    liveMatrices: () => live + device.liveObjects(),

    dense(input, weights, bias, output) {
      run(densePrograms.linear, [input, weights, bias], [output], {});
    },
    denseInputGradient(outputGradient, weights, inputGradient) {
      const operands = [outputGradient, weights];
      run(inputGradientProgram, operands, [inputGradient], {});
    },
    denseParameterGradient(input, outputGradient, weightsGradient, biasGradient) {
      const [weights, bias] = [weightsGradient, biasGradient];
      parameterGradients.add({ input, outputGradient, weights, bias });
    },
    activation(name, preactivation, kept, output) {
      const results = kept === null ? [output] : [output, kept];
      run(activationPrograms[name], [preactivation], results, {});
    },
    activationGradient(_, kept, outputGradient, inputGradient) {
      const operands = [kept, outputGradient];
      run(activationGradientProgram, operands, [inputGradient], {});
    },
    denseActivation(name, input, weights, bias, kept, output) {
      const results = kept === null ? [output] : [output, kept];
      run(densePrograms[name], [input, weights, bias], results, {});
    },
    preactivationGradient(_, outputGradient, weights, kept, inputGradient) {
      const operands = [outputGradient, weights, kept];
      run(preactivationGradientProgram, operands, [inputGradient], {});
    },
    dropout(draw, input, output) {
      run(dropoutProgram, [input], [output], uniformsOf(draw));
    },
    dropoutActivationGradient(draw, _, kept, outputGradient, inputGradient) {
      const operands = [kept, outputGradient];
      const uniforms = uniformsOf(draw);
      run(dropoutActivationGradientProgram, operands, [inputGradient], uniforms);
    },
    lossGradient(name, logits, targets, gradient) {
      run(lossGradientPrograms[name], [logits, targets], [gradient], {});
    },
    columnNorms(source, output) {
      run(columnNormsProgram, [source], [output], {});
    },
    clipScale({ matrices: [{ surface }] }, maximumNorm, scale) {
      run(partialNormsProgram, [wholeOf(surface)], [partialNorms], {});
      run(clipScaleProgram, [partialNorms], [scale], { maximumNorm });
    },
    update(settings, updated, scale) {
      const { slots, matrices } = updated.parameters;
      const [{ surface }] = matrices;
      const mask = penalties.get(surface) ?? createMask(slots);
      penalties.set(surface, mask);
      parameterGradients.settleAll();
      updateBlocks(device, settings, updated, mask, scale);
    },
  };

  function createMask(slots: Parameters<typeof penaltyMask>[0]): WebglMatrix {
    const matrices = createMatrices(device, slots);
    penaltyMask(slots).forEach((values, slot) => {
      write(device, values, matrices[slot]);
    });
    return wholeOf(matrices[0].surface);
  }

  return kernels;
}

function uniformsOf({ rate, source, step }: DropoutDraw) {
  return {
    seed: source.seed | 0,
    source: source.id,
    draw: step,
    threshold: Math.round(rate * 2 ** dropoutBits),
    keepRate: 1 - rate,
  };
}

import {
  type AttentionShape,
  type Block,
  type DeviceMeter,
  type DropoutDraw,
  dropoutThreshold,
  type Kernels,
  type Metered,
  normOfColumns,
} from '../kernels';
import { batchLoss } from '../losses';
import { openWebglContext, type WebglCapabilities, type WebglLack } from './device/context';
import { createDevice, type Device } from './device/device';
import { unpack } from './device/layout';
import {
  createMatrices,
  createMatrix,
  createSurface,
  free,
  type Surface,
  textureOf,
  type WebglMatrix,
  wholeOf,
  write,
} from './device/matrix';
import * as attention from './programs/attentionPrograms';
import * as layers from './programs/layerPrograms';
import { lossGradientPrograms } from './programs/lossPrograms';
import * as normalizations from './programs/normalizationPrograms';
import * as norms from './programs/normPrograms';
import { createQueue } from './queue';
import { updateBlocks } from './update';

/** The outcome of starting WebGL. */
export type WebglStart =
  | { kind: 'ready'; kernels: Kernels<WebglMatrix>; capabilities: WebglCapabilities }
  | { kind: 'unavailable'; lack: WebglLack };

/**
 * Creates kernels on a WebGL2 context of their own, in a worker or in a page.
 *
 * @param timeLimit milliseconds after which a reading is given up, as a `DeviceFault`
 */
export async function createWebglKernels(timeLimit = 20_000): Promise<WebglStart> {
  const context = openWebglContext();
  if (context.kind === 'unavailable') return context;
  const { gl, renderer, isSoftware } = context;
  const device = createDevice(gl, timeLimit);
  const kernels = createDeviceKernels(device);
  // A shader that the driver refuses throws.
  const works = await computes(kernels).catch(() => false);
  if (!works) return { kind: 'unavailable', lack: 'computation' };
  const { isHalfPrecision } = device;
  return { kind: 'ready', kernels, capabilities: { renderer, isSoftware, isHalfPrecision } };
}

/** Tells if a known product comes back right: not every driver that claims floating point computes it. */
async function computes(kernels: Kernels<WebglMatrix>): Promise<boolean> {
  const input = kernels.create(1, 2, new Float64Array([1, -0.5]));
  const weights = kernels.create(2, 1, new Float64Array([0.25, 0.75]));
  const bias = kernels.create(1, 1, new Float64Array([3]));
  const output = kernels.create(1, 1);
  kernels.dense(input, weights, bias, output);
  const [product] = await kernels.read([output]);
  kernels.dispose([input, weights, bias, output]);
  return product[0] === 2.875;
}

/** Up to here each fragment of a gradient sums up its columns itself; beyond, that costs more than a launch. */
const mostRowsSummedAlone = 64;

/** Creates the operations on a device, each with as few launches as it can have. */
function createDeviceKernels(device: Device): Kernels<WebglMatrix> {
  const queue = createQueue(device);
  const { run, normalize } = queue;
  const partialNorms = createMatrix(device, norms.normLines, 4);
  write(device, new Float64Array(4 * norms.normLines), partialNorms);
  let live = 0;
  const kernels: Kernels<WebglMatrix> = {
    // 16-bit numbers end at 65 504: there a scale would cost as much as it gives.
    gradientScale: device.isHalfPrecision ? 1 : 2 ** 24,
    smallestNormal: device.isHalfPrecision ? 2 ** -14 : 2 ** -126,
    create(rows, columns, values) {
      const matrix = createMatrix(device, rows, columns);
      if (values !== undefined) write(device, values, matrix);
      live++;
      return matrix;
    },
    write(values, target) {
      queue.parameterGradients().settle([], [target]);
      write(device, values, target);
    },
    async read(sources) {
      queue.settle();
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
      queue.settle();
      return device.finished();
    },
    dispose(matrices) {
      queue.settle();
      for (const { surface } of matrices) free(device, surface);
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
    copyBlock(source, target) {
      queue.settle();
      device.copy(textureOf(surfaceOf(source)), textureOf(surfaceOf(target)));
    },
    blendBlock(share, source, target) {
      const [from, to] = [wholeOf(surfaceOf(source)), wholeOf(surfaceOf(target))];
      run(layers.blendProgram, [from, to], [to], { share });
    },
    disposeBlock(block) {
      queue.settle();
      free(device, surfaceOf(block));
      live -= block.slots.length;
    },
    liveMatrices: () => live + device.liveObjects(),

    dense(input, weights, bias, output) {
      run(layers.densePrograms.linear, [input, weights, bias], [output], {});
    },
    denseInputGradient(outputGradient, weights, inputGradient) {
      run(layers.inputGradientProgram, [outputGradient, weights], [inputGradient], {});
    },
    denseParameterGradient(input, outputGradient, weights, bias) {
      queue.parameterGradients().add({ input, outputGradient, weights, bias });
    },
    activation: queue.activate,
    activationGradient(_, saved, outputGradient, inputGradient) {
      run(layers.activationGradientProgram, [saved, outputGradient], [inputGradient], {});
    },
    denseActivation(name, input, weights, bias, saved, output) {
      const results = saved === null ? [output] : [output, saved];
      run(layers.densePrograms[name], [input, weights, bias], results, {});
    },
    preactivationGradient(_, outputGradient, weights, saved, inputGradient) {
      const operands = [outputGradient, weights, saved];
      run(layers.preactivationGradientProgram, operands, [inputGradient], {});
    },
    dropout(draw, input, output) {
      run(layers.dropoutProgram, [input], [output], dropoutUniforms(draw));
    },
    dropoutActivationGradient(draw, _, saved, outputGradient, inputGradient) {
      const program = layers.dropoutActivationGradientProgram;
      run(program, [saved, outputGradient], [inputGradient], dropoutUniforms(draw));
    },
    addScaled(a, factor, b, output) {
      run(layers.addScaledProgram, [a, b], [output], { factor });
    },
    multiply(a, b, output) {
      // A gradient goes through an activation by the product of the two.
      run(layers.activationGradientProgram, [a, b], [output], {});
    },
    scale(factor, input, output) {
      run(layers.scaleProgram, [input], [output], { factor });
    },
    lossGradient(name, factor, logits, targets, gradient) {
      run(lossGradientPrograms[name], [logits, targets], [gradient], { factor });
    },

    // `saved` is x̂; `deviations` holds the rows' means too.
    batchNormalization(input, scale, shift, statistics, saved, output) {
      run(normalizations.columnStatisticsProgram, [input], [statistics], {});
      normalize({ kind: 'columns', operands: [input, statistics, scale, shift], saved, output });
    },
    batchNormalizationBy(input, scale, shift, statistics, output) {
      const operands = [input, statistics, scale, shift];
      normalize({ kind: 'columns', operands, saved: null, output });
    },
    batchNormalizationGradient(normalized, statistics, scale, dy, dScale, dShift, dx) {
      const layer = { normalized, outputGradient: dy, scale: dScale, shift: dShift };
      queue.parameterGradients().addNormalization(layer);
      const operands = [normalized, statistics, scale, dy];
      if (normalized.rows <= mostRowsSummedAlone) {
        run(normalizations.columnGradientAloneProgram, operands, [dx], {});
      } else {
        const both = queue.parameterGradients().sums(layer);
        operands.push(both.shift, both.scale);
        run(normalizations.columnGradientProgram, operands, [dx], {});
      }
    },
    layerNormalization(input, scale, shift, saved, deviations, output) {
      if (deviations === null) {
        normalize({ kind: 'rowsAlone', operands: [input, scale, shift], saved, output });
      } else {
        run(normalizations.rowMomentsProgram, [input], [deviations], {});
        normalize({ kind: 'rows', operands: [input, deviations, scale, shift], saved, output });
      }
    },
    layerNormalizationGradient(normalized, deviations, scale, dy, dScale, dShift, dx) {
      const layer = { normalized, outputGradient: dy, scale: dScale, shift: dShift };
      queue.parameterGradients().addNormalization(layer);
      run(normalizations.rowGradientProgram, [normalized, deviations, scale, dy], [dx], {});
    },

    averageRows(length, input, output) {
      run(layers.averageRowsProgram, [input], [output], { sampleLength: length });
    },
    attention(shape, query, key, value, weights, output) {
      const uniforms = attentionUniforms(shape, query);
      run(attention.attentionWeightsProgram, [query, key], [weights], uniforms);
      run(attention.attentionOutputProgram, [weights, value], [output], uniforms);
    },
    attentionGradient(shape, { query, key, value, weights, outputGradient }, gradients) {
      const uniforms = attentionUniforms(shape, query);
      const scores = { ...weights, surface: scoresOf(weights.surface) };
      const toScores = [weights, value, outputGradient];
      run(attention.scoreGradientsProgram, toScores, [scores], uniforms);
      const operands = [query, key, weights, scores, outputGradient];
      const results = [gradients.query, gradients.key, gradients.value];
      run(attention.attentionGradientsProgram, operands, results, uniforms);
    },

    columnNorms(source, output) {
      run(norms.columnNormsProgram, [source], [output], {});
    },
    stepMeter: (metered) => createStepMeter(kernels, metered),
    clipScale(gradients, maximumNorm, unclipped, scale) {
      run(norms.partialNormsProgram, [wholeOf(surfaceOf(gradients))], [partialNorms], {});
      run(norms.clipScaleProgram, [partialNorms], [scale], { maximumNorm, unclipped });
    },
    update(settings, updated, scale) {
      queue.settle();
      updateBlocks(device, settings, updated, scale);
    },
  };
  return kernels;
}

function surfaceOf({ matrices: [{ surface }] }: Block<WebglMatrix>): Surface {
  return surface;
}

/** Returns room for the gradients of the scores, beside the surface of the weights. */
function scoresOf({ width, height, companions }: Surface): Surface {
  if (companions.length === 0) companions.push(createSurface(width, height));
  return companions[0];
}

function dropoutUniforms({ rate, source, step }: DropoutDraw) {
  const [seed, threshold] = [source.seed | 0, dropoutThreshold(rate)];
  return { seed, source: source.id, draw: step, threshold, keepRate: 1 - rate };
}

function attentionUniforms({ length, heads }: AttentionShape, { columns }: WebglMatrix) {
  return { sampleLength: length, headSize: columns / heads };
}

function createStepMeter(
  kernels: Kernels<WebglMatrix>,
  { loss, logits, targets, sources }: Metered<WebglMatrix>,
): DeviceMeter<WebglMatrix> {
  // In a block they lie together: a device reads them in one piece.
  const block = kernels.createBlock(
    sources.map(({ columns }) => ({ role: 'weights', rows: 2, columns })),
  );
  const read = [...block.matrices, logits, targets];
  return {
    kind: 'device',
    queue() {
      sources.forEach((source, index) => {
        kernels.columnNorms(source, block.matrices[index]);
      });
      return read;
    },
    resolve(numbers) {
      const [outputs, wanted] = numbers.slice(sources.length);
      return {
        batchLoss: batchLoss(loss, outputs, wanted, logits.columns),
        norms: Float64Array.from(numbers.slice(0, sources.length), normOfColumns),
      };
    },
    dispose: () => kernels.disposeBlock(block),
  };
}

import type { Kernels } from '../kernels';
import { dropoutBits } from '../reference/kernels';
import { clipScale } from './clipScale';
import { openWebglContext, type WebglCapabilities, type WebglLack } from './context';
import { createDevice, type Device } from './device';
import {
  activationGradientPrograms,
  activationPrograms,
  biasGradientProgram,
  denseInputGradientProgram,
  denseProgram,
  dropoutProgram,
  lossGradientPrograms,
  weightsGradientProgram,
} from './layerPrograms';
import { compute, replace, tensorOf, type WebglMatrix } from './matrix';
import { columnNormsProgram } from './normPrograms';
import { readTogether } from './readout';
import { updateParameter } from './update';

/** What became of the wish to compute with WebGL. */
export type WebglStart =
  | { kind: 'ready'; kernels: Kernels<WebglMatrix>; capabilities: WebglCapabilities }
  | { kind: 'unavailable'; lack: WebglLack };

/** Kernels on a WebGL2 context of their own, in a worker or in a page. */
export async function createWebglKernels(): Promise<WebglStart> {
  const context = openWebglContext();
  if (context.kind === 'unavailable') return context;
  const { canvas, gl, renderer, isSoftware } = context;
  const device = createDevice(canvas, gl);
  const kernels = kernelsOn(device);
  // A shader that the driver refuses throws.
  const works = await computes(kernels).catch(() => false);
  if (!works) return { kind: 'unavailable', lack: 'computation' };
  const { isHalfPrecision } = device;
  return { kind: 'ready', kernels, capabilities: { renderer, isSoftware, isHalfPrecision } };
}

/** Whether a known product comes back right: not every driver that claims floating point computes it. */
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

function kernelsOn(device: Device): Kernels<WebglMatrix> {
  const alive = new Set<WebglMatrix>();
  const kernels: Kernels<WebglMatrix> = {
    smallestNormal: device.isHalfPrecision ? 2 ** -14 : 2 ** -126,
    create(rows, columns, values) {
      const matrix: WebglMatrix = { rows, columns, tensor: null };
      if (values !== undefined) matrix.tensor = device.upload(matrix, values);
      alive.add(matrix);
      return matrix;
    },
    write: (values, target) => replace(device, target, device.upload(target, values)),
    read: (sources) => {
      const parts = sources.map((source) => {
        const { rows, columns } = source;
        return { tensor: tensorOf(source), columns, count: rows * columns };
      });
      return readTogether(device, parts);
    },
    finished: () => device.finished(),
    dispose(matrices) {
      for (const matrix of matrices) {
        replace(device, matrix, null);
        alive.delete(matrix);
      }
    },
    createBlock: (slots, values) => ({
      slots,
      matrices: slots.map(({ rows, columns }, slot) =>
        kernels.create(rows, columns, values?.[slot] ?? new Float64Array(rows * columns)),
      ),
    }),
    copyBlock(source, target) {
      target.matrices.forEach((matrix, slot) => {
        replace(device, matrix, device.share(tensorOf(source.matrices[slot])));
      });
    },
    disposeBlock: ({ matrices }) => kernels.dispose(matrices),
    liveMatrices() {
      const held = new Set([...alive].flatMap(({ tensor }) => tensor?.dataId ?? []));
      return alive.size + device.tensorCount() - held.size;
    },

    dense(input, weights, bias, output) {
      const sizes = { fanIn: input.columns, fanOut: output.columns };
      compute(device, denseProgram, [input, weights, bias], output, sizes);
    },
    denseInputGradient(outputGradient, weights, inputGradient) {
      const sizes = { fanIn: inputGradient.columns, fanOut: outputGradient.columns };
      const operands = [outputGradient, weights];
      compute(device, denseInputGradientProgram, operands, inputGradient, sizes);
    },
    denseParameterGradient(input, outputGradient, weightsGradient, biasGradient) {
      const { rows, columns: fanIn } = input;
      const fanOut = outputGradient.columns;
      const operands = [input, outputGradient];
      const sizes = { rows, fanIn, fanOut };
      compute(device, weightsGradientProgram, operands, weightsGradient, sizes);
      compute(device, biasGradientProgram, [outputGradient], biasGradient, { rows, fanOut });
    },
    activation(name, preactivation, kept, output) {
      if (kept !== null) replace(device, kept, device.share(tensorOf(preactivation)));
      compute(device, activationPrograms[name], [preactivation], output, {});
    },
    activationGradient(name, kept, outputGradient, inputGradient) {
      const operands = [kept, outputGradient];
      compute(device, activationGradientPrograms[name], operands, inputGradient, {});
    },
    denseActivation(name, input, weights, bias, kept, output) {
      kernels.dense(input, weights, bias, output);
      kernels.activation(name, output, kept, output);
    },
    preactivationGradient(name, outputGradient, weights, kept, inputGradient) {
      const activationGradient = kernels.create(inputGradient.rows, inputGradient.columns);
      kernels.denseInputGradient(outputGradient, weights, activationGradient);
      kernels.activationGradient(name, kept, activationGradient, inputGradient);
      kernels.dispose([activationGradient]);
    },
    dropout({ rate, source, step }, input, output) {
      compute(device, dropoutProgram, [input], output, {
        columns: input.columns,
        seed: source.seed | 0,
        source: source.id,
        draw: step,
        threshold: Math.round(rate * 2 ** dropoutBits),
        keepRate: 1 - rate,
      });
    },
    lossGradient(name, logits, targets, gradient) {
      const { rows, columns } = logits;
      const program = lossGradientPrograms[name];
      compute(device, program, [logits, targets], gradient, { rows, columns });
    },
    columnNorms(source, output) {
      const { rows, columns } = source;
      compute(device, columnNormsProgram, [source], output, { rows, columns });
    },
    clipScale(gradients, maximumNorm, scale) {
      replace(device, scale, clipScale(device, gradients.matrices, maximumNorm));
    },
    update(settings, updated, scale) {
      updated.parameters.slots.forEach((_, slot) => {
        updateParameter(device, settings, updated, slot, scale);
      });
    },
  };
  return kernels;
}

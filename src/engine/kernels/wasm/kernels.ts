import { type DropoutDraw, dropoutThreshold, type Kernels } from '../kernels';
import { createAttention } from './attention';
import type { WasmExports } from './exports';
import { createMemory, type WasmMatrix } from './memory';
import { createNormalization } from './normalization';
import { createStepMeter } from './stepMeter';
import { update } from './updates';

/** The kernel set on an instance of the module: one thread, float32, the same bits on every machine. */
export function createWasmKernels(wasm: WasmExports): Kernels<WasmMatrix> {
  const memory = createMemory(wasm);
  let live = 0;
  return {
    // Products of matrices flush what is smaller: see `flush` in the module.
    smallestNormal: 2 ** -123,
    gradientScale: 2 ** 24,
    create(rows, columns, values) {
      const matrix = memory.create(rows, columns);
      if (values !== undefined) memory.write(values, matrix);
      live++;
      return matrix;
    },
    write: memory.write,
    read: (sources) => Promise.resolve(memory.read(sources)),
    finished: () => Promise.resolve(),
    dispose(matrices) {
      matrices.forEach(memory.release);
      live -= matrices.length;
    },
    createBlock(slots, values) {
      const block = memory.createBlock(slots);
      block.matrices.forEach((matrix, slot) => {
        if (values !== undefined) memory.write(values[slot], matrix);
      });
      live += slots.length;
      return block;
    },
    copyBlock: memory.copyBlock,
    disposeBlock(block) {
      memory.releaseBlock(block);
      live -= block.slots.length;
    },
    liveMatrices: () => live,

    dense({ address, rows, columns }, weights, bias, output) {
      wasm.dense(
        address,
        rows,
        columns,
        weights.address,
        bias.address,
        output.columns,
        output.address,
      );
    },
    denseInputGradient(outputGradient, weights, inputGradient) {
      backwardThrough(outputGradient, weights, 0, inputGradient);
    },
    denseParameterGradient(input, outputGradient, weightsGradient, biasGradient) {
      wasm.denseParameterGradient(
        input.address,
        input.rows,
        input.columns,
        outputGradient.address,
        outputGradient.columns,
        weightsGradient.address,
        biasGradient.address,
      );
    },
    denseActivation(name, { address, rows, columns }, weights, bias, saved, output) {
      const { address: to, columns: fanOut, bytes } = output;
      wasm.dense(address, rows, columns, weights.address, bias.address, fanOut, to);
      wasm[name](to, saved === null ? 0 : saved.address, to, bytes);
    },
    preactivationGradient(_, outputGradient, weights, saved, inputGradient) {
      backwardThrough(outputGradient, weights, saved.address, inputGradient);
    },
    activation(name, preactivation, saved, output) {
      const slope = saved === null ? 0 : saved.address;
      wasm[name](preactivation.address, slope, output.address, output.bytes);
    },
    activationGradient(_, saved, outputGradient, inputGradient) {
      const { address, bytes } = inputGradient;
      wasm.multiply(saved.address, outputGradient.address, address, bytes);
    },
    dropout(draw, input, output) {
      drop(draw, input, 0, output);
    },
    dropoutActivationGradient(draw, _, saved, outputGradient, inputGradient) {
      drop(draw, outputGradient, saved.address, inputGradient);
    },
    ...createNormalization(wasm),
    ...createAttention(wasm, memory),
    addScaled(a, factor, b, { address, bytes }) {
      wasm.addScaled(a.address, factor, b.address, address, bytes);
    },
    scale(factor, input, { address, bytes }) {
      wasm.scale(factor, input.address, address, bytes);
    },
    blendBlock(share, source, target) {
      const { address, bytes } = memory.spansOf(target).whole;
      wasm.blend(share, memory.spansOf(source).whole.address, address, bytes);
    },
    lossGradient(name, factor, { address, rows, columns }, targets, gradient) {
      wasm[name](address, targets.address, rows, columns, factor, gradient.address);
    },
    columnNorms({ address, rows, columns }, output) {
      wasm.columnNorms(address, rows, columns, output.address);
    },
    stepMeter: (metered) => createStepMeter(wasm, memory, metered),
    clipScale(gradients, maximumNorm, unclipped, scale) {
      let squares = 0;
      for (const { address, rows, columns } of gradients.matrices) {
        squares += wasm.sumOfSquares(address, rows, columns);
      }
      const norm = Math.sqrt(squares);
      const isLarge = norm * unclipped > maximumNorm && norm < Infinity;
      memory.write(Float64Array.of(isLarge ? maximumNorm / norm : unclipped), scale);
    },
    update(settings, updated, scale) {
      update(wasm, settings, updated, memory.spansOf, scale);
    },
  };

  function drop(
    { rate, source, step }: DropoutDraw,
    { address, rows, columns }: WasmMatrix,
    slope: number,
    { address: to }: WasmMatrix,
  ): void {
    const threshold = dropoutThreshold(rate);
    const { seed, id } = source;
    wasm.dropout(address, slope, rows, columns, seed, id, step, threshold, 1 - rate, to);
  }

  function backwardThrough(
    { address, rows, columns }: WasmMatrix,
    weights: WasmMatrix,
    slope: number,
    inputGradient: WasmMatrix,
  ): void {
    const { address: to, columns: fanIn } = inputGradient;
    wasm.denseInputGradient(
      address,
      rows,
      columns,
      weights.address,
      slope,
      fanIn,
      to,
      memory.scratch,
    );
  }
}

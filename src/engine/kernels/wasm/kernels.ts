import {
  type DropoutDraw,
  dropoutThreshold,
  normalizationEpsilon as epsilon,
  type HostMeter,
  type Kernels,
  type Metered,
} from '../kernels';
import type { WasmExports } from './exports';
import { createMemory, type WasmMatrix, type WasmMemory } from './memory';
import { update } from './updates';

/** The kernel set on an instance of the module: one thread, float32, the same bits on every machine. */
export function createWasmKernels(wasm: WasmExports): Kernels<WasmMatrix> {
  const memory = createMemory(wasm);
  return {
    // Products of matrices flush what is smaller: see `flush` in the module.
    smallestNormal: 2 ** -123,
    gradientScale: 2 ** 24,
    create: memory.create,
    write: memory.write,
    read: (sources) => Promise.resolve(memory.read(sources)),
    finished: () => Promise.resolve(),
    dispose: memory.dispose,
    createBlock: memory.createBlock,
    copyBlock: memory.copyBlock,
    disposeBlock: memory.disposeBlock,
    liveMatrices: memory.liveMatrices,

    dense,
    denseInputGradient(outputGradient, weights, inputGradient) {
      backwardThrough(outputGradient, weights, 0, inputGradient);
    },
    denseParameterGradient(input, outputGradient, { address: dWeights }, { address: dBias }) {
      const { address: x, rows, columns: fanIn } = input;
      const { address: dy, columns: fanOut } = outputGradient;
      wasm.denseParameterGradient(x, rows, fanIn, dy, fanOut, dWeights, dBias);
    },
    denseActivation(name, input, weights, bias, saved, output) {
      dense(input, weights, bias, output);
      wasm[name](output.address, saved?.address ?? 0, output.address, output.bytes);
    },
    preactivationGradient(_, outputGradient, weights, saved, inputGradient) {
      backwardThrough(outputGradient, weights, saved.address, inputGradient);
    },
    activation(name, preactivation, saved, { address, bytes }) {
      wasm[name](preactivation.address, saved?.address ?? 0, address, bytes);
    },
    activationGradient(_, saved, outputGradient, { address, bytes }) {
      wasm.multiply(saved.address, outputGradient.address, address, bytes);
    },
    dropout(draw, input, output) {
      drop(draw, input, 0, output);
    },
    dropoutActivationGradient(draw, _, saved, outputGradient, inputGradient) {
      drop(draw, outputGradient, saved.address, inputGradient);
    },

    // x and y are input and output, s are the statistics or deviations, n is what is saved of x.
    batchNormalization(
      { address: x, rows, columns },
      { address: scale },
      { address: shift },
      { address: s },
      { address: n },
      { address: y },
    ) {
      wasm.batchNormalization(x, rows, columns, scale, shift, epsilon, s, n, y);
    },
    batchNormalizationBy(
      { address: x, rows, columns },
      { address: scale },
      { address: shift },
      { address: s },
      { address: y },
    ) {
      wasm.batchNormalizationBy(x, rows, columns, scale, shift, epsilon, s, y);
    },
    batchNormalizationGradient(
      { address: n, rows, columns },
      { address: s },
      { address: scale },
      { address: dy },
      { address: dScale },
      { address: dShift },
      { address: dx },
    ) {
      wasm.batchNormalizationGradient(n, rows, columns, s, scale, epsilon, dy, dScale, dShift, dx);
    },
    layerNormalization(
      { address: x, rows, columns },
      { address: scale },
      { address: shift },
      saved,
      deviations,
      { address: y },
    ) {
      const n = saved?.address ?? 0;
      const s = deviations?.address ?? 0;
      wasm.layerNormalization(x, rows, columns, scale, shift, epsilon, n, s, y);
    },
    layerNormalizationGradient(
      { address: n, rows, columns },
      { address: s },
      { address: scale },
      { address: dy },
      { address: dScale },
      { address: dShift },
      { address: dx },
    ) {
      wasm.layerNormalizationGradient(n, rows, columns, s, scale, dy, dScale, dShift, dx);
    },

    averageRows(length, { address, rows, columns }, output) {
      wasm.averageRows(length, address, rows, columns, output.address);
    },
    attention(
      { length, heads },
      { address: q, rows, columns },
      { address: k },
      { address: v },
      { address: weights },
      { address: y },
    ) {
      wasm.attention(length, heads, q, k, v, rows, columns, weights, y);
    },
    attentionGradient(
      { length, heads },
      { query, key, value, weights, outputGradient },
      gradients,
    ) {
      wasm.attentionGradient(
        length,
        heads,
        query.address,
        key.address,
        value.address,
        weights.address,
        outputGradient.address,
        query.rows,
        query.columns,
        gradients.query.address,
        gradients.key.address,
        gradients.value.address,
        memory.scratch,
      );
    },
    addScaled(a, factor, b, { address, bytes }) {
      wasm.addScaled(a.address, factor, b.address, address, bytes);
    },
    multiply(a, b, { address, bytes }) {
      wasm.multiply(a.address, b.address, address, bytes);
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

  function dense(
    { address: x, rows, columns: fanIn }: WasmMatrix,
    { address: weights }: WasmMatrix,
    { address: bias }: WasmMatrix,
    { address: y, columns: fanOut }: WasmMatrix,
  ): void {
    wasm.dense(x, rows, fanIn, weights, bias, fanOut, y);
  }

  function backwardThrough(
    { address: dy, rows, columns: fanOut }: WasmMatrix,
    { address: weights }: WasmMatrix,
    slope: number,
    { address: dx, columns: fanIn }: WasmMatrix,
  ): void {
    wasm.denseInputGradient(dy, rows, fanOut, weights, slope, fanIn, dx, memory.scratch);
  }

  function drop(
    { rate, source: { seed, id }, step }: DropoutDraw,
    { address: x, rows, columns }: WasmMatrix,
    slope: number,
    { address: y }: WasmMatrix,
  ): void {
    const threshold = dropoutThreshold(rate);
    wasm.dropout(x, slope, rows, columns, seed, id, step, threshold, 1 - rate, y);
  }
}

function createStepMeter(
  wasm: WasmExports,
  memory: WasmMemory,
  { loss, logits, targets, sources }: Metered<WasmMatrix>,
): HostMeter {
  const count = sources.length;
  const entries = sources.flatMap(({ address, rows, columns }) => [address, rows, columns]);
  const table = memory.reserve(4 * entries.length);
  const results = memory.reserve(8 * count);
  new Uint32Array(memory.buffer, table, entries.length).set(entries);
  const evaluate = wasm[`${loss}Loss`];
  let norms = new Float64Array(memory.buffer, results, count);
  return {
    kind: 'host',
    batchLoss: () => evaluate(logits.address, targets.address, logits.rows, logits.columns),
    norms() {
      wasm.norms(table, count, results);
      // A memory that has grown has another buffer.
      if (norms.length !== count) norms = new Float64Array(memory.buffer, results, count);
      return norms;
    },
    dispose() {
      memory.free(table);
      memory.free(results);
    },
  };
}

import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { stream, uniform } from '../../../data/rng';
import type { Kernels } from '../kernels';
import type { WasmExports } from './exports';
import { createWasmKernels } from './kernels';
import { instantiate, wasmAddress } from './load';
import type { WasmMatrix } from './memory';

const binary = await readFile(wasmAddress);
const [rows, columns] = [12, 8];

let wasm: WasmExports;
let kernels: Kernels<WasmMatrix>;

beforeEach(async () => {
  wasm = await instantiate(binary);
  kernels = createWasmKernels(wasm);
});

const empty = (height = rows, width = columns): WasmMatrix => kernels.create(height, width);

/** Numbers of either sign, from 2⁻¹²³ to 2⁻¹²²: their differences and multiples may be subnormal. */
function smallest(height = rows, width = columns, draw = 0): WasmMatrix {
  const numbers = Float64Array.from({ length: height * width }, (_, index) => {
    const [fraction, sign] = [0, 1].map((step) => uniform(stream(1, 'noise', draw), step, index));
    return Math.sign(sign - 0.5) * (1 + fraction) * 2 ** -123;
  });
  return kernels.create(height, width, numbers);
}

const constant = (height: number, width: number, value: number): WasmMatrix =>
  kernels.create(height, width, new Float64Array(height * width).fill(value));

const operations: Record<string, () => void> = {
  'batch normalization and its gradient'() {
    const [scale, statistics, saved] = [constant(1, columns, 2 ** -14), empty(2), empty()];
    kernels.batchNormalization(smallest(), scale, empty(1), statistics, saved, empty());
    kernels.batchNormalizationBy(smallest(), scale, empty(1), statistics, empty());
    const gradients = [empty(1), empty(1), empty()] as const;
    kernels.batchNormalizationGradient(saved, statistics, scale, smallest(), ...gradients);
  },
  'batch normalization of small differences'() {
    const input = kernels.create(rows, columns, differing(2 ** -65));
    kernels.batchNormalization(
      input,
      constant(1, columns, 1),
      empty(1),
      empty(2),
      empty(),
      empty(),
    );
  },
  'layer normalization and its gradient'() {
    const [scale, saved, deviations] = [constant(1, columns, 2 ** -14), empty(), empty(rows, 1)];
    kernels.layerNormalization(smallest(), scale, empty(1), saved, deviations, empty());
    const gradients = [empty(1), empty(1), empty()] as const;
    kernels.layerNormalizationGradient(saved, deviations, scale, smallest(), ...gradients);
  },
  'sums, multiples and means'() {
    kernels.addScaled(smallest(), -1, smallest(rows, columns, 1), empty());
    kernels.scale(2 ** -3, smallest(), empty());
    kernels.averageRows(3, smallest(), empty());
  },
  'running means'() {
    const slots = [{ role: 'statistics' as const, rows: 2, columns }];
    const [source, target] = [0, 1].map((value) =>
      kernels.createBlock(slots, [new Float64Array(2 * columns).fill(value)]),
    );
    for (let step = 0; step < 900; step++) kernels.blendBlock(0.1, source, target);
  },
  'attention and its gradient'() {
    const shape = { length: 12, heads: 4 };
    const [query, key] = [constant(rows, columns, 1), constant(rows, columns, 1)];
    const [value, weights] = [smallest(), empty(rows, 48)];
    kernels.attention(shape, query, key, value, weights, empty());
    const gradients = { query: empty(), key: empty(), value: empty() };
    const outputGradient = smallest(rows, columns, 1);
    const given = { query, key, value, weights, outputGradient };
    kernels.attentionGradient(shape, given, gradients);
  },
  'dropout back to the preactivation'() {
    const draw = { rate: 0.5, source: stream(1, 'dropout'), step: 0 };
    const saved = constant(rows, columns, 2 ** -14);
    kernels.dropoutActivationGradient(draw, 'tanh', saved, smallest(), empty());
  },
};

function differing(size: number): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, index) => (index % 5) * size);
}

describe('no subnormal number, with which processors are slow, is left by', () => {
  for (const [name, run] of Object.entries(operations)) {
    it(name, () => {
      run();
      const floats = new Float32Array(wasm.memory.buffer, wasm.firstFreeByte());
      const subnormal = floats.filter((value) => value !== 0 && Math.abs(value) < 2 ** -126);
      expect(subnormal).toHaveLength(0);
    });
  }
});

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { deviationOf } from '../../testing/conformance';
import { operationSuites } from '../../testing/suites';
import type { Kernels } from '../kernels';
import { createWasmKernels } from './kernels';
import { instantiate, wasmAddress } from './load';
import type { WasmMatrix } from './memory';

/** The kernels with what is not a number in the padding of every new matrix. */
let poisoned: Kernels<WasmMatrix>;

beforeAll(async () => {
  const wasm = await instantiate(await readFile(wasmAddress));
  const kernels = createWasmKernels(wasm);
  const poison = ({ rows, columns, stride, address }: WasmMatrix, paddedRows: number): void => {
    const floats = new Float32Array(wasm.memory.buffer, address, paddedRows * stride);
    for (let row = 0; row < paddedRows; row++) {
      floats.fill(Number.NaN, row * stride + (row < rows ? columns : 0), (row + 1) * stride);
    }
  };
  poisoned = {
    ...kernels,
    create(rows, columns, values) {
      const matrix = kernels.create(rows, columns, values);
      poison(matrix, 4 * Math.ceil(rows / 4));
      return matrix;
    },
    createBlock(slots, values) {
      const block = kernels.createBlock(slots, values);
      // Only weights have rows of padding.
      for (const matrix of block.matrices) poison(matrix, matrix.rows);
      return block;
    },
  };
});

for (const [suite, cases] of Object.entries(operationSuites)) {
  describe(`${suite}: nothing depends on what is in the padding`, () => {
    for (const conformanceCase of cases) {
      it(conformanceCase.name, async () => {
        const deviation = await deviationOf(poisoned, conformanceCase);
        expect(deviation).toBeLessThanOrEqual(conformanceCase.bound);
      });
    }
  });
}

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { deviationOf } from '../../testing/conformance';
import { suites } from '../../testing/suites';
import type { Kernels } from '../kernels';
import { loadWasmKernels, wasmAddress } from './load';
import type { WasmMatrix } from './memory';

let kernels: Kernels<WasmMatrix>;

beforeAll(async () => {
  kernels = await loadWasmKernels(await readFile(wasmAddress));
});

for (const [suite, cases] of Object.entries(suites)) {
  describe(`${suite}: wasm as reference`, () => {
    for (const conformanceCase of cases) {
      it(conformanceCase.name, async () => {
        const deviation = await deviationOf(kernels, conformanceCase);
        expect(deviation).toBeLessThanOrEqual(conformanceCase.bound);
      });
    }
  });
}

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../kernels';
import { activationCases } from '../testing/activationCases';
import { deviationOf } from '../testing/conformance';
import { edgeCases } from '../testing/edgeCases';
import { layerCases } from '../testing/layerCases';
import { optimizationCases } from '../testing/optimizationCases';
import { trainingCases } from '../testing/trainingCases';
import { loadWasmKernels, wasmAddress } from './load';
import type { WasmMatrix } from './memory';

let kernels: Kernels<WasmMatrix>;

beforeAll(async () => {
  kernels = await loadWasmKernels(await readFile(wasmAddress));
});

const suites = { layerCases, activationCases, optimizationCases, edgeCases, trainingCases };

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

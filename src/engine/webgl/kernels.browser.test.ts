import { beforeAll, describe, expect, it } from 'vitest';
import type { Kernels } from '../kernels';
import { activationCases } from '../testing/activationCases';
import { deviationOf } from '../testing/conformance';
import { edgeCases } from '../testing/edgeCases';
import { layerCases } from '../testing/layerCases';
import { optimizationCases } from '../testing/optimizationCases';
import { trainingCases } from '../testing/trainingCases';
import { startWebgl } from '../testing/webgl';
import type { WebglMatrix } from './matrix';

let kernels: Kernels<WebglMatrix>;

beforeAll(async () => {
  kernels = await startWebgl();
});

const suites = { layerCases, activationCases, optimizationCases, edgeCases, trainingCases };

for (const [suite, cases] of Object.entries(suites)) {
  describe(`${suite}: webgl as reference`, () => {
    for (const conformanceCase of cases) {
      it(conformanceCase.name, async () => {
        const deviation = await deviationOf(kernels, conformanceCase);
        expect(deviation).toBeLessThanOrEqual(conformanceCase.bound);
      });
    }
  });
}

import { beforeAll, describe, expect, it } from 'vitest';
import { deviationOf } from '../../testing/conformance';
import { suites } from '../../testing/suites';
import { startWebgl } from '../../testing/webgl';
import type { Kernels } from '../kernels';
import type { WebglMatrix } from './device/matrix';

let kernels: Kernels<WebglMatrix>;

beforeAll(async () => {
  kernels = await startWebgl();
});

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

import { beforeAll, describe, expect, it } from 'vitest';
import { determinismCases } from '../../testing/cases/determinismCases';
import { startExperiment } from '../../testing/experiment';
import type { Kernels } from '../kernels';
import { fetchWasmKernels } from './load';
import type { WasmMatrix } from './memory';

let kernels: Kernels<WasmMatrix>;

beforeAll(async () => {
  kernels = await fetchWasmKernels();
});

describe('1 000 steps end in the same bits as in Node', () => {
  for (const { changes, digest } of determinismCases) {
    it(JSON.stringify(changes), async () => {
      const trainer = startExperiment(kernels, changes);
      while (trainer.step < 1_000) trainer.advance();
      expect(await trainer.digest()).toBe(digest);
      trainer.dispose();
    });
  }
});

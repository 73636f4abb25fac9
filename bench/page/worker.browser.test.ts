import { expect, test } from 'vitest';
import { variantSpecs } from '../../src/spec/lab';
import { parseQuery } from '../../src/spec/link/query';
import { type CompetitorName, competitorNames } from '../competitors';
import { experimentNames, experiments } from '../experiments';
import { plainNetwork } from '../networks';
import { ask } from './ask';
import type { Order } from './worker';

/** Units of work a second, of whole periods. */
async function rateOf(order: Order, period = 1): Promise<string | number> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  expect(await ask(worker, order)).not.toBe('');
  const rate = await ask(worker, { type: 'time', milliseconds: 20, period });
  worker.terminate();
  return rate;
}

test.each(competitorNames)('%s does its work', async (name: CompetitorName) => {
  const network = { ...plainNetwork, depth: 1, width: 4 };
  const rate = await rateOf({ type: 'create', name, network });
  expect(rate).toBeGreaterThan(0);
  expect(rate).toBeLessThan(1e9);
});

test.each(['recording', 'nothing'] as const)('ours trains with %s beside', async (beside) => {
  const network = { ...plainNetwork, depth: 1, width: 4, beside };
  expect(await rateOf({ type: 'create', name: 'wasm', network }, 2_000)).toBeGreaterThan(0);
});

test.each(experimentNames)('the engine alone trains each variant of %s', async (name) => {
  for (const spec of variantSpecs(parseQuery(experiments[name].query).lab)) {
    expect(await rateOf({ type: 'createBare', spec })).toBeGreaterThan(0);
  }
});

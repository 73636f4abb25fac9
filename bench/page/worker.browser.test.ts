import { expect, test } from 'vitest';
import { type CompetitorName, competitorNames } from '../competitors';
import { plainNetwork } from '../networks';
import { ask } from './ask';

test.each(competitorNames)('%s does its work', async (name: CompetitorName) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const network = { ...plainNetwork, depth: 1, width: 4 };
  expect(await ask(worker, { type: 'create', name, network })).not.toBe('');
  const rate = await ask(worker, { type: 'time', milliseconds: 20 });
  worker.terminate();
  expect(rate).toBeGreaterThan(0);
  expect(rate).toBeLessThan(1e9);
});

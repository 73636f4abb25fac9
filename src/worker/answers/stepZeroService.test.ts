import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultSpec } from '../../spec/spec';
import { createStepZeroService } from './stepZeroService';

// No file can be fetched here: the reference kernels stand in.
beforeEach(() => vi.stubGlobal('fetch', () => Promise.reject(new Error('no network'))));
afterEach(() => vi.unstubAllGlobals());

const spec = { ...defaultSpec, depth: 3, width: 8 };
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const service = (now = () => performance.now()) => createStepZeroService(() => null, turn, now);

test('every variant is measured over all seeds, each with layers of its own', async () => {
  const spreads = await service().measure([spec, { ...spec, depth: 5 }], 20);
  expect(spreads?.map(({ layers }) => layers.length)).toEqual([4, 6]);
  expect(spreads?.[1].backwardSignals).toHaveLength(20 * 6);
  expect(spreads?.[1].backwardSignals.every((signal) => signal > 0)).toBe(true);
  expect(new Set(spreads?.[0].forwardSignals).size).toBe(80);
});

test('of questions that wait the newest alone is answered, after the one under way', async () => {
  // By this clock the question under way takes no time, however busy the machine is.
  const one = service(() => 0);
  const gains = [1, 2, 3];
  const first = one.measure([spec], 20);
  await turn();
  const answers = await Promise.all([
    first,
    ...gains.map((gain) => one.measure([{ ...spec, gain }], 20)),
  ]);
  expect(answers.map((answer) => answer?.[0].start.spec.gain)).toEqual([
    1,
    undefined,
    undefined,
    3,
  ]);
});

test('a question that takes long gives way to a newer one', async () => {
  let time = 0;
  const one = service(() => (time += 1_000));
  const first = one.measure([spec], 20);
  await turn();
  const newer = await one.measure([{ ...spec, gain: 2 }], 20);
  expect(await first).toBeNull();
  expect(newer?.[0].start.spec.gain).toBe(2);
});

test('what cannot be built is not measured', async () => {
  expect(await service().measure([{ ...spec, data: 'csv' }], 20)).toBeNull();
});

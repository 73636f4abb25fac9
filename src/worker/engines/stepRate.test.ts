import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PreparedVariant } from '../data/preparedVariant';
import type { Engine } from './engine';
import { measureStepRate } from './stepRate';

const variant = {} as PreparedVariant;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A device that takes orders at once, and whose answers are so many milliseconds on their way. */
function deviceOf(millisecondsPerStep: number, latency: number) {
  let busyUntil = 0;
  const dispose = vi.fn();
  const trainer = {
    advance() {
      busyUntil = Math.max(Date.now(), busyUntil) + millisecondsPerStep;
    },
    finished: () => new Promise((end) => setTimeout(end, busyUntil - Date.now() + latency)),
    dispose,
  };
  return { engine: { createTrainer: () => trainer } as unknown as Engine, dispose };
}

async function rateOf(engine: Engine): Promise<number> {
  const rate = measureStepRate(engine, variant, Date.now);
  await vi.runAllTimersAsync();
  return rate;
}

it('is that of a device whose answers come at once', async () => {
  const { engine, dispose } = deviceOf(5, 0);
  expect(await rateOf(engine)).toBeCloseTo(200, 6);
  expect(dispose).toHaveBeenCalledOnce();
});

it('hides the way of the answers, as training does', async () => {
  expect(await rateOf(deviceOf(0.5, 10).engine)).toBeGreaterThan(1_000);
});

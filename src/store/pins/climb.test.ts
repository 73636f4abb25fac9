import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lab } from '../../spec/lab';
import { parseQuery } from '../../spec/link/query';
import { onRung, rungOf } from '../../spec/presets/ladders';
import { type ClimbContext, climbSlice } from './climb';

const names = ['bad start', '+ init', '+ norm', '+ residual', '+ optimizer'];
const bottom = parseQuery('preset=ablation-ladder').lab;

/** A page whose run is told what to do; everything else is as it is in the store. */
function createPage(lab: Lab) {
  const listeners = new Set<() => void>();
  let state: ClimbContext = {
    lab,
    phase: 'paused',
    variants: [viewAt(0)],
    pins: [],
    isClimbing: false,
    train: async () => update({ phase: 'training' }),
    pin: (_, name) =>
      update({
        pins: [...state.pins, { slot: state.pins.length, name, spec: state.lab.base }] as never,
      }),
  };
  function update(change: Partial<ClimbContext>): void {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }
  const built: (number | null)[] = [];
  const slice = climbSlice(
    update,
    () => state,
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async (next) => {
      built.push(rungOf(next));
      update({ lab: next, phase: 'paused', variants: [viewAt(0)] });
    },
  );
  return {
    ...slice,
    built,
    update,
    state: () => state,
    pinned: () => state.pins.map(({ name }) => name),
    /** The worker tells that the run has ended, and then sends its last record. */
    async end() {
      await vi.waitFor(() => expect(state.phase).toBe('training'));
      update({ phase: 'ended' });
      update({ variants: [viewAt(200)] });
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

function viewAt(step: number, halt: unknown = null) {
  return { history: { latest: { step } }, halt, stop: null } as never;
}

let page: ReturnType<typeof createPage>;
beforeEach(() => {
  page = createPage(bottom);
});

describe('climbing one rung', () => {
  test('trains it to its end, pins it and builds the next', async () => {
    const climbing = page.climb(names, 1);
    expect(page.state().isClimbing).toBe(true);
    await page.end();
    await climbing;
    expect(page.pinned()).toEqual(['bad start']);
    expect(page.built).toEqual([1]);
    expect(page.state()).toMatchObject({ isClimbing: false, phase: 'paused' });
  });

  test('waits for the last record, which comes after the news of the end', async () => {
    void page.climb(names, 1);
    await vi.waitFor(() => expect(page.state().phase).toBe('training'));
    page.update({ phase: 'ended' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.pinned()).toEqual([]);
    page.update({ variants: [viewAt(200)] });
    await vi.waitFor(() => expect(page.pinned()).toEqual(['bad start']));
  });

  test('pins a run that has ended before, without training it again', async () => {
    page.update({ phase: 'ended', variants: [viewAt(200)] });
    await page.climb(names, 1);
    expect(page.pinned()).toEqual(['bad start']);
    expect(page.state().phase).toBe('paused');
  });

  test('pins a run that is no longer finite', async () => {
    const climbing = page.climb(names, 1);
    await vi.waitFor(() => expect(page.state().phase).toBe('training'));
    page.update({ variants: [viewAt(7, { step: 7 })], phase: 'paused' });
    await climbing;
    expect(page.pinned()).toEqual(['bad start']);
  });

  test('pins nothing where somebody pauses it', async () => {
    const climbing = page.climb(names, 1);
    await vi.waitFor(() => expect(page.state().phase).toBe('training'));
    page.update({ phase: 'paused', variants: [viewAt(50)] });
    await climbing;
    expect(page.pinned()).toEqual([]);
    expect(page.built).toEqual([]);
    expect(page.state().isClimbing).toBe(false);
  });

  test('pins nothing where another experiment takes its place', async () => {
    const climbing = page.climb(names, 1);
    await vi.waitFor(() => expect(page.state().phase).toBe('training'));
    page.update({ lab: parseQuery('depth=2').lab, phase: 'building' });
    await climbing;
    expect(page.pinned()).toEqual([]);
  });

  test('does nothing off the ladder, and nothing where no pin is left', async () => {
    await createPage(parseQuery('depth=2').lab).climb(names, 1);
    const other = parseQuery('depth=2').lab.base;
    const pins = Array.from({ length: 6 }, (_, slot) => ({ slot, spec: { ...other, seed: slot } }));
    page.update({ pins: pins as never });
    await page.climb(names, 1);
    expect(page.state()).toMatchObject({ isClimbing: false, phase: 'paused' });
  });

  test('says that it has ended where the worker dies', async () => {
    page.update({ train: () => Promise.reject(new Error('gone')) });
    await page.climb(names, 1);
    expect(page.state().isClimbing).toBe(false);
  });
});

test('climbing on pins every rung in turn and stays on the top one', async () => {
  const climbing = page.climb(names, Infinity);
  for (const _ of names) await page.end();
  await climbing;
  expect(page.pinned()).toEqual(names);
  expect(page.built).toEqual([1, 2, 3, 4]);
  expect(rungOf(page.state().lab)).toBe(4);
});

test('a ladder is gone back to its first rung from wherever one is', async () => {
  page.update({ lab: onRung(bottom, 3) });
  await page.goToRung(0);
  expect(page.built).toEqual([0]);
});

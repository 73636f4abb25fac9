import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { parseQuery } from '../../spec/link/query';
import { keepPins, type OtherTabs, type PinStore } from './pinStorage';
import type { Pin, PinsState } from './pins';

function pin(slot: number, query: string, name = query): Pin {
  const record = {
    step: 0,
    epoch: 0,
    learningRate: 0.1,
    trainLoss: Number.NaN,
    validationLoss: Infinity,
    trainAccuracy: null,
    validationAccuracy: null,
    gradientNorms: [1],
    forwardSignals: [1],
    backwardSignals: [0],
    underflowed: { gradientNorms: [], forwardSignals: [], backwardSignals: [0] },
  };
  return {
    slot,
    name,
    spec: parseQuery(query).lab.base,
    preset: null,
    engine: 'wasm',
    layers: [{ name: 'output', kind: 'output', fanIn: 2, fanOut: 2 }],
    records: [record],
    haltStep: null,
  };
}

/** A browser with as many tabs as are asked for; what it keeps is a copy, as in a real one. */
function browser(kept: unknown = undefined) {
  const listeners: (() => void)[] = [];
  const saved: unknown[] = [];
  const store: PinStore = {
    load: async () => structuredClone(saved.at(-1) ?? kept),
    save: async (pins) => void saved.push(structuredClone(pins)),
  };
  async function openTab(pins: Pin[] = []) {
    const page = createStore<PinsState>(() => ({ pins, arePinsKept: true }));
    const mine: (() => void)[] = [];
    const tabs: OtherTabs = {
      tell: () => {
        for (const listener of listeners) if (!mine.includes(listener)) listener();
      },
      listen: (listener) => {
        mine.push(listener);
        listeners.push(listener);
      },
    };
    await keepPins(page, store, tabs);
    return page;
  }
  return { openTab, saved };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('kept runs', () => {
  test('are those of the last visit, exactly as they were', async () => {
    const pins = [pin(0, 'depth=2'), pin(3, 'depth=4')];
    const { openTab, saved } = browser(pins);
    expect((await openTab()).getState().pins).toEqual(pins);
    expect(saved).toEqual([]);
  });

  test('that were kept while those were looked for stand beside them', async () => {
    const { openTab, saved } = browser([pin(0, 'depth=2')]);
    const page = await openTab([pin(0, 'depth=3')]);
    expect(page.getState().pins).toEqual([pin(0, 'depth=2'), pin(1, 'depth=3')]);
    expect(saved).toHaveLength(1);
  });

  test('are the same in all tabs, and written by one alone', async () => {
    const { openTab, saved } = browser();
    const [first, second] = [await openTab(), await openTab()];
    first.setState({ pins: [pin(0, 'depth=2')] });
    await settled();
    expect(second.getState().pins).toEqual([pin(0, 'depth=2')]);
    second.setState({ pins: [] });
    await settled();
    expect(first.getState().pins).toEqual([]);
    expect(saved).toHaveLength(2);
  });

  test('of another shape are none', async () => {
    const { openTab } = browser([{ ...pin(0, 'depth=2'), slot: 9 }]);
    expect((await openTab()).getState().pins).toEqual([]);
  });

  test.each([
    [
      'keeps nothing',
      {
        load: () => Promise.reject(new Error('forbidden')),
        save: () => Promise.reject(new Error('forbidden')),
      },
    ],
    ['has no room', { save: () => Promise.reject(new Error('full')) }],
  ])('stay with the tab where the browser %s, which is said', async (_, fault) => {
    const store: PinStore = { load: async () => undefined, ...fault };
    const page = createStore<PinsState>(() => ({ pins: [], arePinsKept: true }));
    await keepPins(page, store, { tell: () => undefined, listen: () => undefined });
    page.setState({ pins: [pin(0, 'depth=2')] });
    await settled();
    expect(page.getState().pins).toHaveLength(1);
    expect(page.getState().arePinsKept).toBe(false);
  });
});

import { beforeEach, expect, test } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { parseQuery } from '../../spec/link/query';
import { type EndChangesState, endChangesSlice } from './endChanges';
import type { Phase, VariantView } from './run';

type Context = EndChangesState & {
  lab: ReturnType<typeof labOf>;
  phase: Phase;
  variants: VariantView[];
};

const labOf = (query: string) => parseQuery(query).lab;
const atStep = (step: number) =>
  [{ history: { latest: { step, learningRate: 1 / step } } }] as VariantView[];

let store: StoreApi<Context>;

beforeEach(() => {
  store = createStore<Context>((set, _, { subscribe }) => ({
    lab: labOf('depth=2&steps=100'),
    phase: 'training',
    variants: atStep(40),
    ...endChangesSlice(set, subscribe),
  }));
});

test('another end is noted with the step that the run was at', () => {
  store.setState({ lab: labOf('depth=2&steps=100&lr=1') });
  expect(store.getState().endChanges).toEqual([]);
  store.setState({ lab: labOf('depth=2&steps=200') });
  store.setState({ variants: atStep(150) });
  store.setState({ lab: labOf('depth=2') });
  expect(store.getState().endChanges).toEqual([
    { from: 100, to: 200, step: 40, rates: [1 / 40], lastStep: 150 },
    { from: 200, to: 0, step: 150, rates: [1 / 150], lastStep: null },
  ]);
  // What comes after another change of the rate has nothing to do with the end.
  store.setState({ variants: atStep(160) });
  store.setState({ lab: labOf('depth=2&lr=1') });
  expect(store.getState().endChanges.map(({ lastStep }) => lastStep)).toEqual([150, 160]);
});

test('before the first step there is none, and a run that is built anew has none', () => {
  store.setState({ variants: atStep(0) });
  store.setState({ lab: labOf('depth=2&steps=200') });
  expect(store.getState().endChanges).toEqual([]);
  store.setState({ variants: atStep(9) });
  store.setState({ lab: labOf('depth=2&steps=300') });
  expect(store.getState().endChanges).toHaveLength(1);
  // The lab is another one before the phase is.
  store.setState({ lab: labOf('depth=3&steps=400&b.lr=1') });
  store.setState({ phase: 'building' });
  expect(store.getState().endChanges).toEqual([]);
});

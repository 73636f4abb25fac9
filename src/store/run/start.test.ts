import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Lab } from '../../spec/lab';
import { parseQuery } from '../../spec/link/query';
import type { Spec } from '../../spec/spec';
import type { StartSpread } from '../../worker/answers/variantStart';
import { type StartActions, type StartState, startSlice } from './start';

const lab = (query: string): Lab => parseQuery(query).lab;

/** A store with the slice, and what it asks of a worker that answers as it is told. */
function page(answer: (specs: Spec[]) => Promise<StartSpread[] | null>) {
  const asked: Spec[][] = [];
  const measure = (specs: Spec[]) => {
    asked.push(specs);
    return answer(specs);
  };
  const store = createStore<StartState & StartActions & { lab: Lab }>((set, _, { subscribe }) => ({
    lab: lab('depth=3'),
    ...startSlice({ stepZero: { measure } }, set, subscribe),
  }));
  return { store, asked, depths: () => asked.map((specs) => specs.map(({ depth }) => depth)) };
}

test('every lab is measured at once while it is shown, and none before or after', () => {
  const { store, depths } = page(() => Promise.resolve(null));
  store.setState({ lab: lab('depth=4') });
  expect(depths()).toEqual([]);
  store.getState().showStart(true);
  store.setState({ lab: lab('depth=5&b.depth=6') });
  expect(depths()).toEqual([[4], [5, 6]]);
  store.getState().showStart(false);
  store.setState({ lab: lab('depth=7') });
  expect(depths()).toHaveLength(2);
});

test('an answer is shown, and what is void or lost with its worker leaves the former', async () => {
  const spreads: StartSpread[] = [];
  const answers = [Promise.resolve(spreads), Promise.resolve(null), Promise.reject(new Error())];
  const { store } = page(() => answers.shift() ?? Promise.resolve(null));
  store.getState().showStart(true);
  await Promise.resolve();
  await Promise.resolve();
  for (const query of ['depth=4', 'depth=5']) store.setState({ lab: lab(query) });
  await new Promise((resolve) => setTimeout(resolve));
  expect(store.getState().startSpreads).toBe(spreads);
});

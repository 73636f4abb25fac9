import { beforeEach, expect, test } from 'vitest';
import { changeExperiment } from '../spec/change';
import type { Lab } from '../spec/lab';
import { parseQuery } from '../spec/link/query';
import type { Spec } from '../spec/spec';
import { undoSlice } from './undo';

type Undo = ReturnType<typeof undoSlice>;
type Given = Parameters<typeof undoSlice>[0];
type State = ReturnType<Given['get']>;

let state: State;
let undo: Undo;
let time: number;
let shown: string[];
let listener: (state: State, former: State) => void;

function set(change: Partial<State>): void {
  const former = state;
  state = { ...state, ...change };
  listener(state, former);
}

function change(changes: Partial<Spec>): void {
  set({ lab: changeExperiment(state.lab, 0, changes) });
}

function show(how: string): (lab: Lab) => Promise<void> {
  return async (lab) => {
    shown.push(how);
    set({ lab });
  };
}

beforeEach(() => {
  time = 0;
  shown = [];
  undo = undoSlice({
    get: () => state,
    set,
    subscribe: (listen) => {
      listener = listen;
    },
    now: () => time,
    changeSettings: show('live'),
    rebuild: show('rebuilt'),
  });
  state = { ...undo, lab: parseQuery('depth=3').lab, phase: 'paused', variants: [] };
});

test('what acts on the running network does so when it is undone; the rest is built anew', async () => {
  change({ depth: 4 });
  change({ lr: 0.5 });
  await undo.undo();
  expect(state.lab.base).toMatchObject({ depth: 4, lr: 0.1 });
  await undo.undo();
  expect(state.lab.base.depth).toBe(3);
  await undo.undo();
  expect(shown).toEqual(['live', 'rebuilt']);
  await undo.redo();
  await undo.redo();
  await undo.redo();
  expect(state.lab.base).toMatchObject({ depth: 4, lr: 0.5 });
  expect(shown).toHaveLength(4);
});

test('a slider that is dragged is one change; another parameter, or a later drag, is one more', () => {
  for (const depth of [4, 5, 6]) {
    time += 200;
    change({ depth });
  }
  change({ width: 8 });
  time += 2_000;
  change({ width: 9 });
  expect(state.past.map(({ base }) => [base.depth, base.width])).toEqual([
    [3, 16],
    [6, 16],
    [6, 8],
  ]);
});

test('a new change ends what could be made again', async () => {
  change({ depth: 4 });
  await undo.undo();
  change({ depth: 5 });
  expect(state.future).toEqual([]);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { VisitedStep } from '../../worker/answers/modelOutput';
import type { RunService } from '../../worker/protocol';
import type { VariantView } from './run';
import {
  emptyTimeTravel,
  type TimeTravelActions,
  type TimeTravelState,
  timeTravel,
} from './timeTravel';

interface State extends TimeTravelState, TimeTravelActions {
  variants: VariantView[];
  probe: object;
}

type Answer = (VisitedStep | null)[] | null;

let asked: { step: number; answer(visited: Answer): void }[];
let store: StoreApi<State>;
const inspect = vi.fn(async (..._: unknown[]) => null);

const at = (step: number): Answer => [
  {
    step,
    validationAccuracy: 0.5,
    output: { kind: 'confusion', counts: new Uint32Array(4) },
    network: null,
  },
];
const furthest = (step: number): VariantView[] => [
  { history: { latest: { step } } } as unknown as VariantView,
];
const visitedStep = (): number | undefined => store.getState().visited?.[0]?.step;

beforeEach(() => {
  asked = [];
  const visit = (step: number): Promise<Answer> =>
    new Promise((answer) => asked.push({ step, answer }));
  const run = {
    ask: (variant: number, _: string, ...place: unknown[]) => inspect(variant, ...place),
    askAll: (_: string, step: number) => visit(step),
  } as Pick<RunService, 'ask' | 'askAll'>;
  store = createStore<State>((_set, _get, api) => ({
    ...emptyTimeTravel,
    ...timeTravel<State>({ run }, api),
    variants: furthest(100),
    probe: {},
  }));
});

test('a step that is pointed at is visited, and forgotten when it is no more', async () => {
  store.getState().pointAt(40);
  expect(asked.map(({ step }) => step)).toEqual([40]);
  asked[0].answer(at(32));
  await vi.waitFor(() => expect(visitedStep()).toBe(32));
  store.getState().pointAt(null);
  expect(store.getState()).toMatchObject({ pointedStep: null, visited: null });
});

test('a step that is held is pointed at again when the pointer leaves', () => {
  store.getState().holdStep(20);
  store.getState().pointAt(70);
  store.getState().pointAt(null);
  expect(store.getState()).toMatchObject({ pointedStep: 20, heldStep: 20 });
  expect(asked.map(({ step }) => step)).toEqual([20, 70, 20]);
  store.getState().holdStep(null);
  expect(store.getState().pointedStep).toBeNull();
});

test('an answer to an older question is not shown', async () => {
  store.getState().holdStep(20);
  store.getState().holdStep(60);
  asked[1].answer(at(60));
  await vi.waitFor(() => expect(visitedStep()).toBe(60));
  asked[0].answer(at(20));
  await Promise.resolve();
  expect(visitedStep()).toBe(60);
});

test('the newest step is not visited, until the run goes on past it', () => {
  store.getState().holdStep(100);
  expect(asked).toHaveLength(0);
  store.setState({ variants: furthest(140) });
  expect(asked.map(({ step }) => step)).toEqual([100]);
  store.setState({ variants: furthest(180) });
  expect(asked).toHaveLength(1);
});

test('another drawing is answered at the visited step too', () => {
  store.getState().holdStep(20);
  store.setState({ probe: {} });
  expect(asked.map(({ step }) => step)).toEqual([20, 20]);
});

test('a layer is inspected at the step that is shown', async () => {
  await store.getState().inspect({ variant: 1, layer: 3 });
  store.getState().holdStep(20);
  await store.getState().inspect({ variant: 1, layer: 3 });
  expect(inspect.mock.calls).toEqual([
    [1, 3, null],
    [1, 3, 20],
  ]);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSpec, type Spec } from '../../spec/spec';
import { createEngines } from '../engines/engines';
import type { RunEvent } from '../protocol';
import type { Halt } from '../variant/variantRun';
import type { VariantWorkerPool } from '../variant/variantWorkerPool';
import { createSession, type Session, type SessionDependencies } from './session';

const small: Spec = { ...defaultSpec, samples: 40, depth: 2, width: 4, engine: 'reference' };
/** With one processor all variants train in the worker itself. */
const noPool: VariantWorkerPool = { slots: 1, start: () => Promise.reject(new Error('no pool')) };

let events: RunEvent[];
let session: Session;

function start(changes: Partial<SessionDependencies> = {}): Session {
  return createSession({
    emit(event) {
      events.push(event);
      // A page that draws every frame at once.
      if (event.type === 'frame' || event.type === 'built')
        queueMicrotask(() => void session.shown());
    },
    engines: createEngines(),
    pool: noPool,
    ownData: () => null,
    savedVariants: () => null,
    beforeBuild: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => performance.now(),
    turn: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ...changes,
  });
}

function build(run: number, ...specs: Spec[]): Promise<void> {
  return session.build(run, specs, { isSaved: false, start: null });
}

function ofType<T extends RunEvent['type']>(type: T): Extract<RunEvent, { type: T }>[] {
  return events.filter((event) => event.type === type) as Extract<RunEvent, { type: T }>[];
}

async function digests(): Promise<string[]> {
  return (await session.askAll('digest')) ?? [];
}

/** The first frame of each variant that is not finite any more. */
function halts(run: number): { variant: number; halt: Halt }[] {
  const frames = [...ofType('frame'), ...ofType('built')].filter((event) => event.run === run);
  const variants = frames[0]?.frame.variants.map((_, variant) => variant) ?? [];
  return variants.flatMap((variant) => {
    const halt = frames.find(({ frame }) => frame.variants[variant].halt)?.frame.variants[variant]
      .halt;
    return halt == null ? [] : [{ variant, halt }];
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

beforeEach(() => {
  events = [];
  session = start();
});

describe('a build', () => {
  test('shows step 0 of every variant without a click', async () => {
    await build(1, small, { ...small, activation: 'tanh' });
    const [built] = ofType('built');
    expect(built.frame.variants.map(({ record }) => record.step)).toEqual([0, 0]);
    expect(built.frame.variants[0].record.gradientNorms).toHaveLength(3);
    expect(built.variants[0]).toMatchObject({ engine: 'reference', note: null });
    expect(built.data.train.rowCount).toBe(20);
    expect(built.predictions.map(({ kind }) => kind)).toEqual(['gradients', 'gradients']);
  });

  test('waits for what is to be seen before it', async () => {
    let isSeen = (): void => undefined;
    const before = new Promise<void>((resolve) => {
      isSeen = resolve;
    });
    session = start({ beforeBuild: () => before });
    const building = build(1, small);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ofType('built')).toEqual([]);
    isSeen();
    await building;
    expect(ofType('built')).toHaveLength(1);
  });

  test('of several the newest alone is carried out', async () => {
    await Promise.all([build(1, small), build(2, small), build(3, { ...small, depth: 3 })]);
    expect(ofType('built').map(({ run }) => run)).toEqual([3]);
  });

  test('without a table, of the table, is refused', async () => {
    await build(1, { ...small, data: 'csv' });
    expect(ofType('refused')[0].refusal).toEqual({ reason: 'noTable' });
  });

  test('beyond the memory of a page is refused', async () => {
    const changes = { samples: 100_000, depth: 100, width: 256, batch: 'full' } as const;
    await build(1, { ...small, ...changes });
    expect(ofType('refused')[0].refusal).toMatchObject({ reason: 'tooLarge' });
  });
});

describe('training', () => {
  test('advances every variant in lock-step and ends with a look at the last step', async () => {
    await build(1, small, { ...small, init: 'normal' });
    void session.train(null);
    await until(() => ofType('frame').length >= 3);
    await session.pause();
    const last = ofType('frame').at(-1);
    const steps = last?.frame.variants.map(({ record }) => record.step) ?? [];
    expect(steps[0]).toBeGreaterThan(0);
    expect(steps[1]).toBe(steps[0]);
    expect(ofType('status').map(({ status }) => status)).toEqual(['training', 'paused']);
    const count = events.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(events).toHaveLength(count);
  });

  test('sends no second frame before the page has drawn the first', async () => {
    session = start({ emit: (event) => events.push(event) });
    await build(1, small);
    void session.shown();
    void session.train(null);
    await until(() => ofType('frame').length === 1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ofType('frame')).toHaveLength(1);
    void session.shown();
    await until(() => ofType('frame').length === 2);
    await session.pause();
  });

  test('stops at the step that was asked for', async () => {
    await build(1, { ...small, steps: 7 });
    void session.train(null);
    await until(() => ofType('status').some(({ status }) => status === 'ended'));
    await session.pause();
    expect(ofType('frame').at(-1)?.frame.variants[0].record.step).toBe(7);
  });

  test('advances exactly, and gives what training gives', async () => {
    await build(1, small);
    await session.advance(70);
    const stepped = ofType('frame').at(-1)?.frame.variants[0].record;
    await build(2, { ...small, steps: 70 });
    void session.train(null);
    await until(() => ofType('status').some(({ status }) => status === 'ended'));
    await session.pause();
    expect(ofType('frame').at(-1)?.frame.variants[0].record).toEqual(stepped);
    expect(stepped?.step).toBe(70);
  });

  test('pauses by itself at the very step that it was asked for, and goes on from there', async () => {
    await build(1, small);
    void session.setPace('fastest');
    void session.train(37);
    await until(() => ofType('status').at(-1)?.status === 'paused');
    await session.pause();
    expect(ofType('frame').at(-1)?.frame.variants[0].record.step).toBe(37);
    void session.train(37);
    await until(() => (ofType('frame').at(-1)?.frame.variants[0].record.step ?? 0) > 60);
    // In training another step can be asked for, or none.
    const next = (session.lab?.steps ?? 0) + 500;
    void session.train(next);
    await until(() => ofType('status').at(-1)?.status === 'paused');
    expect(session.lab?.steps).toBe(next);
  });

  test('keeps to the pace', async () => {
    let time = 0;
    session = start({
      now: () => time,
      turn: async (milliseconds) => {
        time += milliseconds + 1;
        await new Promise((resolve) => setTimeout(resolve, 0));
      },
    });
    await build(1, small);
    void session.setPace(10);
    const begun = time;
    void session.train(null);
    await until(() => time - begun > 2_050);
    await session.pause();
    const steps = ofType('frame').at(-1)?.frame.variants[0].record.step ?? 0;
    const due = Math.floor((time - begun) / 100);
    // A step that came due in the very turn of the pause is not made any more.
    expect([due, due - 1]).toContain(steps);
  });
});

describe('a diverging variant', () => {
  const diverging: Spec = { ...small, lr: 100, gain: 10, depth: 6, loss: 'mse' };

  test('stops at its first step that is not finite, named, while the others go on', async () => {
    await build(1, diverging, small);
    void session.train(null);
    await until(() => halts(1).length > 0);
    const [{ variant, halt }] = halts(1);
    expect(variant).toBe(0);
    await until(
      () => (ofType('frame').at(-1)?.frame.variants[1].record.step ?? 0) > halt.step + 20,
    );
    await session.pause();
    const [a, b] = ofType('frame').at(-1)?.frame.variants ?? [];
    expect(a.record.step).toBe(halt.step);
    expect(b.record.step).toBeGreaterThan(halt.step);
    const finite = [a.record.trainLoss, ...a.record.forwardSignals, ...a.record.backwardSignals];
    expect(finite.every(Number.isFinite)).toBe(false);
    expect(halts(1)).toHaveLength(1);
    expect(a.halt).toEqual(halt);
  });

  test('alone pauses the run by itself, at the step that single steps find too', async () => {
    await build(1, diverging);
    void session.train(null);
    await until(() => ofType('status').some(({ status }) => status === 'paused'));
    const [{ halt }] = halts(1);
    await build(2, diverging);
    for (let step = 0; step < halt.step; step++) {
      expect(halts(2)).toHaveLength(0);
      await session.advance(1);
    }
    expect(halts(2)[0].halt).toEqual(halt);
  });
});

describe('a tuned network', () => {
  test('shows the gradient under a new dropout rate at the same step', async () => {
    await build(1, small);
    await session.advance(3);
    const before = ofType('frame').at(-1)?.frame.variants[0].record;
    await session.changeSettings(0, { ...small, dropout: 0.5 });
    const after = ofType('frame').at(-1)?.frame.variants[0].record;
    expect(after?.step).toBe(3);
    expect(after?.trainLoss).toBe(before?.trainLoss);
    expect(after?.gradientNorms).not.toEqual(before?.gradientNorms);
  });
});

test('what early stopping has ended makes no step more, and goes on from there without it', async () => {
  const spec: Spec = { ...small, lr: 1, labelNoise: 0.4, patience: 2 };
  await build(1, spec);
  void session.train(null);
  await until(() => ofType('status').at(-1)?.status === 'paused');
  const stop = ofType('frame').at(-1)?.frame.variants[0].stop;
  if (stop == null) throw new Error('not stopped');
  const steps = session.lab?.steps ?? 0;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(session.lab?.steps).toBe(steps);

  await session.changeSettings(0, { ...spec, patience: 0 });
  await session.advance(5);
  const { record } = ofType('frame').at(-1)?.frame.variants[0] ?? {};
  expect(record?.step).toBe(steps + 5);
  // What the chunk in which it stopped was to make, and no more.
  expect(steps - stop.step).toBeLessThan(10_000);
});

test('what its steps have ended gives back its best network, and goes on from its last one', async () => {
  const spec: Spec = { ...small, lr: 1, labelNoise: 0.4, patience: 500, steps: 61 };
  const newest = () => ofType('frame').at(-1)?.frame.variants[0];
  await build(1, spec);
  void session.setPace('fastest');
  void session.train(null);
  await until(() => ofType('status').at(-1)?.status === 'ended');
  await until(() => newest()?.record.step === 61);
  const best = newest()?.best;
  if (best === undefined) throw new Error('the last network is the best');
  const [last] = await digests();

  await session.restoreBest(0);
  expect(newest()?.stop).toEqual({ step: 61, reason: 'asked', ...best });
  expect(newest()?.best).toBeUndefined();
  const [restored] = await digests();
  await build(2, { ...spec, steps: 0 });
  await session.advance(best.bestStep);
  expect(await digests()).toEqual([restored]);

  await session.advance(61 - best.bestStep);
  expect(await digests()).toEqual([last]);
  await session.advance(20);
  const [further] = await digests();
  await build(3, spec);
  await session.advance(61);
  await session.restoreBest(0);
  await session.changeSettings(0, { ...spec, steps: 81 });
  await session.advance(20);
  expect(await digests()).toEqual([further]);
});

import { beforeEach, describe, expect, test } from 'vitest';
import type { Dataset } from '../../data/dataset';
import { digest } from '../../engine/training/trainerState';
import { defaultSpec, type Spec } from '../../spec/spec';
import { extendHistory, type History, startHistory } from '../../store/run/history';
import { readNetworkTensors } from '../../weights/networkTensors';
import { readWeights } from '../../weights/weightsFile';
import { namedDataset, prepareVariant } from '../data/preparedVariant';
import { createEngines } from '../engines/engines';
import type { RunEvent } from '../protocol';
import { createSession, type Session } from '../session/session';
import type { VariantWorkerPool } from '../variant/variantWorkerPool';
import { createSavedRunService, type ReadFile, type ShownRun } from './savedRunService';

const small: Spec = {
  ...defaultSpec,
  samples: 40,
  depth: 2,
  width: 4,
  engine: 'reference',
  batch: 8,
};
/** With one processor all variants train in the worker itself. */
const noPool: VariantWorkerPool = { slots: 1, start: () => Promise.reject(new Error('no pool')) };

/** A worker with the page's view of its run. */
function workplace(ownData: () => Dataset | null = () => null) {
  let specs: Spec[] = [];
  let histories: History[] = [];
  let built: Extract<RunEvent, { type: 'built' }> | null = null;
  const service = createSavedRunService(async () => {
    const { lab } = session;
    if (lab === null) return null;
    const read = await lab.askAll(async (run, prepared) => ({
      prepared,
      state: await run.state(),
      snapshots: await run.snapshots(),
    }));
    return read.map((one, variant) => ({ ...one, engine: lab.built[variant].engine }));
  }, ownData);
  const session: Session = createSession({
    emit(event) {
      if (event.type === 'built') {
        built = event;
        histories = event.variants.map(({ measurementDistance }, variant) =>
          startHistory(event.frame.variants[variant], measurementDistance, event.before?.[variant]),
        );
      }
      if (event.type === 'frame') {
        histories = histories.map((history, variant) =>
          extendHistory(history, event.frame.variants[variant]),
        );
      }
      if (event.type === 'frame' || event.type === 'built')
        queueMicrotask(() => void session.shown());
    },
    engines: createEngines(),
    pool: noPool,
    ownData,
    savedVariants: service.take,
    beforeBuild: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => performance.now(),
    turn: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const shownRun = (): ShownRun => ({
    preset: null,
    specs,
    start: null,
    own: null,
    shown: histories.map(({ measured, latest, steps }) => ({
      startSpec: specs[0],
      record: { measured, latest, steps, batch: null, lastStop: null },
    })),
  });
  return {
    session,
    service,
    shownRun,
    async build(next: Spec[], isSaved = false) {
      specs = next;
      await session.build(1, next, { isSaved, start: null });
    },
    save: () => service.write(shownRun(), '[]'),
    async open(file: Blob) {
      const read = (await service.read(file)) as ReadFile;
      await this.build(read.run?.specs ?? [], true);
    },
    /** What is seen of the run: all of its record, and the bits of its parameters. */
    async seen() {
      const digests = await session.askAll('digest');
      return {
        digests,
        records: histories.map(({ measured, latest }) => ({ measured, latest })),
        steps: histories.map(({ steps }) => [...steps.steps.subarray(0, steps.length)]),
        built: built?.variants.map(({ interventions }) => interventions),
      };
    },
  };
}

async function saved(place: ReturnType<typeof workplace>): Promise<Blob> {
  const file = await place.save();
  if (file === null) throw new Error('the run stands still');
  return file;
}

let first: ReturnType<typeof workplace>;
let second: ReturnType<typeof workplace>;

beforeEach(() => {
  [first, second] = [workplace(), workplace()];
});

describe('a run that is opened elsewhere', () => {
  test('is seen as it was, and goes on as if it had never been saved', async () => {
    await first.build([small, { ...small, optimizer: 'adam', norm: 'batch', dropout: 0.3 }]);
    await first.session.advance(30);
    const file = await saved(first);
    await second.open(file);
    expect(await second.seen()).toEqual(await first.seen());
    await Promise.all([first.session.advance(25), second.session.advance(25)]);
    expect(await second.seen()).toEqual(await first.seen());
  });

  test('has what was changed by hand, and its earlier steps', async () => {
    await first.build([small]);
    await first.session.advance(20);
    await first.session.intervene(0, { kind: 'switchOff', layer: 0, unit: 1 });
    await first.session.intervene(0, { kind: 'freeze', layer: 1, unit: 2 });
    await first.session.intervene(0, {
      kind: 'set',
      layer: 0,
      role: 'weights',
      row: 1,
      unit: 3,
      value: 0.25,
    });
    await first.session.advance(20);
    await second.open(await saved(first));
    const inspected = await Promise.all(
      [first, second].map(({ session }) => session.ask(0, 'inspect', 0, 16)),
    );
    expect(inspected[0]?.step).toBe(16);
    expect(inspected[1]).toEqual(inspected[0]);
    await Promise.all([first.session.advance(25), second.session.advance(25)]);
    const [one, other] = [await first.seen(), await second.seen()];
    expect(other.digests).toEqual(one.digests);
    expect(other.records).toEqual(one.records);
    expect(other.built?.[0]).toHaveLength(3);
  });

  test('that early stopping has ended shows the last network’s record and the best network', async () => {
    await first.build([{ ...small, patience: 1, lr: 1 }, small]);
    await first.session.advance(200);
    await second.open(await saved(first));
    expect(await second.seen()).toEqual(await first.seen());
    // With more patience both go on from the last network.
    const settings = { ...small, patience: 500, lr: 1 };
    await Promise.all([first, second].map(({ session }) => session.changeSettings(0, settings)));
    await Promise.all([first.session.advance(10), second.session.advance(10)]);
    expect((await second.seen()).digests).toEqual((await first.seen()).digests);
  });

  test('that is not finite any more stands still', async () => {
    await first.build([{ ...small, depth: 12, activation: 'linear', lr: 100 }]);
    await first.session.advance(60);
    await second.open(await saved(first));
    expect(await second.seen()).toEqual(await first.seen());
    expect([first, second].map(({ session }) => session.lab?.isOver())).toEqual([true, true]);
  });
});

test('a run that has gone on since its record was taken is not saved', async () => {
  await first.build([small]);
  const shown = first.shownRun();
  await first.session.advance(3);
  expect(await first.service.write(shown, '[]')).toBeNull();
});

test('a refused file leaves what the next build goes on from as it was', async () => {
  await first.build([small]);
  const file = await saved(first);
  const damaged = new Uint8Array(await file.arrayBuffer());
  damaged[damaged.length - 1] ^= 1;
  expect(await second.service.read(new Blob([damaged]))).toEqual({ reason: 'damaged' });
  expect(second.service.take()).toBeNull();
  await second.service.read(file);
  expect(second.service.take()).toHaveLength(1);
  expect(second.service.take()).toBeNull();
});

test('a network for other programs is that of the variant as it stands, by its present settings', async () => {
  const { session, service, build } = first;
  expect(await service.network(0, small)).toBe(null);
  const specs: Spec[] = [small, { ...small, width: 3, norm: 'layer' }];
  await build(specs);
  await session.advance(3);
  const [plain, normalized] = await Promise.all(
    specs.map((spec, variant) => service.network(variant, { ...spec, lr: 0.5 })),
  );
  const opened = readWeights(plain?.tensors ?? new Uint8Array());
  if ('reason' in opened) throw new Error(opened.reason);
  expect(opened.query).toContain('lr=0.5');
  const dataset = namedDataset(small, () => null);
  if ('reason' in dataset) throw new Error(dataset.reason);
  const blocks = readNetworkTensors(prepareVariant(dataset, small).plan, opened.tensors);
  if ('reason' in blocks) throw new Error(blocks.reason);
  expect(digest(blocks[0])).toBe((await session.askAll('digest'))?.[0]);
  expect(JSON.parse(plain?.json ?? '')).toMatchObject({ step: 3, query: opened.query });
  expect(plain?.model).toMatchObject({ weights: expect.any(Uint8Array) });
  expect(normalized?.model).toEqual({ reason: 'notDense', part: 'normalization' });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { emptyRangeTest, rangeTest, rangeTestSpec } from '../../engine/experiments/rangeTest';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import { defaultSpec, type Spec } from '../../spec/spec';
import { namedDataset, prepareVariant } from '../data/preparedVariant';
import { engineOf } from '../engines/engine';
import type { JobTask } from './jobPlan';
import { createJobService, type JobEvent, type JobService } from './jobService';
import { createJobWorker } from './jobWorker';
import { createJobWorkerPool, type SpawnedJobWorker } from './jobWorkerPool';

const spec: Spec = { ...defaultSpec, samples: 40, depth: 1, width: 4, engine: 'reference' };
const sweep = { lowest: 1e-4, highest: 1, steps: 40 };
const never = new Promise<never>(() => undefined);

let events: JobEvent[];
let spawned: number;
let time: number;

function workerHere(): SpawnedJobWorker {
  spawned++;
  // A clock by which every look at it takes a millisecond: slices are of few steps.
  return { worker: createJobWorker(() => time++), failure: never, terminate: () => undefined };
}

function start(slots = 1, spawn: () => SpawnedJobWorker = workerHere): JobService {
  return createJobService(
    (event) => events.push(event),
    createJobWorkerPool({ slots, processors: slots, slice: 3 }, spawn),
    () => null,
    async () => null,
    () => new Promise((resolve) => setTimeout(resolve)),
  );
}

function run(service: JobService, task: JobTask, changes: Partial<Spec> = {}): Promise<void> {
  return service.start(7, { ...spec, ...changes }, task);
}

function lastFinding() {
  const progress = events.findLast((event) => event.type === 'jobProgress');
  return progress?.type === 'jobProgress' ? progress.finding : null;
}

function ending() {
  const last = events.at(-1);
  return last?.type === 'jobEnded' ? last.ending : null;
}

function crossValidation(folds: number): JobTask {
  return {
    kind: 'crossValidation',
    search: { parameter: 'lr', values: [0.001, 0.3], folds, steps: 20 },
  };
}

beforeEach(() => {
  events = [];
  spawned = 0;
  time = 0;
});

describe('a range test', () => {
  test('is that of the variant’s own network, told step by step', async () => {
    await run(start(), { kind: 'rangeTest', sweep });
    const dataset = namedDataset(spec, () => null);
    if ('reason' in dataset) throw new Error('no data');
    const { plan, data } = prepareVariant(dataset, spec);
    const engine = engineOf('reference', createReferenceKernels());
    let expected = emptyRangeTest;
    const trainer = engine.createTrainer(plan, data, rangeTestSpec(spec));
    for await (const found of rangeTest(trainer, sweep)) expected = found;
    expect(lastFinding()).toEqual({ kind: 'rangeTest', ...expected });
    expect(ending()).toEqual({ kind: 'done' });
    const shares = events.flatMap((event) => (event.type === 'jobProgress' ? [event.share] : []));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

describe('a cross-validation', () => {
  test('gives the same on several workers as on one', async () => {
    await run(start(), crossValidation(4));
    const alone = lastFinding();
    expect(spawned).toBe(1);
    await run(start(3), crossValidation(4));
    expect(spawned).toBe(4);
    expect(lastFinding()).toEqual(alone);
    expect(alone).toMatchObject({ done: 8, total: 8, best: 0.3 });
  });

  test('that is cancelled keeps what is done', async () => {
    const service = start();
    const done = (): number => {
      const finding = lastFinding();
      return finding?.kind === 'crossValidation' ? finding.done : 0;
    };
    const running = run(service, crossValidation(4));
    while (done() < 3) await new Promise((resolve) => setTimeout(resolve));
    void service.cancel(7);
    await running;
    expect(ending()).toEqual({ kind: 'cancelled' });
    expect(done()).toBeGreaterThanOrEqual(3);
    expect(done()).toBeLessThan(8);
    const finding = lastFinding();
    const scores = finding?.kind === 'crossValidation' ? finding.values[0].folds : [];
    expect(scores.slice(0, 3)).not.toContain(null);
    // The worker is free for the next one.
    await run(service, crossValidation(2));
    expect(ending()).toEqual({ kind: 'done' });
    expect(spawned).toBe(1);
  });
});

describe('a phase map', () => {
  const grid: PhaseGrid = {
    x: { parameter: 'depth', values: [1, 2, 3] },
    y: { parameter: 'batch', values: [1, 8, 32] },
    steps: 10,
  };
  const task: JobTask = { kind: 'phaseMap', grid };
  const cells = () => {
    const finding = lastFinding();
    return finding?.kind === 'phaseMap' ? finding.cells : [];
  };

  test('gives each cell the training of its own spec, on one worker or on several', async () => {
    await run(start(), task);
    const alone = cells();
    expect(alone).toHaveLength(9);
    const dataset = namedDataset(spec, () => null);
    if ('reason' in dataset) throw new Error('no data');
    const { plan, data, spec: own } = prepareVariant(dataset, { ...spec, depth: 3, batch: 8 });
    const trainer = engineOf('reference', createReferenceKernels()).createTrainer(plan, data, own);
    for (let step = 0; step < 10; step++) trainer.advance();
    const { record } = await trainer.measure();
    expect(alone[5]).toMatchObject({ loss: record.trainLoss, step: 10 });
    await run(start(3), task);
    expect(cells()).toEqual(alone);
    expect(ending()).toEqual({ kind: 'done' });
  });

  test('says of a cell that cannot be trained that it cannot, and goes on', async () => {
    await run(start(), task, { norm: 'batch', batch: 'full' });
    expect(cells().map((cell) => cell?.outcome === 'refused')).toEqual([
      ...[true, true, true],
      ...[false, false, false],
      ...[false, false, false],
    ]);
  });

  test('trains every cell on the data that its own values name', async () => {
    const seeds: PhaseGrid = { ...grid, y: { parameter: 'seed', values: [1, 2] } };
    await run(start(), { kind: 'phaseMap', grid: seeds });
    const found = cells();
    await run(start(), {
      kind: 'phaseMap',
      grid: { ...seeds, y: { parameter: 'seed', values: [2] } },
    });
    expect(cells()).toEqual(found.slice(3));
    expect(found[0]?.loss).not.toBe(found[3]?.loss);
  });

  test('that is cancelled keeps the cells that are done', async () => {
    const service = start();
    const long: PhaseGrid = { ...grid, steps: 400 };
    const running = run(service, { kind: 'phaseMap', grid: long });
    const done = (): number => cells().filter((cell) => cell !== null).length;
    while (done() < 2) await new Promise((resolve) => setTimeout(resolve));
    void service.cancel(7);
    await running;
    expect(ending()).toEqual({ kind: 'cancelled' });
    expect(done()).toBeGreaterThanOrEqual(2);
    expect(done()).toBeLessThan(9);
  });
});

describe('a refusal', () => {
  test('of more folds than rows says how many there are', async () => {
    await run(start(), crossValidation(5), { samples: 20, trainFraction: 0.1 });
    const refusal = { reason: 'tooManyFolds', folds: 5, rows: 2 };
    expect(events).toEqual([{ type: 'jobEnded', job: 7, ending: { kind: 'refused', refusal } }]);
  });

  test('of a network that the rows outside of a fold cannot train', async () => {
    // Of 21 training rows 17 are left beside a fold of four: a batch of 16 and one of a single row.
    const changes = { samples: 42, trainFraction: 0.5, norm: 'batch', batch: 16 } as const;
    await run(start(), crossValidation(5), changes);
    const refusal = { reason: 'batchOfOne', batch: 16, rest: 1, mend: { batch: 17 } };
    expect(ending()).toEqual({ kind: 'refused', refusal });
    await run(start(), crossValidation(7), changes);
    expect(ending()).toEqual({ kind: 'done' });
  });

  test('of a warm-up that a fold’s training does not outlast', async () => {
    await run(start(), crossValidation(5), { warmup: 20 });
    expect(ending()).toMatchObject({ kind: 'refused', refusal: { reason: 'warmupTooLong' } });
  });

  test('of a table that is not there', async () => {
    await run(start(), { kind: 'rangeTest', sweep }, { data: 'csv' });
    expect(ending()).toEqual({ kind: 'refused', refusal: { reason: 'noTable' } });
  });
});

test('a worker that dies fails its job alone, and another one takes the next', async () => {
  let isMortal = true;
  const service = start(1, () => {
    const { worker } = workerHere();
    const failure = isMortal
      ? new Promise<never>((_, reject) => setTimeout(() => reject(new Error('out of memory')), 20))
      : never;
    failure.catch(() => undefined);
    const silent = { ...worker, proceed: () => never };
    return { worker: isMortal ? silent : worker, failure, terminate: () => undefined };
  });
  await run(service, crossValidation(2));
  expect(ending()).toEqual({ kind: 'failed', message: 'out of memory' });
  isMortal = false;
  await run(service, crossValidation(2));
  expect(ending()).toEqual({ kind: 'done' });
  expect(spawned).toBe(2);
});

describe('a claim', () => {
  test('is measured on its own data, arm by arm with each seed, whatever the run is', async () => {
    const task: JobTask = { kind: 'claim', claim: 'error-and-gradient' };
    await run(start(2), task, { data: 'csv' });
    expect(ending()).toEqual({ kind: 'done' });
    const finding = lastFinding();
    if (finding?.kind !== 'claim') throw new Error('no claim');
    expect(finding).toMatchObject({ done: 10, total: 10 });
    const { crossEntropy, squared } = finding.measurements ?? {};
    expect(crossEntropy.map(({ numbers }) => numbers.againstOrder)).toEqual([0, 0, 0, 0, 0]);
    expect(new Set(squared.map(({ numbers }) => numbers.againstOrder)).size).toBeGreaterThan(1);
  });

  test('has no measurements before its last trial', async () => {
    await run(start(), { kind: 'claim', claim: 'standardization-decorrelates' });
    const findings = events.flatMap((event) =>
      event.type === 'jobProgress' && event.finding.kind === 'claim' ? [event.finding] : [],
    );
    for (const { done, total, measurements } of findings) {
      expect(measurements === null).toBe(done < total);
    }
    expect(findings.at(-1)?.done).toBe(5);
  });
});

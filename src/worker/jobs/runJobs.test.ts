import { beforeEach, describe, expect, it } from 'vitest';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { surfacePlace } from '../../spec/grids/surfaceGrid';
import { defaultSpec, type Spec } from '../../spec/spec';
import { namedDataset, prepareVariant } from '../data/preparedVariant';
import { engineOf } from '../engines/engine';
import { createJobService, type JobEvent } from './jobService';
import { createJobWorker } from './jobWorker';
import { createJobWorkerPool } from './jobWorkerPool';
import type { PlaneChoice, SurfaceTask, VariantSharpness, VariantSurface } from './runFindings';
import { type SeenVariant, seenVariant } from './seenVariant';

const spec: Spec = {
  ...defaultSpec,
  ...{ samples: 40, depth: 2, width: 4, batch: 'full', engine: 'reference' },
};
const engine = engineOf('reference', createReferenceKernels());
const never = new Promise<never>(() => undefined);

/** A run of which every step is kept. */
async function lookAfter(steps: number, changes: Partial<Spec> = {}): Promise<SeenVariant> {
  const own = { ...spec, ...changes };
  const dataset = namedDataset(own, () => null);
  if ('reason' in dataset) throw new Error('no data');
  const prepared = prepareVariant(dataset, own);
  const trainer = engine.createTrainer(prepared.plan, prepared.data, own);
  const kept: { step: number; blocks: Float32Array[][] }[] = [];
  for (let step = 0; step < steps; step++) {
    const blocks = await trainer.modelState();
    kept.push({
      step,
      blocks: blocks.map((block) => block.map((slot) => Float32Array.from(slot))),
    });
    trainer.advance();
  }
  const state = await trainer.state();
  trainer.dispose();
  return seenVariant(0, prepared, state, kept);
}

let events: JobEvent[];
let seen: (SeenVariant | null)[];
let time: number;
/** Ends the job where it gives true. */
let isEnough: () => boolean;

beforeEach(() => {
  events = [];
  time = 0;
  isEnough = () => false;
});

function start(task: SurfaceTask | { kind: 'sharpness'; variants: number[] }): Promise<void> {
  const workerHere = () => ({
    worker: createJobWorker(() => time++),
    failure: never,
    terminate: () => undefined,
  });
  const service = createJobService(
    (event) => {
      events.push(event);
      if (isEnough()) void service.cancel(1);
    },
    createJobWorkerPool({ slots: 1, processors: 2, slice: 40 }, workerHere),
    () => null,
    async (variant) => seen[variant],
    () => new Promise((resolve) => setTimeout(resolve)),
  );
  return service.start(1, spec, task);
}

async function surfaces(plane: PlaneChoice, reach = 1): Promise<VariantSurface[]> {
  const variants = [...seen.keys()];
  await start({ kind: 'lossSurface', variants, plane, reach, size: 11 });
  const last = events.findLast((event) => event.type === 'jobProgress');
  if (last?.type !== 'jobProgress' || last.finding.kind !== 'lossSurface') return [];
  return last.finding.surfaces;
}

function sharpnesses(): VariantSharpness[] {
  const last = events.findLast((event) => event.type === 'jobProgress');
  if (last?.type !== 'jobProgress' || last.finding.kind !== 'sharpness') return [];
  return last.finding.variants;
}

const ending = () => {
  const last = events.at(-1);
  return last?.type === 'jobEnded' ? last.ending : null;
};

const pick = (layer: number, from: number, to: number) => ({ layer, from, to });

describe('loss surfaces of a run', () => {
  it('have the measured loss at the present point, for every variant', async () => {
    seen = [await lookAfter(5), await lookAfter(5, { residual: 'scaled', norm: 'layer' })];
    const found = await surfaces({ kind: 'random', seed: 1 });
    expect(ending()).toEqual({ kind: 'done' });
    for (const [index, { losses, done, step, shape }] of found.entries()) {
      expect(step).toBe(5);
      expect(done).toBe(121);
      const one = seen[index];
      if (one === null) throw new Error('no variant');
      const loss = engine.createTrainingLoss(one.prepared.plan, one.prepared.data);
      expect(losses[60]).toBeCloseTo(await loss.at(one.parameters), 12);
      loss.dispose();
      expect(shape?.lowest).toBe(Math.min(...losses));
    }
  });

  it('over two weights have the path where these two weights were', async () => {
    seen = [await lookAfter(4)];
    const [found] = await surfaces({ kind: 'weights', picks: [pick(1, 3, 2), pick(2, 0, 1)] }, 0.5);
    const one = seen[0];
    const weight = (values: SeenVariant['parameters']) => [values[2][3 * 4 + 2], values[4][1]];
    const present = weight(one?.parameters ?? []);
    expect(found.weights).toEqual(present);
    expect(found.grid.x).toEqual([-0.5, 0.5]);
    expect(found.path.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4]);
    found.path.slice(0, 4).forEach(({ x, y }, step) => {
      const then = weight(one?.earlier[step].parameters ?? []);
      expect(x).toBeCloseTo(then[0] - present[0], 12);
      expect(y).toBeCloseTo(then[1] - present[1], 12);
    });
  });

  it('along the run hold all of its path, the present point at 0', async () => {
    seen = [await lookAfter(8)];
    const [{ grid, path, share, losses }] = await surfaces({ kind: 'path' });
    expect(path.at(-1)).toEqual({ step: 8, x: 0, y: 0 });
    for (const { x, y } of path) {
      expect(x).toBeGreaterThan(grid.x[0]);
      expect(x).toBeLessThan(grid.x[1]);
      expect(y).toBeGreaterThan(grid.y[0]);
      expect(y).toBeLessThan(grid.y[1]);
    }
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThanOrEqual(1);
    expect(losses.every((loss) => loss > 0)).toBe(true);
    const corner = surfacePlace(grid, 0);
    expect(corner.x).toBeCloseTo(grid.x[0], 12);
  });

  it('say of each variant why it has none, and the others have theirs', async () => {
    const whole = await lookAfter(5);
    const broken = await lookAfter(5);
    broken.parameters[0][0] = NaN;
    seen = [whole, broken, await lookAfter(5, { depth: 1 })];
    const of = async (plane: PlaneChoice) => (await surfaces(plane)).map(({ refusal }) => refusal);
    expect(await of({ kind: 'random', seed: 1 })).toEqual([null, 'notFinite', null]);
    expect(await of({ kind: 'weights', picks: [pick(0, 0, 0), pick(2, 3, 1)] })).toEqual([
      null,
      'notFinite',
      // It has been rebuilt with a layer less.
      'noWeight',
    ]);
    expect(await of({ kind: 'weights', picks: [pick(0, 1, 3), pick(0, 1, 3)] })).toEqual([
      'sameWeight',
      'notFinite',
      'sameWeight',
    ]);
    seen = [await lookAfter(1), await lookAfter(0)];
    expect(await of({ kind: 'path' })).toEqual(['noPath', 'noPath']);
    seen = [await lookAfter(0, { init: 'zeros', outInit: 'same' })];
    expect(await of({ kind: 'random', seed: 1 })).toEqual(['noDirection']);
    expect(ending()).toEqual({ kind: 'done' });
  });

  it('come coarse first, and keep what is known where they are cancelled', async () => {
    seen = [await lookAfter(2), await lookAfter(2)];
    isEnough = () => events.length > 3;
    const variants = [0, 1];
    await start({
      ...{ kind: 'lossSurface', variants, plane: { kind: 'random', seed: 1 } },
      ...{ reach: 1, size: 61 },
    });
    expect(ending()).toEqual({ kind: 'cancelled' });
    const last = events.at(-2);
    const [{ losses, done }] =
      last?.type === 'jobProgress' && last.finding.kind === 'lossSurface'
        ? last.finding.surfaces
        : [];
    expect(done).toBeGreaterThan(50);
    expect(done).toBeLessThan(3_721);
    losses.forEach((loss, point) => {
      const isCoarse = point % 6 === 0 && Math.floor(point / 61) % 6 === 0;
      if (!isCoarse && done <= 121) expect(loss).toBeNaN();
    });
  });

  it('are refused where the run is not there any more', async () => {
    seen = [null];
    await surfaces({ kind: 'random', seed: 1 });
    expect(ending()).toEqual({ kind: 'refused', refusal: { reason: 'rebuilt' } });
  });
});

describe('the sharpness of a run', () => {
  it('is measured at every kept step and the present one, the limit with it', async () => {
    seen = [await lookAfter(4), await lookAfter(2, { optimizer: 'adam', batch: 8 })];
    await start({ kind: 'sharpness', variants: [0, 1] });
    expect(ending()).toEqual({ kind: 'done' });
    const [first, second] = sharpnesses();
    expect(first).toMatchObject({ limit: 2, isWholeLoss: true, refusal: null });
    expect(second).toMatchObject({ limit: null, isWholeLoss: false });
    expect(first.points.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4]);
    expect(second.points.map(({ step }) => step)).toEqual([0, 1, 2]);
    for (const { found } of first.points) expect(found?.value).toBeGreaterThan(0);
  });

  it('is not that of the loss that is minimized where dropout, penalties or clipping act', async () => {
    const others: Partial<Spec>[] = [{ dropout: 0.1 }, { l2: 0.1 }, { clip: 1 }, { mixup: 0.2 }];
    seen = await Promise.all(others.map((changes) => lookAfter(0, changes)));
    await start({ kind: 'sharpness', variants: [...seen.keys()] });
    expect(sharpnesses().map(({ isWholeLoss }) => isWholeLoss)).toEqual(others.map(() => false));
  });

  it('says of which network it cannot be measured', async () => {
    const broken = await lookAfter(1);
    broken.parameters[0][0] = Infinity;
    const large = await lookAfter(0, { samples: 4_000, depth: 20, width: 200, trainFraction: 0.9 });
    seen = [broken, large, await lookAfter(0)];
    await start({ kind: 'sharpness', variants: [0, 1, 2] });
    expect(sharpnesses().map(({ refusal }) => refusal)).toEqual(['notFinite', 'tooLarge', null]);
  });
});

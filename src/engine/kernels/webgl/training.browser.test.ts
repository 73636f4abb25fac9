import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type HistoryColumns, historyColumns } from '../../../record/stepHistory';
import { optimizers } from '../../../spec/optimizers';
import type { Spec } from '../../../spec/spec';
import { namesOf } from '../../../spec/table';
import { expectShown, vanishingCases } from '../../testing/cases/vanishingCases';
import { startExperiment, trainRecording } from '../../testing/experiment';
import { startWebgl } from '../../testing/webgl';
import type { Kernels, Matrix } from '../kernels';
import { createReferenceKernels } from '../reference/kernels';
import type { WebglMatrix } from './device/matrix';

let kernels: Kernels<WebglMatrix>;

beforeAll(async () => {
  kernels = await startWebgl();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('200 steps of a 10 × 16 network', () => {
  const networks: Partial<Spec>[] = [
    { activation: 'relu', init: 'heNormal' },
    { activation: 'tanh', init: 'glorotNormal', lr: 0.05 },
  ];
  for (const network of networks) {
    it(`${network.activation}: both engines' loss curves are the same within 2 %`, async () => {
      const length = { steps: 200, interval: 10 };
      const records = await trainRecording(kernels, network, length);
      const expected = await trainRecording(createReferenceKernels(), network, length);
      expect(expected[20].trainLoss).toBeLessThan(expected[0].trainLoss / 2);
      for (const name of ['trainLoss', 'validationLoss'] as const) {
        records.forEach((record, index) => {
          const ratio = record[name] / expected[index][name];
          expect(Math.abs(ratio - 1), `${name} at step ${record.step}`).toBeLessThan(0.02);
        });
      }
    });
  }
});

describe('gradients that vanish', () => {
  for (const [name, changes] of Object.entries(vanishingCases)) {
    it(`are shown as they are above 1e-37, and never as zero: ${name}`, async () => {
      const start = { steps: 0, interval: 1 };
      const [record] = await trainRecording(kernels, changes, start);
      const [exact] = await trainRecording(createReferenceKernels(), changes, start);
      expect(exact.underflowed.gradientNorms).toEqual([]);
      expect(exact.gradientNorms[0]).toBeGreaterThan(0);
      expect(exact.gradientNorms[0]).toBeLessThan(1e-38);
      expectShown(record, exact, 2 ** -150);
    });
  }
});

describe('a recording', () => {
  async function recorded<M extends Matrix>(on: Kernels<M>): Promise<HistoryColumns> {
    const trainer = startExperiment(on, { depth: 3, dropout: 0.1 });
    const recording = trainer.startRecording();
    for (let step = 0; step < 100; step++) trainer.advance();
    const history = await recording.take();
    trainer.dispose();
    return historyColumns(history);
  }

  it('has the first steps one by one, then every 32nd, as reference has them', async () => {
    const { steps, ...columns } = await recorded(kernels);
    expect(steps).toEqual([...Array(65).keys(), 96]);
    const expected = await recorded(createReferenceKernels());
    for (const [row, step] of steps.entries()) {
      const same = expected.steps.indexOf(step);
      expect(columns.batchLoss[row]).toBeCloseTo(expected.batchLoss[same], 4);
      columns.gradientNorms[row].forEach((norm, layer) => {
        expect(norm / expected.gradientNorms[same][layer]).toBeCloseTo(1, 2);
      });
    }
  });
});

describe('resources', () => {
  it('no matrix or texture is left over by 100 steps, nor after the end', async () => {
    const before = kernels.liveMatrices();
    const trainer = startExperiment(kernels, {
      depth: 3,
      optimizer: 'adam',
      clip: 1,
      dropout: 0.1,
    });
    const stepsPerEpoch = 7;
    // The last batch of an epoch is smaller: each size has matrices of its own.
    for (let step = 0; step < stepsPerEpoch; step++) {
      trainer.advance();
      await trainer.measure();
    }
    trainer.keep();
    const alive = kernels.liveMatrices();
    for (let step = 0; step < 100; step++) {
      trainer.advance();
      if (step % 10 === 0) await trainer.measure();
    }
    trainer.rewind();
    trainer.advance();
    expect(kernels.liveMatrices()).toBe(alive);
    trainer.dispose();
    expect(kernels.liveMatrices()).toBe(before);
  });

  it('a reading counts as long as it is under way', async () => {
    const matrix = kernels.create(1, 2, new Float64Array([1, 2]));
    const alive = kernels.liveMatrices();
    const reading = kernels.read([matrix]);
    expect(kernels.liveMatrices()).toBeGreaterThan(alive);
    await reading;
    expect(kernels.liveMatrices()).toBe(alive);
    kernels.dispose([matrix]);
  });

  it('a measurement is one transfer from the GPU', async () => {
    const trainer = startExperiment(kernels, { depth: 30 });
    trainer.advance();
    const transfers = vi.spyOn(WebGL2RenderingContext.prototype, 'getBufferSubData');
    await trainer.measure();
    expect(transfers).toHaveBeenCalledTimes(1);
    trainer.dispose();
  });

  it('other sizes of batch, layers and network compile no shader anew', async () => {
    const train = (changes: Partial<Spec>) =>
      trainRecording(kernels, { depth: 3, ...changes }, { steps: 2, interval: 1 });
    await train({});
    const compiled = vi.spyOn(WebGL2RenderingContext.prototype, 'linkProgram');
    await train({ width: 23, batch: 19, depth: 6, samples: 333 });
    expect(compiled).not.toHaveBeenCalled();
    await train({ activation: 'softplus' });
    expect(compiled).toHaveBeenCalled();
  });

  it('every texture that a network needed is freed with it, and all that stands on it', async () => {
    const { prototype } = WebGL2RenderingContext;
    const kinds = ['Texture', 'Framebuffer', 'Buffer', 'Sync'] as const;
    const made = kinds.map((kind) => {
      const created = vi.spyOn(prototype, kind === 'Sync' ? 'fenceSync' : `create${kind}`);
      return { kind, created, deleted: vi.spyOn(prototype, `delete${kind}`) };
    });
    for (const changes of [{ depth: 4, clip: 1 }, { width: 5, dropout: 0.1 }, { batch: 3 }]) {
      await trainRecording(kernels, changes, { steps: 3, interval: 1 });
    }
    for (const { kind, created, deleted } of made) {
      expect(created, kind).toHaveBeenCalled();
      expect(deleted, kind).toHaveBeenCalledTimes(created.mock.calls.length);
    }
  });
});

/** Launches a hidden layer, but for one more every four layers; and those that every depth has. */
const launchCases: { changes: Partial<Spec>; perLayer: number; constant: number }[] = [
  { changes: {}, perLayer: 2, constant: 4 },
  { changes: { clip: 0.1 }, perLayer: 2, constant: 6 },
  { changes: { dropout: 0.2 }, perLayer: 4, constant: 4 },
  { changes: { dropout: 0.2, clip: 0.1, l1: 0.01, l2: 0.01 }, perLayer: 4, constant: 6 },
];

describe('launches of a step that is not shown', () => {
  const optimizerNames = namesOf(optimizers);
  for (const { changes, perLayer, constant } of launchCases) {
    for (const optimizer of optimizerNames) {
      const name = [optimizer, ...Object.keys(changes)].join(', ');
      it(`${name}: ${perLayer} and a quarter a layer, and ${constant} more`, () => {
        const launches = vi.spyOn(WebGL2RenderingContext.prototype, 'drawElements');
        const launchesAt = (depth: number): number => {
          const trainer = startExperiment(kernels, { depth, optimizer, ...changes });
          trainer.advance();
          launches.mockClear();
          trainer.advance();
          trainer.dispose();
          return launches.mock.calls.length;
        };
        expect(launchesAt(7)).toBe(7 * perLayer + 2 + constant);
        expect(launchesAt(15)).toBe(15 * perLayer + 4 + constant);
      });
    }
  }

  it('are as many after a look, which takes over the gradient of its own step', async () => {
    const launches = vi.spyOn(WebGL2RenderingContext.prototype, 'drawElements');
    const trainer = startExperiment(kernels, { depth: 7, dropout: 0.2 });
    const launchesOfStep = (): number => {
      launches.mockClear();
      trainer.advance();
      return launches.mock.calls.length;
    };
    trainer.advance();
    const unseen = launchesOfStep();
    trainer.setProbeInputs(new Float64Array(8));
    await trainer.measure();
    expect(launchesOfStep()).toBeLessThan(unseen);
    expect(launchesOfStep()).toBe(unseen);
    trainer.dispose();
  });
});

it('a network that is drawn adds a launch a layer and no transfer to a look', async () => {
  const launches = vi.spyOn(WebGL2RenderingContext.prototype, 'drawElements');
  const transfers = vi.spyOn(WebGL2RenderingContext.prototype, 'getBufferSubData');
  const ofLook = async (depth: number, drawn: Float64Array | null) => {
    const trainer = startExperiment(kernels, { depth });
    trainer.setNetworkInputs(drawn);
    trainer.advance();
    launches.mockClear();
    transfers.mockClear();
    await trainer.measure();
    trainer.dispose();
    return { launches: launches.mock.calls.length, transfers: transfers.mock.calls.length };
  };
  const drawn = new Float64Array(2 * 64);
  for (const depth of [7, 15]) {
    const unseen = await ofLook(depth, null);
    const seen = await ofLook(depth, drawn);
    expect(seen.launches - unseen.launches).toBe(depth + 1);
    expect([unseen.transfers, seen.transfers]).toEqual([1, 1]);
  }
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generateDataset } from '../data/generated/generate';
import { prepareTraining } from '../data/trainingData';
import { createReferenceKernels } from '../engine/kernels/reference/kernels';
import { loadWasmKernels, wasmAddress } from '../engine/kernels/wasm/load';
import { startExperiment } from '../engine/testing/experiment';
import type { Trainer } from '../engine/training/trainer';
import { activations } from '../spec/activations';
import { optimizers } from '../spec/optimizers';
import { defaultSpec, type Spec } from '../spec/spec';
import { namesOf } from '../spec/table';
import type { LayerStatistics } from './layerStatistics';

const wasm = await readFile(wasmAddress);
const small: Partial<Spec> = { samples: 60, batch: 8, depth: 3, width: 6, lr: 0.1 };

async function layersOf(trainer: Trainer): Promise<LayerStatistics> {
  const { layers } = (await trainer.measure()).record;
  if (layers === null) throw new Error('The statistics of layers are missing.');
  return layers;
}

function startOf(changes: Partial<Spec>): Trainer {
  return startExperiment(createReferenceKernels(), { ...small, ...changes });
}

function norm(values: Iterable<number>): number {
  return Math.hypot(...values);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const center = mean(values);
  return mean(values.map((value) => (value - center) ** 2));
}

/** z and φ(z) of each layer for the training split, computed by the textbook from the parameters. */
async function passOf(trainer: Trainer, changes: Partial<Spec>) {
  const spec = { ...defaultSpec, ...small, ...changes };
  const { train } = prepareTraining(generateDataset('moons', spec), spec);
  const parameters = await trainer.parameters();
  let rows = Array.from({ length: train.rowCount }, (_, row) => [
    ...train.inputs.subarray(2 * row, 2 * row + 2),
  ]);
  return Array.from({ length: spec.depth + 1 }, (_, layer) => {
    const [weights, bias] = parameters.slice(2 * layer, 2 * layer + 2);
    const z = rows.map((row) =>
      Array.from(bias, (start, unit) =>
        row.reduce((sum, value, i) => sum + value * weights[i * bias.length + unit], start),
      ),
    );
    const { value, derivative } = activations[layer < spec.depth ? spec.activation : 'linear'];
    rows = z.map((row) => row.map(value));
    return { values: rows, slopes: z.map((row) => row.map(derivative)) };
  });
}

describe('activations', () => {
  for (const activation of ['tanh', 'sigmoid', 'relu', 'gelu'] as const) {
    it(`${activation}: are what the parameters make of the training split`, async () => {
      const changes = { activation, gain: 2, biasStd: 1, dropout: 0.4 };
      const trainer = startOf(changes);
      for (let step = 0; step < 5; step++) trainer.advance();
      const layers = await layersOf(trainer);
      const pass = await passOf(trainer, changes);
      pass.forEach(({ values, slopes }, layer) => {
        const columns = values[0].map((_, unit) => values.map((row) => row[unit]));
        expect(layers.activationMeans[layer]).toBeCloseTo(mean(values.flat()), 10);
        expect(layers.activationVariances[layer]).toBeCloseTo(variance(values.flat()), 10);
        expect(layers.sampleVariances[layer]).toBeCloseTo(mean(columns.map(variance)), 10);
        const steepest = activation === 'sigmoid' ? 0.25 : 1;
        const isBounded = activation === 'tanh' || activation === 'sigmoid';
        const flat = slopes.flat().filter((slope) => slope < 0.05 * steepest).length;
        const share = isBounded ? flat / slopes.flat().length : 0;
        expect(layers.saturatedShares[layer]).toBeCloseTo(share, 10);
        const dead = slopes[0].filter((_, unit) => slopes.every((row) => row[unit] === 0)).length;
        expect(layers.deadShares[layer]).toBeCloseTo(dead / slopes[0].length, 10);
        const { low, high, counts } = layers.activations[layer];
        expect(low).toBeCloseTo(Math.min(...values.flat()), 10);
        expect(high).toBeCloseTo(Math.max(...values.flat()), 10);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.flat().length);
      });
      if (activation === 'tanh') expect(Math.max(...layers.saturatedShares)).toBeGreaterThan(0.1);
      if (activation === 'relu') expect(Math.max(...layers.deadShares)).toBeGreaterThan(0);
      trainer.dispose();
    });
  }

  it('are those of a batch where batch normalization is: mean 0 and variance 1 before φ', async () => {
    const layers = await layersOf(startOf({ activation: 'linear', norm: 'batch', init: 'normal' }));
    for (let layer = 0; layer < 3; layer++) {
      expect(layers.activationMeans[layer]).toBeCloseTo(0, 10);
      expect(layers.sampleVariances[layer]).toBeGreaterThan(0.5);
      expect(layers.sampleVariances[layer]).toBeLessThan(1 + 1e-9);
    }
  });

  it('of a residual block are what leaves it, and its dead units those of its φ', async () => {
    const layers = await layersOf(
      startOf({ residual: 'plain', init: 'zeros', activation: 'relu' }),
    );
    // Blocks of zeros: what leaves the first layer, all 0, is passed on, and no unit has a slope.
    expect(layers.deadShares).toEqual([1, 1, 1, 0]);
    const open = await layersOf(startOf({ residual: 'plain', biasStd: 1, activation: 'relu' }));
    const closed = await layersOf(startOf({ residual: 'none', biasStd: 1, activation: 'relu' }));
    expect(open.activationVariances[0]).toBe(closed.activationVariances[0]);
    expect(open.activationVariances[2]).toBeGreaterThan(closed.activationVariances[2]);
  });
});

describe('units that are alike', () => {
  it('are all of them with constant or zero weights, and none with random ones', async () => {
    for (const init of ['zeros', 'constant'] as const) {
      expect((await layersOf(startOf({ init }))).symmetricShares).toEqual([1, 1, 1, 0]);
    }
    const random = await layersOf(startOf({ init: 'heNormal', width: 40 }));
    expect(random.symmetricShares).toEqual([0, 0, 0, 0]);
  });

  it('are told apart by their biases alone', async () => {
    const layers = await layersOf(startOf({ init: 'constant', biasStd: 0.1 }));
    expect(layers.symmetricShares).toEqual([0, 0, 0, 0]);
  });

  it('on wasm stay alike, bit by bit, while they train, at any width', async () => {
    for (const width of [6, 13, 16]) {
      const changes = { ...small, width, init: 'constant', activation: 'tanh' } as const;
      const trainer = startExperiment(await loadWasmKernels(wasm), changes);
      for (let step = 0; step < 50; step++) trainer.advance();
      const { symmetricShares } = await layersOf(trainer);
      expect(symmetricShares.slice(0, 2)).toEqual([1, 1]);
      expect(symmetricShares[3]).toBe(0);
    }
  });
});

describe('the update', () => {
  const optimizerNames = namesOf(optimizers);
  const penalties = [{}, { clip: 0.01 }, { l1: 0.01, l2: 0.1 }];
  for (const optimizer of optimizerNames) {
    it(`${optimizer}: is the one that follows, with clipping and penalties`, async () => {
      for (const changes of penalties) {
        const trainer = startOf({ optimizer, lr: 0.01, ...changes });
        for (let step = 0; step < 3; step++) trainer.advance();
        const { weightNorms, updateRatios } = await layersOf(trainer);
        const before = await trainer.parameters();
        trainer.advance();
        const after = await trainer.parameters();
        weightNorms.forEach((weightNorm, layer) => {
          const slot = 2 * layer;
          const moved = norm(after[slot].map((value, i) => value - before[slot][i]));
          expect(weightNorm).toBeCloseTo(norm(before[slot]), 10);
          expect((updateRatios[layer] * weightNorm) / moved).toBeCloseTo(1, 6);
        });
      }
    });
  }

  it('on wasm is told where it is too small to move a float32 weight', async () => {
    const changes = { ...small, lr: 1e-6, gain: 0.5, depth: 6 };
    const exact = await layersOf(startOf(changes));
    const trainer = startExperiment(await loadWasmKernels(wasm), changes);
    const { updateRatios } = await layersOf(trainer);
    expect(Math.max(...updateRatios)).toBeLessThan(1e-7);
    updateRatios.forEach((ratio, layer) => {
      expect(Math.abs(ratio / exact.updateRatios[layer] - 1)).toBeLessThan(1e-3);
    });
  });

  it('of zero weights is 0 where nothing moves them, and infinite where something does', async () => {
    const { weightNorms, updateRatios } = await layersOf(
      startOf({ init: 'zeros', outInit: 'same' }),
    );
    expect(weightNorms).toEqual([0, 0, 0, 0]);
    expect(updateRatios).toEqual([0, 0, 0, 0]);
    const last = await layersOf(startOf({ init: 'zeros', outInit: 'same', depth: 0 }));
    expect(last.updateRatios).toEqual([Infinity]);
  });
});

describe('the distribution of gradients', () => {
  it('is of the decimal logarithms of their magnitudes', async () => {
    const trainer = startOf({ activation: 'tanh', optimizer: 'sgd', lr: 1 });
    const { gradients } = await layersOf(trainer);
    const before = await trainer.parameters();
    trainer.advance();
    const after = await trainer.parameters();
    gradients.forEach(({ low, high, counts }, layer) => {
      const slot = 2 * layer;
      const sizes = Array.from(after[slot], (value, i) =>
        Math.log10(Math.abs(value - before[slot][i])),
      );
      expect(low).toBeCloseTo(Math.min(...sizes), 6);
      expect(high).toBeCloseTo(Math.max(...sizes), 6);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sizes.length);
    });
  });

  it('leaves out zeros, and has nothing where all are', async () => {
    const { gradients } = await layersOf(startOf({ init: 'zeros' }));
    expect(gradients[0]).toMatchObject({ low: 0, high: 0 });
    expect(gradients[0].counts.every((count) => count === 0)).toBe(true);
  });
});

it('a run is the same to the last bit whether it is measured or not', async () => {
  const changes: Partial<Spec> = {
    ...small,
    optimizer: 'adam',
    clip: 0.1,
    l2: 0.01,
    norm: 'batch',
  };
  const digestAfter = async (look: (trainer: Trainer) => Promise<unknown>): Promise<string> => {
    const trainer = startExperiment(await loadWasmKernels(wasm), changes);
    for (let step = 0; step < 20; step++) {
      await look(trainer);
      trainer.advance();
    }
    return trainer.digest();
  };
  const measured = await digestAfter((trainer) => trainer.measure());
  expect(measured).toBe(await digestAfter(() => Promise.resolve()));
});

it('clipping that is turned on is seen in the very step that is shown', async () => {
  const trainer = startOf({});
  const before = await layersOf(trainer);
  trainer.changeSettings({ clip: 1e-3 });
  const clipped = await layersOf(trainer);
  expect(clipped.updateRatios[0]).toBeLessThan(before.updateRatios[0] / 10);
  trainer.changeSettings({ clip: 0 });
  expect(await layersOf(trainer)).toEqual(before);
});

it('a record with infinite numbers is still JSON, with null in their place', async () => {
  const trainer = startOf({ init: 'zeros', outInit: 'same', depth: 0 });
  const text = JSON.stringify((await trainer.measure()).record);
  expect(JSON.parse(text).layers.updateRatios).toEqual([null]);
});

it('attention has statistics of each of its matrices', async () => {
  const changes = { data: 'tokens', samples: 30, batch: 4, depth: 2, mixing: 'attention' } as const;
  const trainer = startExperiment(createReferenceKernels(), changes);
  const layers = await layersOf(trainer);
  for (const series of Object.values<unknown[]>({ ...layers })) expect(series).toHaveLength(7);
  expect(layers.weightNorms.every((weightNorm) => weightNorm > 0)).toBe(true);
});

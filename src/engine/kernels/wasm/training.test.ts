import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { firstNotFinite } from '../../../record/stepRecord';
import type { OptimizerName, Spec } from '../../../spec/spec';
import { determinismCases } from '../../testing/cases/determinismCases';
import { expectShown, vanishingCases } from '../../testing/cases/vanishingCases';
import { matrixDeviation } from '../../testing/deviation';
import { startExperiment, trainRecording } from '../../testing/experiment';
import type { Trainer } from '../../training/trainer';
import type { Kernels } from '../kernels';
import { createReferenceKernels } from '../reference/kernels';
import type { WasmExports } from './exports';
import { createWasmKernels } from './kernels';
import { instantiate, wasmAddress } from './load';
import type { WasmMatrix } from './memory';

const binary = await readFile(wasmAddress);
let wasm: WasmExports;
let kernels: Kernels<WasmMatrix>;

beforeEach(async () => {
  wasm = await instantiate(binary);
  kernels = createWasmKernels(wasm);
});

describe('1 000 steps end in the same bits everywhere', () => {
  for (const { changes, digest } of determinismCases) {
    it(JSON.stringify(changes), async () => {
      const trainer = startExperiment(kernels, changes);
      while (trainer.step < 1_000) trainer.advance();
      expect(await trainer.digest()).toBe(digest);
      trainer.dispose();
    });
  }

  it('together they take every operation of the module but those that look at a network', () => {
    const operations = Object.entries(wasm).filter(([, value]) => typeof value === 'function');
    const left = new Set(operations.map(([name]) => name));
    const watched = operations.map(([name, operation]) => {
      const watch = (...given: unknown[]): unknown => {
        left.delete(name);
        return operation(...given);
      };
      return [name, watch] as const;
    });
    const watching = createWasmKernels({ ...wasm, ...Object.fromEntries(watched) });
    for (const { changes } of determinismCases) {
      const trainer = startExperiment(watching, changes);
      trainer.advance();
      trainer.dispose();
    }
    expect([...left].sort()).toEqual([
      'batchNormalizationBy',
      'columnNorms',
      'crossEntropyLoss',
      'hingeLoss',
      'mseLoss',
      'norms',
    ]);
  });
});

describe('the state of a run', () => {
  const changes: Partial<Spec> = { depth: 3, activation: 'tanh', dropout: 0.2, optimizer: 'adam' };
  const advance = (trainer: Trainer, steps: number): void => {
    for (let step = 0; step < steps; step++) trainer.advance();
  };

  it('lets another trainer go on with the same bits', async () => {
    const [trainer, other] = [0, 1].map(() => startExperiment(kernels, changes));
    advance(trainer, 20);
    other.restore(await trainer.state());
    advance(trainer, 20);
    advance(other, 20);
    expect(await other.parameters()).toEqual(await trainer.parameters());
    expect(await other.digest()).toBe(await trainer.digest());
  });

  it('moves from reference to wasm and back, within what float32 can hold', async () => {
    const reference = (): Trainer => startExperiment(createReferenceKernels(), changes);
    const alone = reference();
    advance(alone, 60);
    const expected = await alone.parameters();
    const first = reference();
    let state = await first.state();
    for (const trainer of [first, startExperiment(kernels, changes), reference()]) {
      trainer.restore(state);
      advance(trainer, 20);
      state = await trainer.state();
    }
    expect(state.step).toBe(60);
    state.blocks[0].forEach((values, slot) => {
      const deviation = matrixDeviation(values, expected[slot], 2 ** -126);
      // None at all would mean that the steps between were not on wasm.
      expect(deviation).toBeGreaterThan(0);
      expect(deviation).toBeLessThan(1e-4);
    });
  });
});

describe('memory', () => {
  const bytes = (): number => wasm.memory.buffer.byteLength;

  it('is flat over 1 000 rebuilds of changing shapes', () => {
    const rebuild = (count: number): void => {
      for (let index = 0; index < count; index++) {
        const shape = { depth: index % 7, width: 1 + 3 * (index % 8), batch: 1 + (index % 5) };
        const trainer = startExperiment(kernels, { ...shape, samples: 40, optimizer: 'adam' });
        trainer.advance();
        trainer.dispose();
      }
    };
    rebuild(7 * 8 * 5);
    const before = bytes();
    rebuild(1_000);
    expect(bytes()).toBe(before);
    expect(kernels.liveMatrices()).toBe(0);
  });

  it('is flat over 100 000 steps', async () => {
    const trainer = startExperiment(kernels, {
      depth: 2,
      width: 4,
      batch: 6,
      dropout: 0.1,
      clip: 1,
    });
    for (let step = 0; step < 100; step++) trainer.advance();
    await trainer.measure();
    const before = { bytes: bytes(), matrices: kernels.liveMatrices() };
    for (let step = 0; step < 100_000; step++) trainer.advance();
    await trainer.measure();
    expect({ bytes: bytes(), matrices: kernels.liveMatrices() }).toEqual(before);
  });
});

describe('gradients that explode', () => {
  it('are shown as far as float32 goes, and named where they are beyond it', async () => {
    const start = { steps: 0, interval: 1 };
    for (const gain of [2, 3.8, 4.2]) {
      const changes: Partial<Spec> = { depth: 60, outInit: 'same', gain };
      const [record] = await trainRecording(kernels, changes, start);
      const [exact] = await trainRecording(createReferenceKernels(), changes, start);
      expect(Math.max(...exact.gradientNorms)).toBeGreaterThan(gain > 3 ? 1e34 : 1e16);
      expect(firstNotFinite(record)).toBeNull();
      exact.gradientNorms.forEach((norm, layer) => {
        expect(Math.abs(record.gradientNorms[layer] / norm - 1), `layer ${layer}`).toBeLessThan(
          1e-4,
        );
      });
    }
    const beyond: Partial<Spec> = { depth: 60, outInit: 'same', gain: 3, loss: 'mse' };
    const [record] = await trainRecording(kernels, beyond, start);
    const [exact] = await trainRecording(createReferenceKernels(), beyond, start);
    const outer = exact.gradientNorms.findLastIndex((norm) => norm > 2 ** 128);
    expect(outer).toBe(60);
    expect(firstNotFinite(record)).toEqual({ layerIndex: outer, where: 'backward' });
  });
});

describe('gradients that vanish', () => {
  const vanishing: Partial<Spec> = { depth: 50, activation: 'sigmoid', gain: 0.5 };

  it('come through every product above 1e-37', async () => {
    const small = [1.01e-37, -1.01e-37, 3e-37, -1e-30, 0, 1.01e-37, 2e-37];
    const single = (value: number): WasmMatrix => kernels.create(1, 1, Float64Array.of(value));
    const [row, column] = [kernels.create(1, 7, Float64Array.from(small)), kernels.create(7, 1)];
    kernels.write(Float64Array.from(small), column);
    const [one, bias, output] = [single(1), kernels.create(1, 7), kernels.create(1, 7)];
    const gradient = kernels.create(7, 1);
    const ones = kernels.create(1, 7, new Float64Array(7).fill(1));
    kernels.denseParameterGradient(one, row, output, bias);
    kernels.denseInputGradient(column, one, gradient);
    const found = await kernels.read([output, bias, gradient]);
    kernels.activationGradient('relu', ones, row, output);
    kernels.preactivationGradient('relu', one, column, ones, bias);
    found.push(...(await kernels.read([output, bias])));
    const expected = Array.from(Float32Array.from(small));
    for (const values of found) expect([...values]).toEqual(expected);
  });

  for (const [name, changes] of Object.entries(vanishingCases)) {
    it(`are shown as they are above 1e-37: ${name}`, async () => {
      const start = { steps: 0, interval: 1 };
      const [record] = await trainRecording(kernels, changes, start);
      const [exact] = await trainRecording(createReferenceKernels(), changes, start);
      const inRange = (low: number, high: number): boolean =>
        exact.gradientNorms.some((norm) => norm > low && norm < high);
      expect(inRange(1e-37, 1e-35)).toBe(true);
      expect(inRange(1e-300, 1e-37)).toBe(true);
      expectShown(record, exact, 2 ** -147);
    });
  }

  it('leave no subnormal number in the memory, with which processors are slow', () => {
    const rates = { sgd: 1, momentum: 1, rmsprop: 0.001, adam: 0.001 } as const;
    for (const [optimizer, lr] of Object.entries(rates) as [OptimizerName, number][]) {
      const trainer = startExperiment(kernels, { ...vanishing, optimizer, lr });
      for (let step = 0; step < 20; step++) trainer.advance();
      const floats = new Float32Array(wasm.memory.buffer, wasm.firstFreeByte());
      const subnormal = floats.filter((value) => value !== 0 && Math.abs(value) < 2 ** -126);
      expect(subnormal, optimizer).toHaveLength(0);
      trainer.dispose();
    }
  });
});

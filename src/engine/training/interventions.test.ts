import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Intervention } from '../../spec/interventions';
import type { Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { loadWasmKernels, wasmAddress } from '../kernels/wasm/load';
import { prepareExperiment, startExperiment } from '../testing/experiment';
import type { Trainer } from './trainer';

const small: Partial<Spec> = {
  samples: 60,
  depth: 3,
  width: 5,
  biasStd: 0.4,
  activation: 'sigmoid',
};
type Start = (changes?: Partial<Spec>, interventions?: Intervention[]) => Trainer;
const engines: Record<'reference' | 'wasm', () => Promise<Start>> = {
  reference: async () => (changes, interventions) =>
    startExperiment(createReferenceKernels(), { ...small, ...changes }, interventions),
  wasm: async () => {
    const kernels = await loadWasmKernels(await readFile(wasmAddress));
    return (changes, interventions) =>
      startExperiment(kernels, { ...small, ...changes }, interventions);
  },
};
const bounds = { reference: 1e-12, wasm: 1e-5 };

/** Weights and bias of layers 1 and 2, as slots of the plan. */
const [ownWeights, ownBias, nextWeights] = [2, 3, 4];
const units = 5;
const unit = 2;

test.each(['reference', 'wasm'] as const)(
  'a unit that is switched off is one that nothing is made of, in training and without: %s',
  async (name) => {
    const start = await engines[name]();
    const off = start({}, [{ kind: 'switchOff', layer: 1, unit }]);
    // Nothing is made of what is multiplied by 0.
    const unheard = start();
    const state = await unheard.state();
    state.blocks[0][nextWeights].fill(0, unit * units, (unit + 1) * units);
    unheard.restore(state);
    const [found, expected] = [await off.gradient(), await unheard.gradient()];
    const [losses, expectedLosses] = [await off.measure(), await unheard.measure()];
    const bound = bounds[name];
    expect(Math.abs(losses.record.trainLoss - expectedLosses.record.trainLoss)).toBeLessThan(bound);
    found.gradients.forEach((gradient, slot) => {
      gradient.forEach((value, index) => {
        const isOfRow = slot === nextWeights && Math.floor(index / units) === unit;
        if (isOfRow) expect(value).toBe(0);
        else expect(Math.abs(value - expected.gradients[slot][index])).toBeLessThan(bound);
      });
    });
    // With sigmoid it would give ½ otherwise.
    const { activations } = await off.layer(1, prepareExperiment(small).data.validation.inputs);
    expect(activations.filter((_, index) => index % units === unit).every((a) => a === 0)).toBe(
      true,
    );
    expect(activations.filter((_, index) => index % units !== unit).every((a) => a > 0)).toBe(true);
  },
);

test.each(['reference', 'wasm'] as const)(
  'a frozen unit keeps its bits whatever the optimizer adds, and all others are trained as ever: %s',
  async (name) => {
    const start = await engines[name]();
    const changes: Partial<Spec> = { optimizer: 'adamw', lr: 0.05, l1: 0.01, l2: 0.1 };
    const frozen = start(changes, [{ kind: 'freeze', layer: 1, unit }]);
    const free = start(changes);
    const before = await frozen.parameters();
    frozen.advance();
    free.advance();
    const [after, expected] = [await frozen.parameters(), await free.parameters()];
    after.forEach((values, slot) => {
      values.forEach((value, index) => {
        const isFrozen = [ownWeights, ownBias].includes(slot) && index % units === unit;
        expect(value).toBe((isFrozen ? before : expected)[slot][index]);
      });
    });
    expect(expected[ownBias][unit]).not.toBe(before[ownBias][unit]);
    for (let step = 0; step < 20; step++) frozen.advance();
    const later = await frozen.parameters();
    expect(later[ownBias][unit]).toBe(before[ownBias][unit]);
    expect(later[ownBias][0]).not.toBe(after[ownBias][0]);
  },
);

test('the size of the next update counts nothing of what is frozen', async () => {
  const start = await engines.reference();
  const all = Array.from({ length: units }, (_, each): Intervention => {
    return { kind: 'freeze', layer: 1, unit: each };
  });
  for (const l2 of [0, 0.1]) {
    const { record } = await start({ l2 }, all).measure();
    expect(record.layers?.updateRatios.map((ratio) => ratio > 0)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  }
});

test('a unit that is switched off is neither a dead one nor a saturated one', async () => {
  const start = await engines.reference();
  const layersOf = async (changes: Partial<Spec>, off: number[]) => {
    const made = off.map((each): Intervention => ({ kind: 'switchOff', layer: 1, unit: each }));
    const { layers } = (await start(changes, made).measure()).record;
    return layers;
  };
  const living = {
    activation: 'relu',
    biasStd: 0,
    init: 'constant',
    features: 'x1^2,x2^2',
  } as const;
  expect((await layersOf(living, []))?.deadShares).toEqual([0, 0, 0, 0]);
  expect((await layersOf(living, [0, 2]))?.deadShares).toEqual([0, 0, 0, 0]);
  expect((await layersOf(living, [0, 1, 2, 3, 4]))?.deadShares[1]).toBe(0);
  const dead = { ...living, init: 'zeros' } as const;
  expect((await layersOf(dead, [0, 2]))?.deadShares).toEqual([1, 1, 1, 0]);
  // Sigmoid gives ½ for zero weights; the 0 of a unit that is off would be its flat end.
  const middle = { activation: 'sigmoid', biasStd: 0, init: 'zeros' } as const;
  expect((await layersOf(middle, [0, 2]))?.saturatedShares).toEqual([0, 0, 0, 0]);
});

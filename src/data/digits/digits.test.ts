import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { loadWasmKernels, wasmAddress } from '../../engine/kernels/wasm/load';
import { createTrainer } from '../../engine/training/trainer';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import { prepareTraining } from '../trainingData';
import { digitSize, digits } from './digits';

const pixels = digitSize * digitSize;

test('pictures of 12 × 12 pixels, the digits in turn, grey from 0 to 1', () => {
  const dataset = digits({ samples: 35, noise: 0.3, seed: 1 });
  expect(dataset).toMatchObject({
    task: 'classification',
    classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    image: { width: 12, height: 12 },
    rowCount: 35,
  });
  expect(dataset.featureNames.slice(10, 14)).toEqual([
    'pixel 1,11',
    'pixel 1,12',
    'pixel 2,1',
    'pixel 2,2',
  ]);
  expect([...dataset.targets]).toEqual(Array.from({ length: 35 }, (_, row) => row % 10));
  expect(dataset.features).toHaveLength(35 * pixels);
  expect(dataset.features.every((grey) => grey >= 0 && grey <= 1)).toBe(true);
});

test('noise is half its size on grey that it cannot take out of bounds', () => {
  const clean = digits({ samples: 600, noise: 0, seed: 3 }).features;
  const noisy = digits({ samples: 600, noise: 0.2, seed: 3 }).features;
  const moves = [...noisy]
    .map((grey, index) => grey - clean[index])
    .filter((_, index) => clean[index] > 0.45 && clean[index] < 0.55);
  expect(moves.length).toBeGreaterThan(1_000);
  const square = moves.reduce((sum, move) => sum + move * move, 0) / moves.length;
  expect(Math.sqrt(square)).toBeGreaterThan(0.095);
  expect(Math.sqrt(square)).toBeLessThan(0.105);
});

test('every digit is written whole, and hardly any ink lies on the rim', () => {
  const { features, targets } = digits({ samples: 2_000, noise: 0, seed: 2 });
  const ink = Array.from({ length: 10 }, () => 0);
  let rim = 0;
  features.forEach((grey, index) => {
    ink[targets[Math.floor(index / pixels)]] += grey / 200;
    const [row, column] = [Math.floor((index % pixels) / digitSize), index % digitSize];
    if (row % 11 === 0 || column % 11 === 0) rim += grey / 2_000;
  });
  for (const sum of ink) expect(sum).toBeGreaterThan(12);
  expect(Math.max(...ink)).toBeLessThan(45);
  expect(rim).toBeLessThan(1.5);
});

test('no digit is written twice alike', () => {
  const { features } = digits({ samples: 400, noise: 0, seed: 1 });
  const pictures = Array.from({ length: 400 }, (_, row) =>
    features.subarray(row * pixels, (row + 1) * pixels).join(),
  );
  expect(new Set(pictures).size).toBe(400);
});

describe('learning', () => {
  async function validationAccuracy(changes: Partial<Spec>): Promise<number> {
    const spec: Spec = { ...defaultSpec, samples: 2_000, width: 64, optimizer: 'adam', ...changes };
    const data = prepareTraining(digits(spec), spec);
    const kernels = await loadWasmKernels(await readFile(wasmAddress));
    const trainer = createTrainer(kernels, planNetwork(spec, data), data, spec);
    while (trainer.step < 1_500) trainer.advance();
    const { record } = await trainer.measure();
    trainer.dispose();
    return record.validationAccuracy ?? Number.NaN;
  }

  test.each([1, 2, 3])('a deep network reads what a linear one cannot (seed %i)', async (seed) => {
    const deep = await validationAccuracy({ depth: 3, lr: 0.003, seed });
    const linear = await validationAccuracy({ depth: 0, lr: 0.01, seed });
    expect(deep).toBeGreaterThan(0.95);
    expect(1 - linear).toBeGreaterThan(1.6 * (1 - deep));
    expect(linear).toBeGreaterThan(0.85);
  });
});

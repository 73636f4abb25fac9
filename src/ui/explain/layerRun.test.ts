import { describe, expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { layerValues } from '../depth/layerValues';
import { factorOf, foldedFormula, likeLayers } from './layerRun';

const { special } = dictionaries.en.charts;

/** Sizes of layers in a row, some of which are too small for the engine. */
function sizesOf(backwardSignals: number[], lost: number[] = []) {
  const none = { gradientNorms: [], forwardSignals: [] };
  const underflowed = { ...none, backwardSignals: lost };
  return layerValues({ ...none, backwardSignals, underflowed }, 'backwardSignals');
}

/** A dense layer of `layers` in a row, 2 inputs before 8 units each, and an output of 2. */
function denseLayers(layers: number) {
  const sizes = [2, ...Array.from({ length: layers }, () => 8), 2];
  return sizes.slice(1).map((output, layer) => ({
    operation: { kind: 'average', length: 1, units: output } as const,
    layer,
    input: new Float64Array(sizes[layer]),
    output: new Float64Array(output),
  }));
}

describe('like layers', () => {
  test('are told together but for the first and the last of them', () => {
    // Layer 0 takes the inputs: 1 to 9 are alike.
    expect(likeLayers(denseLayers(10), 0)).toEqual([{ first: 2, last: 8 }]);
  });

  test('are parted by the layer whose weight is looked at', () => {
    expect(likeLayers(denseLayers(20), 10)).toEqual([
      { first: 2, last: 9 },
      { first: 11, last: 18 },
    ]);
  });

  test('are told one by one where they are few', () => {
    expect(likeLayers(denseLayers(5), 0)).toEqual([]);
  });
});

test('each of four layers that halve a size is told as × 0.5', () => {
  const sizes = sizesOf([0.8, 0.4, 0.2, 0.1, 0.05]);
  expect(factorOf(sizes)).toBeCloseTo(0.5, 12);
  const { symbols, numbers } = foldedFormula('foldBack', sizes, special);
  expect(symbols).toBe('|δ|_{after} = |δ|_{before} · r^{4}');
  expect(numbers).toBe('0.8 · 0.5^{4} = 0.05');
});

test('a size that vanishes on the way is told as far as it was a number, and then what it is', () => {
  const vanishing = [1, 1e-20, 1e-40, 0, 0];
  expect(factorOf(sizesOf(vanishing))).toBeCloseTo(1e-20, 30);
  const endOf = (sizes: ReturnType<typeof sizesOf>): string =>
    foldedFormula('foldBack', sizes, special).numbers;
  expect(endOf(sizesOf(vanishing))).toMatch(/\^\{2\} = 1\.0 × 10⁻⁴⁰, → 0$/);
  expect(endOf(sizesOf(vanishing, [2, 3, 4]))).toMatch(/\^\{1\} = 1\.0 × 10⁻²⁰, → underflowed$/);
  expect(endOf(sizesOf([1, 1e20, Infinity, Number.NaN]))).toMatch(/ = 1\.0 × 10²⁰, → not finite$/);
  expect(endOf(sizesOf([0.5, 0, 0]))).toBe('0.5, → 0');
  expect(endOf(sizesOf([0, 0, 0]))).toBe('→ 0');
  const { symbols } = foldedFormula('foldBack', sizesOf([0, 0, 0]), special);
  expect(symbols).toBe('|δ|_{after} = |δ|_{before} · r^{2}');
});

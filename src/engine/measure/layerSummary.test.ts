import { describe, expect, it } from 'vitest';
import {
  histogramOf,
  magnitudeHistogramOf,
  momentsOf,
  saturatedShare,
  symmetricShare,
  updateRatio,
} from './layerSummary';

it('moments: the variance is that within columns and that of their means', () => {
  // Columns 1, 3 and 10, 10.
  const moments = momentsOf(Float64Array.of(1, 10, 3, 10), 2);
  expect(moments).toEqual({ mean: 6, variance: 16.5, columnVariance: 0.5 });
});

it('moments of numbers far from 0 keep the digits of their spread', () => {
  const { variance } = momentsOf(Float64Array.of(1e9, 1e9 + 1, 1e9 + 2), 1);
  expect(variance).toBeCloseTo(2 / 3, 10);
});

it('a slope under 5 % of its maximum is flat: |z| from 2.1783 for tanh, 4.3565 for sigmoid', () => {
  const tanh = [2.1782, 2.1784, -2.1784].map(Math.tanh);
  expect(saturatedShare('tanh', Float64Array.from(tanh))).toBeCloseTo(2 / 3, 12);
  const sigmoid = [4.3565, 4.3566, -4.3566].map((z) => 1 / (1 + Math.exp(-z)));
  expect(saturatedShare('sigmoid', Float64Array.from(sigmoid))).toBeCloseTo(2 / 3, 12);
  expect(saturatedShare('relu', Float64Array.of(0, 0))).toBe(0);
});

it('alike are columns that are equal in every row, in groups of two or more', () => {
  const values = Float64Array.of(1, 1, 1, 2, 5, 5, 6, 5);
  expect(symmetricShare(values, 4)).toBe(0.5);
  expect(symmetricShare(Float64Array.of(Number.NaN, Number.NaN), 2)).toBe(0);
});

it('a ratio of updates is 0 without one, and infinite where it has nothing to be measured by', () => {
  expect(updateRatio(0, 0)).toBe(0);
  expect(updateRatio(1, 0)).toBe(Infinity);
  expect(updateRatio(0.5, 2)).toBe(0.25);
  expect(updateRatio(Number.NaN, 2)).toBe(Infinity);
});

describe('a distribution', () => {
  it('counts the numbers in equal bins, the largest in the last', () => {
    const { low, high, counts } = histogramOf(Float64Array.of(0, 0.5, 0.99, 24));
    expect([low, high, counts.length]).toEqual([0, 24, 24]);
    expect([counts[0], counts[1], counts[23]]).toEqual([3, 0, 1]);
  });

  it('has equal numbers in its first bin, and no bin filled where there are none', () => {
    const { low, high, counts } = histogramOf(Float64Array.of(3, 3));
    expect([low, high, counts[0]]).toEqual([3, 3, 2]);
    const empty = histogramOf(new Float64Array(0));
    expect([empty.low, empty.high, Math.max(...empty.counts)]).toEqual([0, 0, 0]);
  });

  it('passes over what is not finite', () => {
    const values = Float64Array.of(Number.NaN, 1, -Infinity, 2, Infinity);
    const { low, high, counts } = histogramOf(values);
    expect([low, high]).toEqual([1, 2]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('of magnitudes is of decimal logarithms, however small', () => {
    const { low, high } = magnitudeHistogramOf(Float64Array.of(-1e-30, 0, 100));
    expect(low).toBeCloseTo(-30, 10);
    expect(high).toBeCloseTo(2, 10);
  });
});

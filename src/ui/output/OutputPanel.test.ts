import { describe, expect, test } from 'vitest';
import { plainFacts } from '../../data/testing/plainFacts';
import { dictionaries } from '../../i18n/dictionaries';
import { formatUnits } from '../../i18n/number';
import { parseQuery } from '../../spec/link/query';
import { recordOf, viewOf } from '../plot/testing/view';
import type { DataSummary, PageState } from '../usePlayground';
import { frequentMistakes, rowShares } from './ConfusionMatrices';
import { fitExtent, rootMeanSquareError } from './FitPlots';
import { describeOutput } from './OutputPanel';

const noRows = { rowCount: 0, points: new Float32Array(), labels: new Float32Array() };
const data: DataSummary = {
  task: 'classification',
  featureNames: ['width', 'height'],
  targetName: 'kind',
  image: null,
  length: 1,
  classNames: ['1', 'oak'],
  train: noRows,
  validation: noRows,
  facts: plainFacts,
  bounds: { minimum: [0, -5], maximum: [1, 12_345] },
};

function describeWith(state: Partial<PageState>): string {
  const { lab } = parseQuery('');
  return describeOutput({ lab, ...state } as PageState, dictionaries.en);
}

describe('what the models answer, in words', () => {
  test('a boundary: axes with their units, shares of the plane, accuracy', () => {
    const text = describeWith({ data, variants: [viewOf([recordOf(0, [1])])] });
    expect(text).toContain('width from 0 to 1, vertically height from −5 to 12 300');
    expect(text).toContain('Variant A predicts class 1 on 75.0 % of the plane, oak on 25.0 %');
    expect(text).toContain('validation accuracy 70.0 %');
  });

  test('a confusion matrix: the most frequent mistakes', () => {
    const output = { kind: 'confusion' as const, counts: Uint32Array.from([5, 2, 1, 9]) };
    const text = describeWith({
      data: { ...data, bounds: null },
      variants: [viewOf([recordOf(0, [1])], { output })],
    });
    expect(text).toContain('2 of class 1 predicted as oak, 1 of class oak predicted as 1');
  });

  test('a fit: its typical error in units of the target', () => {
    const labels = Float32Array.from([1_000, 3_000]);
    const output = {
      kind: 'fit' as const,
      train: new Float32Array(),
      validation: Float32Array.from([3_000, 1_000]),
    };
    const text = describeWith({
      data: { ...data, task: 'regression', validation: { ...noRows, labels } },
      variants: [viewOf([recordOf(0, [1])], { output })],
    });
    expect(text).toContain('typically off by 2 000');
  });

  test('a variant that is not finite answers nothing', () => {
    const halt = { step: 0, layerIndex: 0, where: 'forward' as const };
    const text = describeWith({ data, variants: [viewOf([recordOf(0, [1])], { halt })] });
    expect(text).toContain('Variant A is not finite any more');
    expect(text).not.toContain('accuracy');
  });
});

test('mistakes are off the diagonal, the most frequent first', () => {
  const counts = [9, 0, 3, 4, 9, 0, 0, 1, 9];
  expect(frequentMistakes(counts, 3, 2)).toEqual([
    { actual: 1, predicted: 0, count: 4 },
    { actual: 0, predicted: 2, count: 3 },
  ]);
});

test('shares of a true class add up to 1; a class without rows has none', () => {
  expect(rowShares([3, 1, 0, 0], 2)).toEqual([0.75, 0.25, 0, 0]);
});

test('the error is the root mean square over the rows that both have', () => {
  expect(rootMeanSquareError([1, 2, 9], [4, 6])).toBeCloseTo(Math.sqrt(12.5), 12);
  expect(rootMeanSquareError([Number.NaN], [1])).toBeNull();
  expect(rootMeanSquareError([], [])).toBeNull();
});

test('the extent of a fit holds every true value with room, also a single one', () => {
  const { low, high } = fitExtent(Float32Array.from([2, 10]), Float32Array.from([4]));
  expect(low).toBeCloseTo(1.52, 6);
  expect(high).toBeCloseTo(10.48, 6);
  expect(fitExtent(Float32Array.from([7]))).toEqual({ low: 0, high: 14 });
  expect(fitExtent()).toEqual({ low: 0, high: 1 });
});

test('quantities of everyday size are written out, the others as powers of ten', () => {
  expect([1.25, -15_123, 691_234, 6.9e9, 0].map(formatUnits)).toEqual([
    '1.25',
    '−15 100',
    '691 000',
    '6.9 × 10⁹',
    '0',
  ]);
});

import { describe, expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import type { NumberSummary, UnitState } from '../../store/run/timeTravel';
import { histogramPaths } from './ComparisonFigure';
import { comparisonText, countsText, unitText } from './inspectorText';
import { pictureRange, pictureValues } from './pictureImage';
import { unitAfterKey } from './UnitGrid';

const { inspector: texts } = dictionaries.en;

function summaryOf(counts: number[], changes: Partial<NumberSummary> = {}): NumberSummary {
  const figures = { minimum: -1, maximum: 2, mean: 0.5, deviation: 3e-7, notFinite: 0 };
  return { counts: Uint32Array.from(counts), ...figures, ...changes };
}

describe('in words', () => {
  test('numbers now against those of step 0', () => {
    const present = summaryOf([1], { notFinite: 12 });
    const initial = summaryOf([0], { minimum: Number.NaN });
    expect(comparisonText('Weights', { low: -1, high: 2, present, initial }, texts)).toBe(
      'Weights: from −1 to 2, mean 0.5, standard deviation 3.0 × 10⁻⁷, 12 not finite. At step 0: no finite number.',
    );
  });

  test('which units are dead or constant; where all are, none is listed', () => {
    const states: UnitState[] = ['active', 'dead', 'constant', 'dead'];
    expect(countsText(states, texts)).toBe('4 units; 2 dead, 1 constant. Dead: 2, 4. Constant: 3.');
    expect(countsText(['dead'], texts)).toBe('1 unit; 1 dead, 0 constant.');
    expect(unitText(1, 'dead', texts)).toBe('Unit 2, dead');
    expect(unitText(0, 'active', texts)).toBe('Unit 1');
  });
});

test('both histograms stand on one scale of shares', () => {
  const comparison = { low: 0, high: 1, initial: summaryOf([1, 1]), present: summaryOf([0, 40]) };
  const paths = histogramPaths(comparison, { width: 10, height: 8 });
  expect(paths.present).toBe('M0,8V8h5V0h5V8Z');
  expect(paths.initial).toBe('M0,8V4h5V4h5V8Z');
});

test('the picture of a unit has a range of its own, of what is finite', () => {
  const values = Float32Array.from([1, 2, 3, Number.NaN]);
  const pictures = { kind: 'plane', width: 2, height: 1, values, low: 1, high: 3 } as const;
  expect([...pictureValues(pictures, 0)]).toEqual([1, 2]);
  expect(pictureRange(pictures, 1)).toEqual({ low: 3, high: 3 });
});

test('arrow keys go through the grid and stop at its ends', () => {
  const after = (key: string, unit: number): number | null => unitAfterKey(key, unit, 10, 4);
  expect(after('ArrowRight', 3)).toBe(4);
  expect(after('ArrowDown', 3)).toBe(7);
  expect(after('ArrowDown', 7)).toBe(7);
  expect(after('ArrowUp', 2)).toBe(2);
  expect(after('ArrowLeft', 0)).toBe(0);
  expect(after('End', 0)).toBe(9);
  expect(after('Enter', 0)).toBeNull();
});

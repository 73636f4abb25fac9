import { describe, expect, test } from 'vitest';
import { fittingTicks, type StepAxis, shareOfAxis, stepAxis } from './chartAxes';

const labels = ({ ticks, label }: StepAxis) => ticks.map(label);

describe('the axis of steps', () => {
  test('has step 0 at its beginning, and its end at the end', () => {
    for (const kind of ['linear', 'log'] as const) {
      const scale = stepAxis(kind, 2_500);
      expect(shareOfAxis(scale, 0)).toBe(0);
      expect(shareOfAxis(scale, 2_500)).toBe(1);
      for (const step of [0, 1, 7, 64, 1_234]) {
        expect(scale.stepAt(shareOfAxis(scale, step))).toBeCloseTo(step, 9);
      }
    }
  });

  test('gives every power of ten as much room where it is logarithmic', () => {
    const scale = stepAxis('log', 99_999);
    const shares = [0, 9, 99, 999].map((step) => shareOfAxis(scale, step).toFixed(6));
    expect(shares).toEqual(['0.000000', '0.200000', '0.400000', '0.600000']);
    expect(labels(scale)).toEqual(['0', '1', '10', '100', '1k', '10k']);
  });

  test('is labelled shortly', () => {
    expect(labels(stepAxis('linear', 40_000))).toEqual(['0', '10k', '20k', '30k', '40k']);
    expect(labels(stepAxis('linear', 2_500))).toEqual(['0', '500', '1k', '1.5k', '2k', '2.5k']);
    expect(labels(stepAxis('linear', 1.5e6))).toEqual(['0', '500k', '1M', '1.5M']);
  });
});

test('labels that would meet are left out, at even distances', () => {
  const axis = stepAxis('linear', 25_000);
  expect(fittingTicks(axis, 400)).toEqual(axis.ticks);
  expect(fittingTicks(axis, 130)).toEqual([0, 10_000, 20_000]);
  expect(fittingTicks(axis, 10)).toEqual([0]);
});

test('labels have the room that they are measured to take', () => {
  const axis = stepAxis('linear', 30_000);
  const wide = (text: string): number => 20 * text.length;
  expect(fittingTicks(axis, 400, wide)).toEqual(axis.ticks);
  expect(fittingTicks(axis, 200, wide)).toEqual([0, 20_000]);
});

import { describe, expect, test } from 'vitest';
import { recordOf, viewOf } from '../plot/testing/view';
import { curvesOf } from './curves';
import { fittingScale, lossExtent, lossScale } from './lossScale';

const series = { training: 'trainLoss', validation: 'validationLoss' } as const;

function extentOf(...variants: number[][]) {
  const views = variants.map((losses) =>
    viewOf(
      losses.map((loss, step) => recordOf(step, [1], { trainLoss: loss, validationLoss: loss })),
    ),
  );
  return lossExtent(curvesOf(views, series));
}

describe('the axis of the loss', () => {
  test('is linear from 0 for a loss that falls', () => {
    const extent = extentOf([0.7, 0.4, 0.1], [0.69, 0.69, 0.69]);
    expect(fittingScale(extent)).toBe('linear');
    const { domain, ticks, unit, label } = lossScale(extent, 'linear');
    expect(domain).toEqual([0, 0.8]);
    expect(ticks.map(label)).toEqual(['0', '0.2', '0.4', '0.6', '0.8']);
    expect(unit).toBeNull();
  });

  test('is logarithmic where a loss explodes, and leaves the others readable', () => {
    const extent = extentOf([0.7, 1e20, 1e300, Number.NaN], [0.7, 0.2, 0.01]);
    expect(fittingScale(extent)).toBe('log');
    expect(lossScale(extent, 'log').domain).toEqual([-2, 4]);
    expect(lossScale(extent, 'linear').domain).toEqual([0, 8]);
  });

  test('is logarithmic where variants begin far apart', () => {
    expect(fittingScale(extentOf([500, 400], [0.7, 0.2]))).toBe('log');
    expect(fittingScale(extentOf([5, 4], [0.7, 0.2]))).toBe('linear');
  });

  test('is logarithmic where the first losses would flatten all others', () => {
    const extent = extentOf([1e22, 0.7, 0.2]);
    expect(fittingScale(extent)).toBe('log');
    expect(lossScale(extent, 'log').domain).toEqual([-1, 22]);
    expect(fittingScale(extentOf([0.7, 1e-3]))).toBe('linear');
  });

  test('has no place for 0 when it is logarithmic', () => {
    const scale = lossScale(extentOf([1, 0]), 'log');
    expect(scale.place(0)).toBeNull();
    expect(scale.place(100)).toBe(2);
  });

  test('says large units once and not at every tick', () => {
    const scale = lossScale(extentOf([5.2e10, 1e9]), 'linear');
    expect(scale.unit).toBe(10);
    expect(scale.ticks.map(scale.label)).toEqual(['0', '2', '4', '6']);
  });

  test('is there for a run without a single finite loss', () => {
    const extent = extentOf([Number.NaN], [Number.NaN]);
    expect(extent).toBeNull();
    expect(lossScale(extent, fittingScale(extent)).domain).toEqual([0, 1]);
    expect(lossScale(extent, 'log').kind).toBe('linear');
  });
});

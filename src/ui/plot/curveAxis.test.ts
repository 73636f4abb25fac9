import { describe, expect, test } from 'vitest';
import { curvesOf, lossExtent } from '../curves/curves';
import { fittingKind, lossAxis, startingKind } from './curveAxis';
import { recordOf, viewOf } from './testing/view';

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
    expect(fittingKind(extent)).toBe('linear');
    const { domain, ticks, unit, label } = lossAxis(extent, 'linear');
    expect(domain).toEqual([0, 0.8]);
    expect(ticks.map(label)).toEqual(['0', '0.2', '0.4', '0.6', '0.8']);
    expect(unit).toBeNull();
  });

  test('is logarithmic where a loss explodes, and leaves the others readable', () => {
    const extent = extentOf([0.7, 1e20, 1e300, Number.NaN], [0.7, 0.2, 0.01]);
    expect(fittingKind(extent)).toBe('log');
    expect(lossAxis(extent, 'log').domain).toEqual([-2, 4]);
    expect(lossAxis(extent, 'linear').domain).toEqual([0, 8]);
  });

  test('is logarithmic where variants begin far apart', () => {
    expect(fittingKind(extentOf([500, 400], [0.7, 0.2]))).toBe('log');
    expect(fittingKind(extentOf([5, 4], [0.7, 0.2]))).toBe('linear');
  });

  test('is logarithmic where the first losses would flatten all others', () => {
    const extent = extentOf([1e22, 0.7, 0.2]);
    expect(fittingKind(extent)).toBe('log');
    expect(lossAxis(extent, 'log').domain).toEqual([-1, 22]);
    expect(fittingKind(extentOf([0.7, 1e-3]))).toBe('linear');
  });

  test('is chosen at the start alone and does not flip in a run', () => {
    expect(startingKind(extentOf([0.7, 1e20]))).toBe('linear');
    expect(startingKind(extentOf([500, 400], [0.7, 0.2]))).toBe('log');
    expect(startingKind(extentOf([500, 0.1], [0.7, 0.2]))).toBe('log');
  });

  test('has no place for 0 when it is logarithmic', () => {
    const scale = lossAxis(extentOf([1, 0]), 'log');
    expect(scale.place(0)).toBeNull();
    expect(scale.place(100)).toBe(2);
  });

  test('says large units once and not at every tick', () => {
    const scale = lossAxis(extentOf([5.2e10, 1e9]), 'linear');
    expect(scale.unit).toBe(10);
    expect(scale.ticks.map(scale.label)).toEqual(['0', '2', '4', '6']);
  });

  test('is there for a run without a single finite loss', () => {
    const extent = extentOf([Number.NaN], [Number.NaN]);
    expect(extent).toBeNull();
    expect(lossAxis(extent, fittingKind(extent)).domain).toEqual([0, 1]);
    expect(lossAxis(extent, 'log').kind).toBe('linear');
  });
});

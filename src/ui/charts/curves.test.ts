import { describe, expect, test } from 'vitest';
import { extendHistory, startHistory } from '../../store/history';
import { curvesOf, mostVertices, thinCurve, withStops } from './curves';
import { recordOf, viewOf } from './testing/view';

const lossAt = (step: number, trainLoss: number) => recordOf(step, [1], { trainLoss });

describe('a thinned curve', () => {
  const count = 5_000;
  const records = Array.from({ length: count }, (_, step) =>
    lossAt(step, step === 3_333 ? 42 : 1 / (step + 1)),
  );
  const history = records.slice(1).reduce(extendHistory, startHistory(records[0]));
  const vertices = thinCurve(history, 'trainLoss');

  test('has few vertices, with both ends exact', () => {
    expect(vertices.length).toBeLessThanOrEqual(mostVertices);
    expect(vertices.length).toBeGreaterThan(mostVertices / 2);
    expect(vertices[0]).toMatchObject({ step: 0, value: 1 });
    expect(vertices[vertices.length - 1]).toMatchObject({ step: count - 1, value: 1 / count });
  });

  test('ascends in steps, each vertex within its range', () => {
    vertices.forEach(({ step, value, range }, index) => {
      if (index > 0) expect(step).toBeGreaterThan(vertices[index - 1].step);
      expect(range?.minimum).toBeLessThanOrEqual(value ?? Number.NaN);
      expect(range?.maximum).toBeGreaterThanOrEqual(value ?? Number.NaN);
    });
  });

  test('keeps the extremes of what it leaves out', () => {
    expect(Math.max(...vertices.map(({ range }) => range?.maximum ?? 0))).toBe(42);
  });
});

test('a curve of few records has a vertex for each, as wide as itself', () => {
  const view = viewOf([lossAt(0, 2), lossAt(3, 1)]);
  expect(thinCurve(view.history, 'trainLoss')).toEqual([
    { step: 0, value: 2, range: { minimum: 2, maximum: 2 } },
    { step: 3, value: 1, range: { minimum: 1, maximum: 1 } },
  ]);
});

test('what is not finite, or not measured, is a gap', () => {
  const view = viewOf([lossAt(0, 2), lossAt(1, Number.NaN)], {
    halt: { step: 1, layer: 0, where: 'loss' },
  });
  const [curve] = curvesOf([view], { training: 'trainLoss', validation: 'validationAccuracy' });
  expect(curve.haltStep).toBe(1);
  expect(curve.vertices.training[1]).toEqual({ step: 1, value: null, range: null });
  const regression = viewOf([recordOf(0, [1], { validationAccuracy: null })]);
  expect(thinCurve(regression.history, 'validationAccuracy')[0].value).toBeNull();
});

test('the learning rate is of no split, and an early stop stays after the training has gone on', () => {
  const rates = [0.1, 0.05].map((learningRate, step) => recordOf(step, [1], { learningRate }));
  const lastStop = { step: 1, reason: 'patience', bestStep: 0, bestLoss: 0.6 } as const;
  const view = viewOf(rates, { lastStop });
  const series = { training: 'learningRate', validation: null } as const;
  const [curve] = curvesOf([view], series);
  expect(curve.vertices.training.map(({ value }) => value)).toEqual([0.1, 0.05]);
  expect(curve.vertices.validation).toEqual([]);
  expect(curve.stop).toBeNull();
  expect(withStops([curve], [view])[0].stop).toEqual(lastStop);
});

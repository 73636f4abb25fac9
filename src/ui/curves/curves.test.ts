import { expect, test } from 'vitest';
import { recordOf, stepsOf, viewOf } from '../plot/testing/view';
import { curvesOf, learningRateCurves, learningRateSeries, lossCurves } from './curves';

const lossAt = (step: number, trainLoss: number) => recordOf(step, [1], { trainLoss });
const series = { training: 'trainLoss', validation: 'validationAccuracy' } as const;

test('a curve has a vertex for each record that is drawn', () => {
  const [curve] = curvesOf([viewOf([lossAt(0, 2), lossAt(3, 1)])], series);
  expect(curve.vertices.training).toEqual([
    { step: 0, value: 2 },
    { step: 3, value: 1 },
  ]);
});

test('what is not finite, or not measured, is a gap', () => {
  const view = viewOf([lossAt(0, 2), lossAt(1, Number.NaN)], {
    halt: { step: 1, layerIndex: 0, where: 'loss' },
  });
  const [curve] = curvesOf([view], series);
  expect(curve.haltStep).toBe(1);
  expect(curve.vertices.training[1]).toEqual({ step: 1, value: null });
  const regression = viewOf([recordOf(0, [1], { validationAccuracy: null })]);
  expect(curvesOf([regression], series)[0].vertices.validation[0].value).toBeNull();
});

test('the loss has the batches of every step, and an early stop after the training has gone on', () => {
  const lastStop = { step: 1, bestStep: 0, bestLoss: 0.6, reason: 'patience' } as const;
  const view = viewOf([lossAt(0, 2), lossAt(1, 1)], { lastStop });
  expect(curvesOf([view], series)[0]).toMatchObject({ batches: null, stop: null });
  const [curve] = lossCurves([view], series);
  expect(curve.stop).toEqual(lastStop);
  expect(curve.batches).toBe(view.history.steps);
});

test('the learning rate is that of every step, of no split, and of the newest look', () => {
  const rates = [0.1, 0.05].map((learningRate, index) =>
    recordOf(3 * index, [1], { learningRate }),
  );
  const view = viewOf(rates);
  const steps = stepsOf([0, 1, 2].map((step) => ({ step, batchLoss: 1 })));
  steps.learningRate.set([0.1, 0.09, 0.07]);
  const [curve] = learningRateCurves([{ ...view, history: { ...view.history, steps } }]);
  expect(curve.vertices.training.map(({ step, value }) => [step, value])).toEqual([
    [0, 0.1],
    [1, 0.09],
    [2, 0.07],
    [3, 0.05],
  ]);
  expect(curve.vertices.validation).toEqual([]);
  expect(curvesOf([view], learningRateSeries)[0].vertices.validation).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { quietLayers } from '../../engine/testing/quietLayers';
import { dictionaries } from '../../i18n/dictionaries';
import { linearAxis, logarithmicAxis } from '../layers/valueAxis';
import { recordOf, viewOf } from '../plot/testing/view';
import type { PageState } from '../usePlayground';
import { distributionAxis, layerDistributions, quantile } from './DistributionPlot';
import { describeLayers } from './LayersPanel';
import { placeOf, statisticAxis, statisticRows } from './StatisticStrip';

const record = (step: number, others = {}) =>
  recordOf(step, [1, 1, 1], { layers: quietLayers(3, others) });

test('a quantile lies within its bin as far as its share goes', () => {
  const distribution = { low: 0, high: 3, counts: [2, 0, 2] };
  expect([0.25, 0.5, 0.75, 1].map((share) => quantile(distribution, share))).toEqual([
    0.5, 1, 2.5, 3,
  ]);
});

describe('axes', () => {
  test('a linear one has 0 on it and round ends', () => {
    expect(linearAxis(0.2, 0.93)).toMatchObject({ low: 0, high: 1 });
    expect(linearAxis(-1, 1).ticks.map(({ text }) => text)).toEqual(['−1', '0', '1']);
    expect(linearAxis(Infinity, -Infinity).low).toBe(0);
  });

  test('a logarithmic one goes from decade to decade', () => {
    expect(logarithmicAxis(-6.2, 0.3, 3)).toMatchObject({ low: -7, high: 1 });
  });
});

describe('ridges', () => {
  test('of activations leave the output out, but where it is the only layer', () => {
    const [{ histograms }] = layerDistributions([viewOf([record(0)])], 'activations', null);
    expect(histograms.map((ridge) => ridge === null)).toEqual([false, false, true]);
    const alone = viewOf([recordOf(0, [1], { layers: quietLayers(1) })]);
    expect(layerDistributions([alone], 'activations', null)[0].histograms[0]).not.toBeNull();
    const [gradients] = layerDistributions([viewOf([record(0)])], 'gradients', null);
    expect(gradients.histograms).not.toContain(null);
  });

  test('are those of the step that is pointed at', () => {
    const wide = { low: -9, high: 9, counts: [1, 1] };
    const view = viewOf([record(0, { activations: [wide, wide, wide] }), record(5)]);
    expect(layerDistributions([view], 'activations', 0)[0].histograms[0]).toEqual(wide);
    expect(layerDistributions([view], 'activations', null)[0].histograms[0]).not.toEqual(wide);
  });

  test('of a variant that is not finite any more do not press the others flat', () => {
    const huge = { low: -1e30, high: 1e30, counts: [1, 1] };
    const halt = { layerIndex: 0, where: 'forward' as const, step: 1 };
    const exploded = viewOf([record(0, { activations: [huge, huge, huge] })], { halt });
    const both = layerDistributions([viewOf([record(0)]), exploded], 'activations', null);
    expect(distributionAxis(both, 'activations').high).toBe(1);
    expect(distributionAxis(both.slice(1), 'activations').high).toBeGreaterThan(1e29);
  });

  test('with nothing in them are not drawn', () => {
    const none = { low: 0, high: 0, counts: [0, 0] };
    const view = viewOf([record(0, { gradients: [none, none, none] })]);
    expect(layerDistributions([view], 'gradients', null)[0].histograms).toEqual([null, null, null]);
  });
});

describe('statistics', () => {
  test('0 and infinite have no place on a logarithmic axis', () => {
    expect(placeOf('updateRatios', 1e-4)).toBeCloseTo(-4, 12);
    expect([0, Infinity].map((value) => placeOf('updateRatios', value))).toEqual([null, null]);
    expect(placeOf('deadShares', 0)).toBe(0);
  });

  test('the axis of updates holds the usual thousandth', () => {
    const view = viewOf([record(0, { updateRatios: [1e-8, 1e-7, 1e-6] })]);
    const axis = statisticAxis(statisticRows([view], 'updateRatios', null), 'updateRatios');
    expect(axis).toMatchObject({ low: -8, high: -3 });
  });
});

test('the text tells both ends of the network, and the extremes of the chosen number', () => {
  const layerView = { distribution: 'activations', statistic: 'deadShares' } as const;
  const view = viewOf([record(0, { activationMeans: [0.5, 0.25, 9], deadShares: [0, 0.5, 0] })]);
  const state = { variants: [view], pointedStep: null, layerView } as unknown as PageState;
  expect(describeLayers(state, dictionaries.en)).toBe(
    'Step 0. Variant A: activations of layer 1 are 0.5 ± 1, of layer 2 0.25 ± 1. ' +
      'Dead units of variant A: from 0.0 % to 50.0 %, the most at layer 2.',
  );
});

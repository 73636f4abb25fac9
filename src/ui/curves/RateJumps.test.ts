import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { parseQuery } from '../../spec/link/query';
import type { EndChange } from '../../store/run/endChanges';
import { recordOf, viewOf } from '../plot/testing/view';
import type { PageState } from '../usePlayground';
import { describeLearningRate } from './CurveCharts';
import { curvesOf, learningRateSeries } from './curves';
import { rateJumps } from './RateJumps';

/** A variant whose learning rate has these values, every ten steps. */
const viewOfRates = (rates: number[]) =>
  viewOf(rates.map((learningRate, index) => recordOf(10 * index, [1], { learningRate })));
const leap = [0.1, 0.05, 0, 0.05, 0.02];

function jumpsOf(query: string, rates: number[], endChanges: EndChange[]) {
  const { lab } = parseQuery(query);
  return rateJumps(curvesOf([viewOfRates(rates)], learningRateSeries), lab, endChanges);
}

const end: EndChange = { from: 20, to: 40, step: 20, rates: [0], lastStep: null };

test('a schedule that goes by the end leaps when the end is moved on', () => {
  const jump = { from: 20, to: 40, step: 30, variant: 0, before: 0, after: 0.05 };
  for (const schedule of ['cosine', 'step', 'exponential']) {
    expect(jumpsOf(`depth=1&schedule=${schedule}`, leap, [end])).toEqual([jump]);
  }
});

test('a leap at the very step whose record stood there before is one too', () => {
  const [jump] = jumpsOf('depth=1&schedule=cosine', [0.1, 0.08, 0.05, 0.02], [end]);
  expect(jump).toMatchObject({ step: 20, before: 0, after: 0.05 });
});

test('others leap for another reason, and what falls does not leap', () => {
  expect(jumpsOf('depth=1&schedule=plateau', leap, [end])).toEqual([]);
  expect(jumpsOf('depth=1&schedule=cosine', leap, [])).toEqual([]);
  const falling = [0.1, 0.05, 0.03, 0.01];
  expect(jumpsOf('depth=1&schedule=cosine', falling, [{ ...end, rates: [0.03] }])).toEqual([]);
  expect(jumpsOf('depth=1&schedule=cosine', leap, [{ ...end, lastStep: 20 }])).toEqual([]);
});

test('a warm-up rises by itself', () => {
  expect(jumpsOf('depth=1&schedule=cosine&warmup=50', leap, [end])).toEqual([]);
});

test('the chart says so in words', () => {
  const { lab } = parseQuery('depth=1&schedule=cosine&steps=40');
  const variants = [viewOfRates(leap)];
  const axes = { loss: null, steps: 'linear' };
  const shown = { variants, lab, endChanges: [end], pointedStep: null, axes };
  const state = shown as unknown as PageState;
  expect(describeLearningRate(state, dictionaries.en)).toContain(
    'A: at step 30 the learning rate jumps from 0 to 0.05. “Stop at step” went from 20 to 40',
  );
});

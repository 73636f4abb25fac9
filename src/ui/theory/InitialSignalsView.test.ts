import { expect, test } from 'vitest';
import { defaultSpec } from '../../spec/spec';
import { startOf } from '../plot/testing/view';
import { signalSpreads } from './InitialSignalsView';

const spec = { ...defaultSpec, depth: 2, width: 64 };
const layers = ['hidden', 'hidden', 'output'].map((kind, layer) => ({
  name: `${layer}`,
  kind: kind as 'hidden' | 'output',
  fanIn: 64,
  fanOut: 64,
}));
/** Eleven seeds: 10⁻⁵ to 10⁵ at the first layer, 1 at the second, and 0 at the output of one. */
const rows = Array.from({ length: 11 }, (_, seed) => [10 ** (seed - 5), 1, seed === 0 ? 0 : 100]);
const spread = {
  start: startOf(spec),
  layers,
  seedCount: 11,
  forwardSignals: Float64Array.from(rows.flat()),
  backwardSignals: Float64Array.from(rows.flat()),
};

test('mean and band are of logarithms over seeds; what has none is left out', () => {
  const [{ low, mean, high }] = signalSpreads([spread], 'forwardSignals');
  expect(mean[0]).toBeCloseTo(0, 12);
  expect(low[0]).toBeCloseTo(-4, 12);
  expect(high[0]).toBeCloseTo(4, 12);
  expect([low[2], mean[2], high[2]]).toEqual([2, 2, 2]);
});

test('theory of the backward signal goes from the mean at the last hidden layer', () => {
  const [{ predicted }] = signalSpreads([spread], 'backwardSignals');
  expect(predicted).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
});

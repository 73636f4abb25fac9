import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { defaultSpec, type Spec } from '../../spec/spec';
import { describeStandardization } from './standardization';

function described(data: 'houses' | 'digits', standardize: Spec['standardize']) {
  const spec: Spec = { ...defaultSpec, samples: 200, data, standardize };
  return describeStandardization(prepareTraining(generateDataset(data, spec), spec));
}

test('every column comes to mean 0 and deviation 1, and correlations stay as they were', () => {
  const { columns, correlations, before, after, target } = described('houses', 'inputs');
  expect(before.deviations[1] / before.deviations[0]).toBeGreaterThan(100);
  for (const value of after.means) expect(value).toBeCloseTo(0, 10);
  for (const value of after.deviations) expect(value).toBeCloseTo(1, 10);
  for (const { mean, deviation, before: from, after: to, name } of columns) {
    expect(name).not.toBe('');
    expect(to.minimum).toBeCloseTo((from.minimum - mean) / deviation, 9);
    expect(to.maximum).toBeCloseTo((from.maximum - mean) / deviation, 9);
    expect(from.counts.reduce((sum, count) => sum + count, 0)).toBe(100);
  }
  expect(correlations?.largestDifference).toBeLessThan(1e-12);
  expect(Math.max(...(correlations?.before ?? []).map(Math.abs))).toBeLessThanOrEqual(1 + 1e-12);
  expect(target).toBeNull();
});

test('the target of a regression is one of the columns where it is standardized too', () => {
  const { target } = described('houses', 'all');
  expect(target?.after.minimum).toBeCloseTo(
    ((target?.before.minimum ?? 0) - (target?.mean ?? 0)) / (target?.deviation ?? 1),
    9,
  );
});

test('pictures are told in sum; what is left as it is has not changed', () => {
  const { columns, correlations, before, after, isApplied } = described('digits', 'none');
  expect([columns.length, correlations, isApplied]).toEqual([0, null, false]);
  expect(after).toEqual(before);
});

import { expect, test } from 'vitest';
import { claimNames } from '../spec/claimNames';
import { claims } from './catalogue/claims';
import { costOf } from './cost';

test('an estimate grows with steps and rates, and no claim is estimated at more than a minute', () => {
  const trial = { kind: 'training', query: 'depth=3&width=32', steps: 100 } as const;
  const once = costOf({ arms: { a: trial } });
  expect(costOf({ arms: { a: { ...trial, steps: 1_000 } } })).toBeGreaterThan(2 * once);
  expect(costOf({ arms: { a: { ...trial, rates: [0.1, 1, 3] } } })).toBeGreaterThan(1.5 * once);
  for (const name of claimNames) {
    expect(costOf(claims[name]), name).toBeGreaterThan(0);
    expect(costOf(claims[name]), name).toBeLessThan(60);
  }
});

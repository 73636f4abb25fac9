import { expect, test } from 'vitest';
import { chordViolations } from './chordConvexity';
import type { ParameterValues, TrainingLoss } from './trainingLoss';

async function share(of: (values: Float64Array) => number): Promise<number> {
  const loss: TrainingLoss = {
    at: async ([values]: ParameterValues) => of(values),
    dispose: () => undefined,
  };
  const parameters = [new Float64Array(3)];
  const search = chordViolations(loss, parameters, { seed: 1, count: 200, deviation: 1 });
  for (;;) {
    const { done, value } = await search.next();
    if (done) return value;
  }
}

test('a convex function has none, a concave one has all, a wave some', async () => {
  const squares = (values: Float64Array) => values.reduce((sum, one) => sum + one * one, 0);
  expect(await share(squares)).toBe(0);
  expect(await share((values) => -squares(values))).toBe(1);
  const wave = await share(([x]) => Math.sin(3 * x));
  expect(wave).toBeGreaterThan(0.3);
  expect(wave).toBeLessThan(0.7);
});

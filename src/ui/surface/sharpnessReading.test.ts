import { expect, test } from 'vitest';
import { createLossGradient } from '../../engine/experiments/lossGradient';
import { type Sharpness, sharpness } from '../../engine/experiments/sharpness';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { prepareExperiment, startExperiment } from '../../engine/testing/experiment';
import type { Spec } from '../../spec/spec';
import { hovers, sharpnessReadings } from './sharpnessReading';

/** The measured products of a run with the whole batch, at every hundredth step. */
async function readingsOf(changes: Partial<Spec>, steps: number) {
  const { plan, data, spec } = prepareExperiment(changes);
  const trainer = startExperiment(createReferenceKernels(), changes);
  const gradient = createLossGradient(plan, data, spec);
  const points: { step: number; found: Sharpness | null }[] = [];
  for (let step = 0; step <= steps; step++) {
    if (step % 100 === 0) {
      const parameters = (await trainer.parameters()).flatMap((slot) => [...slot]);
      const search = sharpness(gradient, Float64Array.from(parameters), 1);
      let turn = search.next();
      while (!turn.done) turn = search.next();
      points.push({ step, found: turn.value });
    }
    trainer.advance();
  }
  trainer.dispose();
  return sharpnessReadings({ points }, [{ step: 0, learningRate: spec.lr }]);
}

const fit: Partial<Spec> = {
  ...{ data: 'bumps', samples: 80, standardize: 'all', batch: 'full' },
  ...{ depth: 2, width: 12, activation: 'tanh' },
};

test('gradient descent at a large rate hovers at 2, at a small one it stays below', async () => {
  const large = await readingsOf({ ...fit, lr: 0.2 }, 900);
  expect(large[0].product).not.toBeCloseTo(2, 1);
  expect(hovers(large, 2)).toBe(true);
  expect(hovers(large.slice(0, 2), 2)).toBe(false);
  const small = await readingsOf({ ...fit, lr: 0.01 }, 900);
  expect(hovers(small, 2)).toBe(false);
  expect(small.at(-1)?.product).toBeLessThan(1);
});

test('a product takes the rate that held at its step, and none where a number is not finite', () => {
  const found = { value: 10, error: 0 };
  const points = [
    { step: 0, found },
    { step: 5, found },
    { step: 9, found: null },
  ];
  const rates = [
    { step: 0, learningRate: 0.1 },
    { step: 4, learningRate: 0.2 },
    { step: 6, learningRate: 0.3 },
  ];
  expect(sharpnessReadings({ points }, rates)).toEqual([
    { step: 0, sharpness: 10, error: 0, product: 1 },
    { step: 5, sharpness: 10, error: 0, product: 2 },
  ]);
});

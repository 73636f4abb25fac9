import { describe, expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultRateRange, leastRates, type RateRange } from '../../spec/grids/rateRange';
import { defaultSpec, type Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import type { Trainer } from '../training/trainer';
import { createTrainer } from '../training/trainer';
import {
  emptyRangeTest,
  type RangePoint,
  type RangeTest,
  rangeTest,
  rangeTestSpec,
  suggestRate,
} from './rangeTest';

function prepare(changes: Partial<Spec>) {
  const spec = rangeTestSpec({ ...defaultSpec, ...changes });
  const data = prepareTraining(generateDataset(spec.data as 'moons', spec), spec);
  return { spec, data, plan: planNetwork(spec, data) };
}

async function testOf(
  changes: Partial<Spec>,
  sweep: RateRange = defaultRateRange,
): Promise<RangeTest> {
  const { spec, data, plan } = prepare(changes);
  const trainer = createTrainer(createReferenceKernels(), plan, data, spec);
  let last = emptyRangeTest;
  for await (const found of rangeTest(trainer, sweep)) last = found;
  trainer.dispose();
  return last;
}

/** The loss ½λw² from w = 1, by gradient descent: w ← (1 − ηλ)w. */
function parabola(curvature: number) {
  let [w, rate] = [1, 0];
  return {
    changeSettings({ lr = rate }: { lr?: number }) {
      rate = lr;
    },
    advance() {
      w *= 1 - rate * curvature;
    },
    measure: async () =>
      ({ record: { trainLoss: 0.5 * curvature * w * w } }) as Awaited<
        ReturnType<Trainer['measure']>
      >,
  };
}

/** Linear regression by full batches: a quadratic loss. */
const quadratic: Partial<Spec> = {
  data: 'plane',
  depth: 0,
  noise: 0,
  batch: 'full',
  samples: 100,
  standardize: 'inputs',
};

/** The largest eigenvalue of the Hessian (2/n)·X̃ᵀX̃ of the mean squared error, X̃ with a column of ones. */
function largestCurvature(changes: Partial<Spec>): number {
  const { data } = prepare(changes);
  const { inputs, rowCount } = data.train;
  const rows = Array.from({ length: rowCount }, (_, row) => [
    inputs[2 * row],
    inputs[2 * row + 1],
    1,
  ]);
  let vector = [1, 0.7, 0.4];
  let eigenvalue = 0;
  for (let turn = 0; turn < 5_000; turn++) {
    const products = rows.map((row) => row.reduce((sum, x, i) => sum + x * vector[i], 0));
    const image = [0, 1, 2].map(
      (i) => (2 / rowCount) * rows.reduce((sum, row, n) => sum + row[i] * products[n], 0),
    );
    eigenvalue = Math.hypot(...image);
    vector = image.map((x) => x / eigenvalue);
  }
  return eigenvalue;
}

describe('a quadratic loss, stable below a learning rate of 2/λ', () => {
  test.each([2, 70, 900])(
    'of curvature %f falls up to that rate and no further',
    async (curvature) => {
      let last = emptyRangeTest;
      for await (const found of rangeTest(parabola(curvature), defaultRateRange)) last = found;
      const { points, stopped, suggestion } = last;
      const lowest = points.reduce((best, point) => (point.loss < best.loss ? point : best));
      const ratio = points[1].learningRate / points[0].learningRate;
      const limit = 2 / curvature;
      expect(lowest.learningRate).toBeLessThanOrEqual(limit);
      expect(lowest.learningRate * ratio).toBeGreaterThan(limit);
      expect(stopped?.reason).toBe('diverged');
      expect(stopped?.learningRate).toBeLessThan(5 * limit);
      expect(suggestion).toBeLessThan(limit);
      expect(suggestion).toBeGreaterThan(limit / 20);
    },
  );

  test.each<[string, Partial<Spec>]>([
    ['equal', quadratic],
    ['very different', { ...quadratic, unitSpread: 30, standardize: 'none' }],
  ])(
    'of a trained regression diverges within a decade of it: curvatures %s',
    async (_, changes) => {
      const limit = 2 / largestCurvature(changes);
      const { stopped, suggestion } = await testOf(changes);
      expect(stopped?.reason).toBe('diverged');
      expect(stopped?.learningRate).toBeGreaterThan(limit);
      expect(stopped?.learningRate).toBeLessThan(10 * limit);
      expect(suggestion).toBeLessThan(limit);
    },
  );
});

describe('the rates', () => {
  test('grow by one factor from the lowest to the highest', async () => {
    const sweep = { lowest: 1e-6, highest: 1e-3, steps: 7 };
    const { points, stopped } = await testOf({ depth: 1, samples: 20 }, sweep);
    expect(stopped).toBeNull();
    expect(points).toHaveLength(7);
    for (const [index, { learningRate }] of points.entries()) {
      expect(learningRate / 10 ** (-6 + index / 2)).toBeCloseTo(1, 12);
    }
  });

  test('are the test’s own, whatever the schedule, and early stopping does not end it', async () => {
    const plain = { depth: 1, width: 4, samples: 40 };
    const sweep = { lowest: 1e-3, highest: 1, steps: 30 };
    const scheduled = { warmup: 20, schedule: 'cosine', steps: 10, patience: 1 } as const;
    expect(await testOf({ ...plain, ...scheduled }, sweep)).toEqual(await testOf(plain, sweep));
  });
});

test('numbers that are not finite end the test, and are no points', async () => {
  const { points, stopped } = await testOf({
    data: 'plane',
    activation: 'linear',
    depth: 8,
    gain: 4,
    samples: 40,
  });
  expect(points.every(({ loss }) => Number.isFinite(loss))).toBe(true);
  expect(stopped).not.toBeNull();
  expect(stopped?.learningRate).toBeLessThan(defaultRateRange.highest);
});

describe('no suggestion has its reason', () => {
  const small = { depth: 3, samples: 120 };
  const sweepOf = (steps: number): RateRange => ({ ...defaultRateRange, highest: 0.1, steps });

  test('where so few rates were tried that it would be a guess', async () => {
    const few = await testOf(small, sweepOf(leastRates - 1));
    expect(few).toMatchObject({ suggestion: null, reason: 'tooFewRates', stopped: null });
    const enough = await testOf(small, sweepOf(2 * leastRates));
    expect(enough).toMatchObject({ suggestion: expect.any(Number), reason: null });
    expect(emptyRangeTest.reason).toBe('tooFewRates');
  });

  test('where the loss blows up at rates as small as that', async () => {
    const houses = { data: 'houses', standardize: 'inputs', depth: 2, samples: 120 } as const;
    const { suggestion, reason, stopped } = await testOf(houses);
    expect([suggestion, reason]).toEqual([null, 'endedTooSoon']);
    expect(stopped).not.toBeNull();
  });

  test('where the loss falls nowhere', async () => {
    const { suggestion, reason, points } = await testOf({
      ...small,
      init: 'zeros',
      outInit: 'same',
    });
    expect([suggestion, reason]).toEqual([null, 'noFall']);
    expect(points).toHaveLength(defaultRateRange.steps);
  });
});

describe('the suggestion', () => {
  /** A loss that falls about 10^center, by the logistic function, and rises again behind 10^end. */
  function curve(center: number, end: number): RangePoint[] {
    return Array.from({ length: 121 }, (_, index) => {
      const logarithm = -5 + index / 20;
      const fallen = 1 / (1 + Math.exp(-6 * (logarithm - center)));
      return {
        learningRate: 10 ** logarithm,
        loss: 1.1 - fallen + Math.max(0, logarithm - end),
      };
    });
  }

  test.each([-3, -2, -1.2])('is where nine tenths of the fall are done: 10^%f', (center) => {
    // The logistic function is 0.9 at ln 9.
    const expected = 10 ** (center + Math.log(9) / 6);
    const suggestion = suggestRate(curve(center, 0.5)) ?? 0;
    expect(Math.abs(Math.log10(suggestion / expected))).toBeLessThan(0.06);
    expect(suggestion).toBe(Number(suggestion.toPrecision(2)));
  });

  test('does not wait for the last of the fall, nor follow a single low loss', () => {
    const points = curve(-2, 0.5);
    points[20] = { ...points[20], loss: 0.09 };
    expect(suggestRate(points)).toBe(suggestRate(curve(-2, 0.5)));
  });

  test('is none where the loss falls nowhere', () => {
    expect(suggestRate([])).toBeNull();
    expect(suggestRate(curve(-2, 0).map((point) => ({ ...point, loss: 0.7 })))).toBeNull();
    expect(suggestRate(curve(-2, 0).map((point, i) => ({ ...point, loss: 1 + i })))).toBeNull();
  });

  test.each<Partial<Spec>>([
    { depth: 3 },
    { depth: 3, optimizer: 'adam', activation: 'tanh' },
    { depth: 2, optimizer: 'momentum', data: 'spiral' },
    { depth: 1, data: 'bumps', standardize: 'all' },
  ])('trains %j better than a hundredth or thirty times of it', async (changes) => {
    const { suggestion } = await testOf({ ...changes, samples: 120 });
    if (suggestion === null) throw new Error('no suggestion');
    const lossAfter = async (lr: number): Promise<number> => {
      const spec = { ...defaultSpec, ...changes, samples: 120, lr };
      const { data, plan } = prepare(spec);
      const trainer = createTrainer(createReferenceKernels(), plan, data, spec);
      for (let step = 0; step < 150; step++) trainer.advance();
      const { record } = await trainer.measure();
      trainer.dispose();
      return record.trainLoss;
    };
    const loss = await lossAfter(suggestion);
    expect(loss).toBeLessThan(0.9 * (await lossAfter(suggestion / 100)));
    // Not finite is not less either.
    expect((await lossAfter(suggestion * 30)) < loss).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { StepRecord } from '../../record/stepRecord';
import type { Spec } from '../../spec/spec';
import { expectAllAbove, expectNear } from '../testing/expectations';
import { moons } from '../testing/moons';
import { isStuck, trainLoss } from '../testing/readings';
import { atEnd, firstStep, trainSeeds } from '../testing/seededRuns';
import { geometricMean, median } from '../testing/statistics';

/** ReLU, 10 layers, 100 points of two moons with noise 0.2; figures of another framework. */
const setting = moons(100, 0.2);

/** U(−a, a): the initializer `uniform` is U(−0.05, 0.05) times the gain. */
function uniformTo(a: number): Partial<Spec> {
  return { ...setting, init: 'uniform', gain: a / 0.05, lr: 0.05 };
}

describe('weights from U(−a, a), SGD 0.05', { timeout: 300_000 }, () => {
  const end = { steps: 300, interval: 300 };

  it('a = 0.01: stuck at 0.693', async () => {
    const runs = await trainSeeds(uniformTo(0.01), end);
    expect(runs.every((records) => isStuck(records[1]))).toBe(true);
  });

  it('a = 0.433: 0.015', async () => {
    const runs = await trainSeeds(uniformTo(0.433), end);
    expectNear(median(atEnd(runs, trainLoss)), 0.015, 3);
  });

  it('a = 1: not finite in any run', async () => {
    const pace = { steps: 10, interval: 1, until: isLost };
    const runs = await trainSeeds(uniformTo(1), pace);
    expect(runs.every((records) => isLost(records[records.length - 1]))).toBe(true);
  });
});

function isLost(record: StepRecord): boolean {
  return !Number.isFinite(record.trainLoss);
}

function hasEscaped(record: StepRecord): boolean {
  return !isStuck(record);
}

describe('a plateau is not death: steps until the loss leaves 0.693, SGD 0.1', {
  timeout: 300_000,
}, () => {
  async function escapes(gain: number, limit: number, count?: number): Promise<number[]> {
    const pace = { steps: limit, interval: 10, until: hasEscaped };
    return firstStep(await trainSeeds({ ...setting, gain }, pace, count), hasEscaped);
  }

  it('gain 0.6: 78', async () => {
    expectNear(geometricMean(await escapes(0.6, 500)), 78, 2.5);
  });

  it('gain 0.5: 234', async () => {
    expectNear(geometricMean(await escapes(0.5, 1_500)), 234, 2.5);
  });

  it('gain 0.4: 948', async () => {
    const [steps] = await escapes(0.4, 3_000, 1);
    expectNear(steps, 948, 2.5);
  });

  it('gain 0.3: not in 1 500', async () => {
    expectAllAbove(await escapes(0.3, 1_500, 1), 1_500);
  });
});

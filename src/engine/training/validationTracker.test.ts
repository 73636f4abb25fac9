import { describe, expect, it } from 'vitest';
import {
  initialTracker,
  isBetter,
  trackValidation,
  type ValidationTracker,
} from './validationTracker';

/** The tracker after epochs of ten steps that end with these validation losses. */
function courseOf(patience: number, losses: readonly number[]): ValidationTracker {
  return losses.reduce((validationTracker, validationLoss, epoch) => {
    const blocks = isBetter(validationTracker, validationLoss) ? [[Float64Array.of(epoch)]] : null;
    const step = 10 * (epoch + 1);
    return trackValidation(
      validationTracker,
      { patience, schedule: 'plateau' },
      { step, validationLoss },
      blocks,
    );
  }, initialTracker);
}

describe('early stopping', () => {
  it('keeps the network with the lowest loss, the first one of equals', () => {
    const { best, epochsWithoutBetter } = courseOf(0, [3, 2, 2.5, 2]);
    expect(best).toEqual({ step: 20, validationLoss: 2, blocks: [[Float64Array.of(1)]] });
    expect(epochsWithoutBetter).toBe(2);
  });

  it('ends the training after as many epochs without a lower loss as its patience', () => {
    expect(courseOf(3, [3, 2, 2.5, 2.4]).stop).toBeNull();
    expect(courseOf(3, [3, 2, 2.5, 2.4, 2.3]).stop).toEqual({
      step: 50,
      reason: 'patience',
      left: null,
    });
    expect(courseOf(3, [3, 2, 2.5, 2.4, 1.9]).stop).toBeNull();
    expect(courseOf(0, [1, 2, 3, 4, 5, 6]).stop).toBeNull();
  });

  it('counts a loss that is not a number as none', () => {
    expect(courseOf(2, [1, Number.NaN, Number.NaN])).toMatchObject({
      best: { validationLoss: 1 },
      stop: { step: 30 },
    });
  });
});

describe('the plateau schedule', () => {
  it('counts every fifth epoch in a row without a lower loss', () => {
    expect(courseOf(0, [1, 2, 2, 2, 2]).plateaus).toBe(0);
    expect(courseOf(0, [1, 2, 2, 2, 2, 2]).plateaus).toBe(1);
    expect(courseOf(0, [1, ...Array(10).fill(2)]).plateaus).toBe(2);
    expect(courseOf(0, [1, 2, 2, 2, 2, 0.5, 2, 2, 2, 2]).plateaus).toBe(0);
  });
});

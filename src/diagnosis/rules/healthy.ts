import type { Reading } from '../reading';
import { rate } from '../remedies';
import { rule } from '../rule';

/** Steps that every network is given before its loss must have moved. */
const grace = 100;
const moved = 0.93;

/** Nothing is wrong with the signals, but the loss has not fallen yet. */
function isWaiting({ now, remaining, first, trainLoss }: Reading): boolean {
  const hasFallen = remaining < moved || trainLoss < 0.5 * first.trainLoss;
  return now.step >= grace && !hasFallen;
}

export const waiting = rule({
  id: 'waiting',
  severity: 'open',
  explains: [],
  test: (reading) =>
    isWaiting(reading) ? { loss: reading.now.trainLoss, step: reading.now.step } : null,
  remedies: ({ spec }) => [rate(spec.lr * 3), rate(spec.lr / 3)],
});

export const healthy = rule({
  id: 'healthy',
  severity: 'fine',
  explains: [],
  test(reading) {
    const { now, hidden, signals, isIntact } = reading;
    if (!isIntact || isWaiting(reading)) return null;
    const { forwardFactor, backwardFactor } = signals;
    return {
      step: now.step,
      hiddenLayers: hidden.length,
      forwardFactor,
      backwardFactor,
      train: now.trainLoss,
      validation: now.validationLoss,
    };
  },
  remedies: () => [],
});

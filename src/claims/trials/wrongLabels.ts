import { rowGradients } from '../../engine/experiments/rowGradients';
import { advanceBy } from '../../engine/training/advance';
import { dropoutRates } from '../../spec/hiddenLayers';
import type { Measured, RowGradientTrial } from '../trial';
import { preparedNetwork } from './preparedNetwork';
import type { TrialEngine } from './trialEngine';

/** Updates between two yields. */
const piece = 16;

/** Trains a network with wrong labels, and compares their rows' gradients with those of the others. */
export async function* runRowGradients(
  engine: TrialEngine,
  trial: RowGradientTrial,
  seed: number,
): AsyncGenerator<void, Measured> {
  const { plan, data, spec } = preparedNetwork(trial, seed);
  // The same rows in the same order, with the labels that are right.
  const right = preparedNetwork(
    { ...trial, query: trial.query.replace(/&labelNoise=[^&]*/, '') },
    seed,
  );
  const isWrong = data.train.labels.map((label, row) =>
    label === right.data.train.labels[row] ? 0 : 1,
  );
  const trainer = engine.createTrainer(plan, data, spec);
  try {
    while (trainer.step < trial.steps) {
      await advanceBy(trainer, Math.min(piece, trial.steps - trainer.step));
      yield;
    }
    const dropout = { rates: dropoutRates(spec), seed, step: trial.steps };
    const norms = rowGradients(plan, spec, await trainer.parameters(), data.train, dropout);
    const [wrong, others] = [1, 0].map((side) => norms.filter((_, row) => isWrong[row] === side));
    return {
      numbers: {
        wrongLabelRatio: mean(wrong) / mean(others),
        withoutGradient: wrong.filter((norm) => norm === 0).length / wrong.length,
      },
      lines: {},
    };
  } finally {
    trainer.dispose();
  }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

import { type Scale, scaleOf, standardize } from '../../data/scale';
import { largestIndex } from '../../engine/measure/score';
import { advanceBy } from '../../engine/training/advance';
import type { Measured, Reading, ScalingTrial } from '../trial';
import { preparedNetwork } from './preparedNetwork';
import type { TrialEngine } from './trialEngine';

/** Updates between two yields. */
const piece = 16;

/** Trains a network on standardized rows, and answers the validation rows scaled in several ways. */
export async function* runScaling(
  engine: TrialEngine,
  trial: ScalingTrial,
  seed: number,
): AsyncGenerator<void, Measured> {
  const { plan, data, spec } = preparedNetwork(trial, seed);
  const { train, validation, inputScale, inputCount, outputCount } = data;
  if (inputScale === null) throw new Error('The inputs are not standardized.');
  const trainer = engine.createTrainer(plan, data, spec);
  try {
    while (trainer.step < trial.steps) {
      await advanceBy(trainer, Math.min(piece, trial.steps - trainer.step));
      yield;
    }
    const rows = validation.features;
    const everything = Float64Array.of(...train.features, ...rows);
    const scaled: Partial<Record<Reading, Float64Array>> = {
      trainingScaled: standardize(rows, inputScale),
      unscaled: rows,
      allScaled: standardize(rows, scaleOf(everything, inputCount)),
      ownScaled1: inBatches(rows, inputCount, 1),
      ownScaled5: inBatches(rows, inputCount, 5),
      ownScaled100: inBatches(rows, inputCount, 100),
    };
    const numbers: Measured['numbers'] = {};
    for (const [reading, inputs] of Object.entries(scaled)) {
      trainer.setProbeInputs(inputs);
      const { probeOutputs } = await trainer.measure(['probes']);
      numbers[reading as Reading] = shareRight(probeOutputs, validation.labels, outputCount);
      yield;
    }
    return { numbers, lines: {} };
  } finally {
    trainer.dispose();
  }
}

/** Standardizes each batch of rows by its own statistics. */
function inBatches(rows: Float64Array, columns: number, batch: number): Float64Array {
  const scaled = new Float64Array(rows.length);
  for (let first = 0; first < rows.length; first += batch * columns) {
    const part = rows.subarray(first, first + batch * columns);
    const scale: Scale = scaleOf(part, columns);
    scaled.set(standardize(part, scale), first);
  }
  return scaled;
}

function shareRight(outputs: Float64Array, labels: Float64Array, columns: number): number {
  const right = labels.filter(
    (label, row) => largestIndex(outputs, row * columns, columns) === label,
  );
  return right.length / labels.length;
}

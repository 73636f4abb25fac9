import type { Trainer } from '../../engine/training/trainer';
import { denseLayersOf } from '../../network/plan';
import type { Measured, StartTrial } from '../trial';
import { type PreparedNetwork, preparedNetwork } from './preparedNetwork';
import { startNumbers } from './startNumbers';
import type { TrialEngine } from './trialEngine';

/** Measures a network before any training. */
export async function* runStart(
  engine: TrialEngine,
  trial: StartTrial,
  seed: number,
): AsyncGenerator<void, Measured> {
  const network = preparedNetwork(trial, seed);
  const trainer = engine.createTrainer(network.plan, network.data, network.spec);
  try {
    yield;
    const { numbers, lines } = startNumbers((await trainer.measure([])).record);
    const weightVarianceRatio = weightVarianceRatioOf(network, await trainer.parameters());
    const moments = await momentRatios(trainer, network);
    return { numbers: { ...numbers, ...moments, weightVarianceRatio }, lines };
  } finally {
    trainer.dispose();
  }
}

async function momentRatios(trainer: Trainer, { plan, data }: PreparedNetwork) {
  const { inputs } = data.train;
  const lastHidden = plan.layers.length - 2;
  const [first, last] = [
    momentsOf((await trainer.layer(0, inputs)).activations, plan.layers[0].fanOut),
    momentsOf(
      (await trainer.layer(lastHidden, inputs)).activations,
      plan.layers[lastHidden].fanOut,
    ),
  ];
  return {
    secondMomentRatio: last.second / first.second,
    varianceShareRatio: last.variance / last.second / (first.variance / first.second),
  };
}

/** Returns E[h²], and the variance over the rows, of which the mean over the units is taken. */
function momentsOf(activations: Float64Array, units: number) {
  const rows = activations.length / units;
  let [second, variance] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    let [sum, squares] = [0, 0];
    for (let row = 0; row < rows; row++) {
      const value = activations[row * units + unit];
      sum += value;
      squares += value * value;
    }
    const mean = sum / rows;
    second += squares / rows / units;
    for (let row = 0; row < rows; row++) {
      const deviation = activations[row * units + unit] - mean;
      variance += (deviation * deviation) / rows / units;
    }
  }
  return { second, variance };
}

function weightVarianceRatioOf({ plan }: PreparedNetwork, parameters: readonly Float64Array[]) {
  const variances = denseLayersOf(plan)
    .slice(0, -1)
    .map(({ weights }) => {
      const values = parameters[weights];
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    });
  return Math.max(...variances) / Math.min(...variances);
}

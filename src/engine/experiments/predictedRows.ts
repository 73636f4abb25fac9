import { inputsOf } from '../../data/planarInputs';
import { type Prediction, predictionsOf } from '../../data/predictions';
import type { TrainingData } from '../../data/trainingData';
import type { Trainer } from '../training/trainer';

/**
 * Returns what the network answers to rows that are not among its data, standardized as those that it learns from.
 * The trainer's probe inputs are void then.
 *
 * @param features rows × features, in the data's own units
 */
export async function predictedRows(
  trainer: Pick<Trainer, 'setProbeInputs' | 'measure'>,
  data: TrainingData,
  features: Float64Array,
): Promise<Prediction[]> {
  trainer.setProbeInputs(inputsOf(features, data));
  const { probeOutputs } = await trainer.measure(['probes']);
  return predictionsOf(data, probeOutputs);
}

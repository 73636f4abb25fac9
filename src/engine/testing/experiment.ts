import { generateDataset } from '../../data/generate';
import { prepareTraining } from '../../data/trainingData';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import type { Kernels, Matrix } from '../kernels';
import type { StepRecord } from '../stepRecord';
import { createTrainer, type Trainer } from '../trainer';

/** The experiment of the defaults and these changes, at step 0. The caller disposes of it. */
export function startExperiment<M extends Matrix>(
  kernels: Kernels<M>,
  changes: Partial<Spec>,
): Trainer {
  const spec = { ...defaultSpec, ...changes };
  if (spec.data === 'csv') throw new Error('An experiment here has generated data.');
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  return createTrainer(kernels, planNetwork(spec, data), data, spec);
}

/** The records at step 0 and after every `interval` steps until `steps`. */
export async function trainRecording<M extends Matrix>(
  kernels: Kernels<M>,
  changes: Partial<Spec>,
  { steps, interval }: { steps: number; interval: number },
): Promise<StepRecord[]> {
  const trainer = startExperiment(kernels, changes);
  const records: StepRecord[] = [];
  while (trainer.step < steps) {
    records.push((await trainer.measure()).record);
    for (let i = 0; i < interval; i++) trainer.advance();
  }
  records.push((await trainer.measure()).record);
  trainer.dispose();
  return records;
}

import { generateDataset, isGenerated } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { intervenedPlan } from '../../network/interventions';
import { planNetwork } from '../../network/plan';
import type { StepRecord } from '../../record/stepRecord';
import { dropoutRates } from '../../spec/hiddenLayers';
import type { Intervention } from '../../spec/interventions';
import { defaultSpec, type Spec } from '../../spec/spec';
import type { Kernels, Matrix } from '../kernels/kernels';
import { createNetwork, disposeNetwork } from '../passes/network';
import { computeGradients, createWorkspace } from '../passes/workspace';
import type { Trainer } from '../training/trainer';
import { createTrainer } from '../training/trainer';
import type { Bench } from './bench';

/** The experiment of the defaults and these changes, at step 0, with what has been changed by hand. */
export function startExperiment<M extends Matrix>(
  kernels: Kernels<M>,
  changes: Partial<Spec>,
  interventions: readonly Intervention[] = [],
): Trainer {
  const { spec, data, plan } = prepareExperiment(changes);
  const made = interventions.map((intervention) => ({ step: 0, intervention }));
  return createTrainer(kernels, intervenedPlan(plan, made), data, spec);
}

/** The data and the plan of the experiment of the defaults and these changes. */
export function prepareExperiment(changes: Partial<Spec>) {
  const spec = { ...defaultSpec, ...changes };
  if (!isGenerated(spec.data)) throw new Error('An experiment here has generated data.');
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  return { spec, data, plan: planNetwork(spec, data) };
}

/** ∂L/∂parameter of every slot at step 0, on the whole training split, and the logits behind them. */
export async function gradientsAtStart<M extends Matrix>(
  { kernels }: Bench<M>,
  changes: Partial<Spec>,
): Promise<Float64Array[]> {
  const { spec, data, plan } = prepareExperiment(changes);
  const { rowCount, inputs, targets } = data.train;
  const network = createNetwork(kernels, plan, spec);
  const space = createWorkspace(kernels, plan, network, rowCount);
  kernels.write(inputs, space.inputs);
  kernels.write(targets, space.targets);
  const dropout = { rates: dropoutRates(spec), seed: spec.seed, step: 0 };
  const logits = computeGradients(kernels, plan, space, dropout, 1);
  const numbers = await kernels.read([...network.gradients.matrices, logits]);
  space.dispose();
  disposeNetwork(kernels, network);
  return numbers;
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

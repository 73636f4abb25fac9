import { generateDataset, isGenerated } from '../../data/generate';
import { prepareTraining } from '../../data/trainingData';
import { initialParameters } from '../../network/initialParameters';
import { planNetwork } from '../../network/plan';
import { defaultSpec, type Spec } from '../../spec/spec';
import type { Kernels, Matrix } from '../kernels';
import { backward, forward, type Parameters } from '../network';
import type { StepRecord } from '../stepRecord';
import { createTrainer, type Trainer } from '../trainer';
import { createWorkspace } from '../workspace';
import type { Bench } from './bench';

/** The experiment of the defaults and these changes, at step 0. The caller disposes of it. */
export function startExperiment<M extends Matrix>(
  kernels: Kernels<M>,
  changes: Partial<Spec>,
): Trainer {
  const { spec, data, plan } = prepareExperiment(changes);
  return createTrainer(kernels, plan, data, spec);
}

function prepareExperiment(changes: Partial<Spec>) {
  const spec = { ...defaultSpec, ...changes };
  if (!isGenerated(spec.data)) throw new Error('An experiment here has generated data.');
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  return { spec, data, plan: planNetwork(spec, data) };
}

/** ∂L/∂parameter of every slot at step 0, on the whole training split, and the logits behind them. */
export async function gradientsAtStart<M extends Matrix>(
  { kernels, empty, filled }: Bench<M>,
  changes: Partial<Spec>,
): Promise<Float64Array[]> {
  const { spec, data, plan } = prepareExperiment(changes);
  const { rowCount, inputs, targets } = data.train;
  const parameters: Parameters<M> = {
    values: initialParameters(plan, spec).map((numbers, slot) =>
      filled(plan.slots[slot].rows, plan.slots[slot].columns, numbers),
    ),
    gradients: plan.slots.map(({ rows, columns }) => empty(rows, columns)),
  };
  const space = createWorkspace(kernels, plan, rowCount);
  kernels.write(inputs, space.inputs);
  kernels.write(targets, space.targets);
  const dropout = { rate: spec.dropout, seed: spec.seed, step: 0 };
  const logits = forward(kernels, parameters, space, dropout);
  kernels.lossGradient(plan.loss, logits, space.targets, space.logitsGradient);
  backward(kernels, parameters, space, dropout);
  const numbers = await kernels.read([...parameters.gradients, logits]);
  kernels.dispose(space.owned);
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

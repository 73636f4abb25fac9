import type { Dataset } from '../../data/dataset';
import { prepareTraining, type TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import { planNetwork } from '../../network/planNetwork';
import type { Spec } from '../../spec/spec';

/** A variant as any engine can train it: plain data, ready to be sent to another worker. */
export interface PreparedVariant {
  spec: Spec;
  data: TrainingData;
  plan: Plan;
}

export function prepareVariant(dataset: Dataset, spec: Spec): PreparedVariant {
  const data = prepareTraining(dataset, spec);
  return { spec, data, plan: planNetwork(spec, data) };
}

/** Parameters of the network, and the statistics that batch normalization follows. */
export function numbersOf({ plan }: PreparedVariant): number {
  return [...plan.slots, ...plan.statistics].reduce(
    (sum, { rows, columns }) => sum + rows * columns,
    0,
  );
}

/** Most that one network's activations and gradients may take, in megabytes. */
export const largestNetwork = 1_500;

export function megabytesOf({ plan, spec, data }: PreparedVariant): number {
  const trainRows = data.train.rowCount;
  const rows = spec.batch === 'full' ? trainRows : Math.min(spec.batch, trainRows);
  const units = plan.operations.reduce(
    (sum, operation) => sum + (operation.kind === 'dense' ? operation.fanOut : operation.units),
    0,
  );
  const bytes = 8;
  return (2 * units * rows * bytes) / 1e6;
}

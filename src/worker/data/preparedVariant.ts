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

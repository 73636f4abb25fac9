import { gather, planBatches } from '../data/batches';
import type { TrainingData } from '../data/trainingData';
import { initialParameters } from '../network/initialParameters';
import type { Plan } from '../network/plan';
import type { Spec } from '../spec/spec';

/** All that another framework needs to compute the gradients of step 0 again. */
export interface StepZero {
  /** weights: fanIn rows of fanOut numbers; bias: fanOut numbers. */
  layers: { weights: number[][]; bias: number[] }[];
  /** The rows of the first update, as the network is fed them; classes are one-hot. */
  batch: { inputs: number[][]; targets: number[][] };
}

export function stepZeroOf(plan: Plan, data: TrainingData, spec: Spec): StepZero {
  const parameters = initialParameters(plan, spec);
  const layers = plan.operations.flatMap((operation) => {
    if (operation.kind !== 'dense') return [];
    const weights = rowsOf(parameters[operation.weights], operation.fanOut);
    return [{ weights, bias: [...parameters[operation.bias]] }];
  });
  const { inputCount, outputCount, train } = data;
  const batch = planBatches(train.rowCount, spec).rowsAt(0);
  return {
    layers,
    batch: {
      inputs: rowsOf(gather(train.inputs, inputCount, batch), inputCount),
      targets: rowsOf(gather(train.targets, outputCount, batch), outputCount),
    },
  };
}

function rowsOf(values: Float64Array, columns: number): number[][] {
  return Array.from({ length: values.length / columns }, (_, row) => [
    ...values.subarray(row * columns, (row + 1) * columns),
  ]);
}

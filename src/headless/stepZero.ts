import { createBatchLoader } from '../data/batchLoader';
import type { TrainingData } from '../data/trainingData';
import { initialParameters } from '../network/initialParameters';
import { denseLayersOf, type Plan } from '../network/plan';
import type { Spec } from '../spec/spec';

/** Everything that another framework needs to compute the gradients of step 0 again. */
export interface StepZero {
  /**
   * weights: fanIn rows of fanOut numbers; bias: fanOut numbers, 0 for a layer that has none. Where
   * the layer is normalized, the scale and shift of its units.
   */
  layers: {
    weights: number[][];
    bias: number[];
    scale?: number[];
    shift?: number[];
  }[];
  /** The batch of the first update, one row for each token of a sequence; classes are one-hot. */
  batch: { inputs: number[][]; targets: number[][] };
}

export function stepZeroOf(plan: Plan, data: TrainingData, spec: Spec): StepZero {
  const parameters = initialParameters(plan, spec);
  const layers = denseLayersOf(plan).map(({ weights, bias, fanOut }): StepZero['layers'][0] => ({
    weights: rowsOf(parameters[weights], fanOut),
    bias: bias === null ? Array.from({ length: fanOut }, () => 0) : [...parameters[bias]],
  }));
  plan.operations.forEach((operation, index) => {
    const before = plan.operations[index - 1];
    if (operation.kind !== 'normalization' || before.kind !== 'dense') return;
    layers[before.layer].scale = [...parameters[operation.scale]];
    layers[before.layer].shift = [...parameters[operation.shift]];
  });
  const { inputCount, outputCount, length } = data;
  const feed = createBatchLoader(data, spec);
  const rows = feed.rowsAt(0) * length;
  const inputs = new Float64Array(rows * inputCount);
  const targets = new Float64Array(rows * outputCount);
  feed.fill(0, inputs, targets);
  return {
    layers,
    batch: { inputs: rowsOf(inputs, inputCount), targets: rowsOf(targets, outputCount) },
  };
}

function rowsOf(values: Float64Array, columns: number): number[][] {
  return Array.from({ length: values.length / columns }, (_, row) => [
    ...values.subarray(row * columns, (row + 1) * columns),
  ]);
}

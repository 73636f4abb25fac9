import { createBatchLoader } from '../../data/batchLoader';
import type { TrainingData } from '../../data/trainingData';
import { initialParameters } from '../../network/initialParameters';
import { denseLayersOf, type Plan } from '../../network/plan';
import { dropoutRates } from '../../spec/hiddenLayers';
import type { Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { drawOf } from '../passes/operations/dropout';

/**
 * Returns everything that another framework needs to compute the gradients of step 0 again.
 * - `layers`: fanIn rows of fanOut weights, and fanOut biases, 0 for a layer that has none; where the layer is
 *   normalized, the scale and shift of its units too.
 * - `batch`: that of the first update, one row for each token of a sequence; classes are one-hot.
 * - `dropout`: for each hidden layer what dropout multiplies its units by, row by row of the batch; null without.
 */
export function stepZeroOf(plan: Plan, data: TrainingData, spec: Spec) {
  const parameters = initialParameters(plan, spec);
  const normalized = new Map(
    plan.operations.flatMap((operation, index) => {
      const before = plan.operations[index - 1];
      const isOfLayer = operation.kind === 'normalization' && before.kind === 'dense';
      return isOfLayer ? [[before.layer, operation] as const] : [];
    }),
  );
  const layers = denseLayersOf(plan).map(({ weights, bias, fanOut, layer }) => {
    const units = normalized.get(layer);
    return {
      weights: rowsOf(parameters[weights], fanOut),
      bias: bias === null ? Array.from({ length: fanOut }, () => 0) : [...parameters[bias]],
      ...(units && { scale: [...parameters[units.scale]], shift: [...parameters[units.shift]] }),
    };
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
    dropout: dropoutMasks(plan, spec, rows),
  };
}

function dropoutMasks(plan: Plan, spec: Spec, rows: number): (number[][] | null)[] {
  const kernels = createReferenceKernels();
  const pass = { rates: dropoutRates(spec), seed: spec.seed, step: 0 };
  return plan.operations.flatMap((operation) => {
    if (operation.kind !== 'dropout') return [];
    const { hidden, units } = operation;
    if (pass.rates[hidden] === 0) return [null];
    const ones = kernels.create(rows, units, new Float64Array(rows * units).fill(1));
    kernels.dropout(drawOf(pass, hidden), ones, ones);
    return [rowsOf(ones.values, units)];
  });
}

function rowsOf(values: Float64Array, columns: number): number[][] {
  return Array.from({ length: values.length / columns }, (_, row) => [
    ...values.subarray(row * columns, (row + 1) * columns),
  ]);
}

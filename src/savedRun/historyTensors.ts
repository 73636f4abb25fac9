import type { BatchPairs } from '../record/batchPairs';
import { layerSeries, numberColumns, type StepHistory } from '../record/stepHistory';
import { numbersOf, tensorOf } from './namedTensors';
import type { Tensor, Tensors } from './safetensors';

/** Writes the columns of a history under `prefix`, without the room that it has left. */
export function historyTensors(prefix: string, history: StepHistory): Tensors {
  const { length, layerCount, layers, underflowed } = history;
  const ofRow = layerSeries.length * layerCount;
  return new Map<string, Tensor>([
    ...numberColumns.map(
      (name) =>
        [`${prefix}.${name}`, { shape: [length], values: history[name].slice(0, length) }] as const,
    ),
    [
      `${prefix}.layers`,
      { shape: [length, layerSeries.length, layerCount], values: layers.slice(0, length * ofRow) },
    ],
    [
      `${prefix}.underflowed`,
      { shape: [length, layerCount], values: underflowed.slice(0, length * layerCount) },
    ],
  ]);
}

/** Reads the history of a network with so many layers; throws a `TensorFault` where a column is missing. */
export function readHistory(tensors: Tensors, prefix: string, layerCount: number): StepHistory {
  const steps = numbersOf(tensors, `${prefix}.steps`, [null]);
  const { length } = steps;
  const column = (name: string): Float64Array => numbersOf(tensors, `${prefix}.${name}`, [length]);
  return {
    layerCount,
    length,
    steps,
    batchLoss: column('batchLoss'),
    batchLossMinimum: column('batchLossMinimum'),
    batchLossMaximum: column('batchLossMaximum'),
    learningRate: column('learningRate'),
    layers: numbersOf(tensors, `${prefix}.layers`, [length, layerSeries.length, layerCount]),
    underflowed: Uint8Array.from(
      tensorOf(tensors, `${prefix}.underflowed`, [length, layerCount]).values,
    ),
  };
}

/** Writes the pairs of a batch under `prefix`. */
export function pairTensors(prefix: string, { inputs, outputGradients }: BatchPairs): Tensors {
  return new Map<string, Tensor>([
    [`${prefix}.inputs`, { shape: [inputs.length], values: inputs }],
    [`${prefix}.outputGradients`, { shape: [outputGradients.length], values: outputGradients }],
  ]);
}

/** Reads the pairs of a batch; null where there are none. */
export function readPairs(
  tensors: Tensors,
  prefix: string,
  outputCount: number,
): BatchPairs | null {
  if (!tensors.has(`${prefix}.inputs`)) return null;
  const inputs = numbersOf(tensors, `${prefix}.inputs`, [null]);
  const outputGradients = numbersOf(tensors, `${prefix}.outputGradients`, [inputs.length]);
  return { inputs, outputGradients, outputCount };
}

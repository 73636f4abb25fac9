import type { Scale } from '../data/scale';
import type { Split, TrainingData } from '../data/trainingData';
import type { Plan } from '../network/plan';
import type { Kernels, Matrix } from './kernels';
import { losses } from './losses';
import type { Parameters } from './network';
import { stagesOf, unitsAfter } from './stages';
import { evaluationRows } from './stepRecord';

/** Rows that pass the network together when nothing is learnt from them. */
const chunkRows = 1_024;

/** Inputs that stay where the kernels compute, with room for a pass without dropout. */
export interface Evaluator<M> {
  /** Queues the pass; the logits of each chunk, in order, are in the matrices that it returns. */
  logits(parameters: Parameters<M>): M[];
  dispose(): void;
}

export function createEvaluator<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  inputs: Float64Array,
): Evaluator<M> {
  const rowCount = inputs.length / plan.inputCount;
  const owned: M[] = [];
  const create = (rows: number, columns: number, values?: Float64Array): M => {
    const matrix = kernels.create(rows, columns, values);
    owned.push(matrix);
    return matrix;
  };
  const buffers = new Map<string, M>();
  const buffer = (kind: string, rows: number, columns: number): M => {
    const key = `${kind} ${rows} ${columns}`;
    const existing = buffers.get(key) ?? create(rows, columns);
    buffers.set(key, existing);
    return existing;
  };
  const stages = stagesOf(plan).filter(({ kind }) => kind !== 'dropout');
  const chunks: { inputs: M; logits: M }[] = [];
  for (let first = 0; first < rowCount; first += chunkRows) {
    const rows = Math.min(chunkRows, rowCount - first);
    const part = inputs.slice(first * plan.inputCount, (first + rows) * plan.inputCount);
    chunks.push({
      inputs: create(rows, plan.inputCount, part),
      logits: create(rows, plan.outputCount),
    });
  }
  const pass = ({ values }: Parameters<M>, chunk: { inputs: M; logits: M }): void => {
    let current = chunk.inputs;
    stages.forEach((stage, index) => {
      const isLast = index === stages.length - 1;
      const place = index % 2 === 0 ? 'even' : 'odd';
      const output = isLast ? chunk.logits : buffer(place, current.rows, unitsAfter(stage));
      if (stage.kind === 'activation') kernels.activation(stage.activation, current, null, output);
      if (stage.kind === 'dense') {
        const [weights, bias] = [values[stage.weights], values[stage.bias]];
        if (stage.activation === null) kernels.dense(current, weights, bias, output);
        else kernels.denseActivation(stage.activation, current, weights, bias, null, output);
      }
      current = output;
    });
  };
  return {
    logits(parameters) {
      for (const chunk of chunks) pass(parameters, chunk);
      return chunks.map(({ logits }) => logits);
    },
    dispose: () => kernels.dispose(owned),
  };
}

/** The rows of a split that loss and accuracy are measured on. */
export function evaluationInputs({ inputs, rowCount }: Split, { inputCount }: Plan): Float64Array {
  return inputs.subarray(0, Math.min(rowCount, evaluationRows) * inputCount);
}

export interface Score {
  loss: number;
  accuracy: number | null;
}

/**
 * Mean loss and accuracy of `logits` on the first rows of a split. Of a regression on standardized
 * targets the loss is in the target's own units, so that it compares with one that was not.
 */
export function score(
  plan: Plan,
  { task, targetScale }: Pick<TrainingData, 'task' | 'targetScale'>,
  split: Split,
  logits: Float64Array,
): Score {
  const columns = plan.outputCount;
  const rows = logits.length / columns;
  let loss = 0;
  let right = 0;
  for (let row = 0; row < rows; row++) {
    loss += losses[plan.loss].value(logits, split.targets, row * columns, columns);
    if (largestIndex(logits, row * columns, columns) === split.labels[row]) right++;
  }
  return {
    loss: (loss / rows) * unitsSquared(targetScale),
    accuracy: task === 'classification' ? right / rows : null,
  };
}

function unitsSquared(scale: Scale | null): number {
  return scale === null ? 1 : scale.deviation[0] * scale.deviation[0];
}

/** Index within the row of its largest entry: the predicted class. */
export function largestIndex(values: Float64Array, offset: number, columns: number): number {
  let best = 0;
  for (let i = 1; i < columns; i++) if (values[offset + i] > values[offset + best]) best = i;
  return best;
}

import type { LossName } from '../../spec/spec';
import type { Matrix } from '../kernels/kernels';
import { batchLoss } from '../kernels/losses';
import { backwardGradients, forward } from '../passes/forwardBackward';
import { createMatrixScope } from '../passes/matrixScope';
import { fuseActivations } from '../passes/operations/bindOperations';
import { recordedNorms } from './gradientNormMeter';
import { liveUnit } from './liveUnit';
import { type OperationReading, type ReadRows, readMeans, readNumbers } from './operationReader';
import {
  type AskedStep,
  type ChosenStep,
  makeUpdate,
  type ReadableStep,
  readWeight,
  type UpdateReading,
  type WeightReading,
} from './weightReader';

/** A step of training in its parts. */
export interface StepReading {
  asked: ChosenStep;
  /** Samples of the batch, and its rows: a sequence has one for each position. */
  samples: number;
  batchRows: number;
  /** Rows that numbers are means of, and gradients sums: 1 for one sample that is no sequence. */
  rows: number;
  /** From the inputs to the logits. */
  operations: OperationReading[];
  loss: {
    name: LossName;
    /** Mean over the batch, and over the rows that are told of. */
    value: number;
    own: number;
    logits: Float64Array;
    targets: Float64Array;
    /** ∂L/∂logits. */
    gradient: Float64Array;
  };
  /** As the profile shows them, before clipping. */
  norms: ReturnType<typeof recordedNorms>;
  weight: WeightReading;
  update: UpdateReading;
}

/**
 * Goes through a step once more, operation by operation on the same kernels, reads what is asked for, and makes the
 * update: the parameters and the optimizer's states are those after it then. The network has what is asked for.
 */
export async function readStep<M extends Matrix>(
  step: ReadableStep<M>,
  { unit, ...rest }: AskedStep,
): Promise<StepReading> {
  const { kernels, plan, network, space, dropout } = step;
  const measured = await step.norms.read();
  const route = space.route(dropout.rates);
  const logits = forward(kernels, route, dropout);
  const { targets, logitsGradient } = space;
  kernels.lossGradient(plan.loss, network.gradientScale, logits, targets, logitsGradient);
  const gradients = backwardGradients(kernels, route, logitsGradient, dropout);
  const scope = createMatrixScope(kernels);
  const fused = fuseActivations(plan.operations);
  const samples = space.inputs.rows / plan.length;
  const rows = rowsOf(rest, plan.length, samples);
  const asked = { ...rest, unit: unit ?? (await liveUnit(step, rows)) };
  /** Of a gradient the sum over the rows: the loss is their mean. */
  const sum = async (matrix: M): Promise<Float64Array> => {
    const means = await readMeans(step, rows, matrix);
    return means.map((mean) => (mean * rows.count) / network.gradientScale);
  };
  let layer = -1;
  const operations: OperationReading[] = [];
  for (const [index, bound] of route.entries()) {
    const operation = fused[space.operations.indexOf(bound.operation)];
    if (operation.kind === 'dense') layer = operation.layer;
    if (operation.kind === 'attention') layer = operation.value.layer;
    operations.push({
      operation,
      // A residual block begins before its dense layer.
      layer: operation.kind === 'fork' ? layer + 1 : Math.max(0, layer),
      input: await readMeans(step, rows, bound.input),
      output: await readMeans(step, rows, bound.output),
      outputGradient: await sum(gradients[index + 1]),
      numbers: await readNumbers({ step, asked, rows, scope, bound }, operation),
    });
  }
  scope.dispose();
  const loss = {
    name: plan.loss,
    value: measured.batchLoss,
    own: await ownLoss(step, rows, logits),
    logits: await readMeans(step, rows, logits),
    targets: await readMeans(step, rows, targets),
    gradient: await sum(logitsGradient),
  };
  const weight = await readWeight(step, asked);
  const update = await makeUpdate(step, weight);
  return {
    asked,
    samples,
    batchRows: rows.total,
    rows: rows.count,
    operations,
    loss,
    norms: recordedNorms(measured),
    weight,
    update,
  };
}

/** Returns the mean loss of the rows that are told of, by the function that is the oracle of all kernels. */
async function ownLoss<M extends Matrix>(
  { kernels, plan, space }: ReadableStep<M>,
  { first, count }: ReadRows,
  logits: M,
): Promise<number> {
  const { columns } = logits;
  const [given, wanted] = (await kernels.read([logits, space.targets])).map((values) =>
    values.subarray(first * columns, (first + count) * columns),
  );
  return batchLoss(plan.loss, given, wanted, columns);
}

function rowsOf({ sample }: Pick<AskedStep, 'sample'>, length: number, samples: number): ReadRows {
  const total = samples * length;
  if (sample === null) return { first: 0, count: total, total };
  return { first: Math.min(sample, samples - 1) * length, count: length, total };
}

import type { Matrix } from '../kernels/kernels';
import { normalizationEpsilon } from '../kernels/kernels';
import type { RouteStep, TrainedOperation } from '../passes/forwardBackward';
import type { createMatrixScope } from '../passes/matrixScope';
import { unscaled } from '../passes/network';
import type { FusedOperation } from '../passes/operations/bindOperations';
import { drawOf } from '../passes/operations/dropout';
import { type AttentionNumbers, readAttention } from './attentionReader';
import { askedUnit, type ChosenStep, type ReadableStep } from './weightReader';

/** The rows of the batch that are read: those of one sample, or all. */
export interface ReadRows {
  first: number;
  count: number;
  total: number;
}

/** Numbers that one unit's formula is made of, beside what comes in and goes out; by the kind of operation. */
export type OperationNumbers =
  | {
      kind: 'dense';
      /** Weights from each input to the unit. */
      incoming: Float64Array;
      /** Weights from the unit of this number before to each unit. */
      outgoing: Float64Array;
      bias: number | null;
      preactivation: number;
      /** φ′ there; null where no activation is taken along. */
      slope: number | null;
    }
  | { kind: 'activation'; slope: number }
  | {
      kind: 'normalization';
      /** Before scale and shift. */
      normalized: number;
      /** √(σ² + ε): of the unit over the batch, or of the row over its units. */
      deviation: number;
      /** μ: of the unit over the batch, or of the row over its units. */
      mean: number;
      scale: number;
      shift: number;
      scaleGradient: number;
      shiftGradient: number;
      /** γ and what is scaled by it, unit by unit, of the one row that layer normalization is told of; else null. */
      row: { scales: Float64Array; normalized: Float64Array } | null;
    }
  /** 0 or 1 / (1 − rate): the mean over the rows. */
  | { kind: 'dropout'; factor: number }
  | AttentionNumbers
  | { kind: 'mask' | 'fork' | 'join' | 'average' };

/** One operation of a step: numbers of the sample or means over the batch; gradients are summed over the batch. */
export interface OperationReading {
  operation: FusedOperation;
  /** Place of the layer that it belongs to. */
  layer: number;
  /** One entry a unit. */
  input: Float64Array;
  output: Float64Array;
  /** ∂L/∂output; where an activation makes the output, ∂L/∂preactivation. */
  outputGradient: Float64Array;
  numbers: OperationNumbers;
}

type Scope<M extends Matrix> = ReturnType<typeof createMatrixScope<M>>;

/** Everything that the numbers of an operation are read from. */
export interface OperationContext<M extends Matrix> {
  step: ReadableStep<M>;
  asked: ChosenStep;
  rows: ReadRows;
  scope: Scope<M>;
  bound: RouteStep<M, TrainedOperation<M>>;
}

type Read<O, N> = <M extends Matrix>(context: OperationContext<M>, operation: O) => Promise<N>;
type OperationOf<K> = Extract<FusedOperation, { kind: K }>;
type NumbersOf<K> = Extract<OperationNumbers, { kind: K }>;

const nothingMore: Read<FusedOperation, OperationNumbers> = async (_, { kind }) =>
  ({ kind }) as OperationNumbers;

const readers: {
  [K in FusedOperation['kind']]: Read<OperationOf<K>, NumbersOf<K> | OperationNumbers>;
} = {
  dense: readDense,
  activation: readActivation,
  normalization: readNormalization,
  dropout: readDropout,
  attention: ({ step, asked, rows, bound }, operation) =>
    readAttention(step, asked, rows.first, bound, operation),
  mask: nothingMore,
  fork: nothingMore,
  join: nothingMore,
  average: nothingMore,
};

/** Reads what the formula of the asked unit is made of: numbers that the kernels of the step have computed. */
export function readNumbers<M extends Matrix>(
  context: OperationContext<M>,
  operation: FusedOperation,
): Promise<OperationNumbers> {
  const read = readers[operation.kind] as Read<FusedOperation, OperationNumbers>;
  return read(context, operation);
}

/** Reads a matrix of the batch: the means over the asked rows, one entry a column. */
export async function readMeans<M extends Matrix>(
  { kernels }: ReadableStep<M>,
  { first, count, total }: ReadRows,
  matrix: M,
): Promise<Float64Array> {
  const [values] = await kernels.read([matrix]);
  const columns = values.length / total;
  const sums = new Float64Array(columns);
  for (let row = first; row < first + count; row++) {
    for (let unit = 0; unit < columns; unit++) sums[unit] += values[row * columns + unit];
  }
  return sums.map((sum) => sum / count);
}

async function readDense<M extends Matrix>(
  { step, asked, rows, scope: { shared }, bound: { input } }: OperationContext<M>,
  { weights: slot, bias, fanIn, fanOut, activation }: OperationOf<'dense'>,
): Promise<NumbersOf<'dense'>> {
  const { kernels, network } = step;
  const { matrices } = network.parameters;
  const unit = askedUnit(asked, fanOut);
  const [weights] = await kernels.read([matrices[slot]]);
  const biases = bias === null ? null : (await kernels.read([matrices[bias]]))[0];
  const zeros = (): Float64Array => new Float64Array(fanOut);
  // Passes keep what comes out of the activation, and not what goes in.
  const preactivation = shared('preactivation', input.rows, fanOut);
  const biasRow = bias === null ? shared('bias', 1, fanOut, zeros) : matrices[bias];
  kernels.dense(input, matrices[slot], biasRow, preactivation);
  const slopes =
    activation === null ? null : await readSlopes(step, rows, shared, activation, preactivation);
  const before = askedUnit(asked, fanIn) * fanOut;
  return {
    kind: 'dense',
    incoming: Float64Array.from({ length: fanIn }, (_, from) => weights[from * fanOut + unit]),
    outgoing: weights.slice(before, before + fanOut),
    bias: biases?.[unit] ?? null,
    preactivation: (await readMeans(step, rows, preactivation))[unit],
    slope: slopes?.[unit] ?? null,
  };
}

async function readActivation<M extends Matrix>(
  { step, asked, rows, scope: { shared }, bound: { input } }: OperationContext<M>,
  { activation, units }: OperationOf<'activation'>,
): Promise<NumbersOf<'activation'>> {
  const slopes = await readSlopes(step, rows, shared, activation, input);
  return { kind: 'activation', slope: slopes[askedUnit(asked, units)] };
}

/** Has the kernels compute φ′, one entry a unit: a pass keeps it only until its gradient has gone through. */
async function readSlopes<M extends Matrix>(
  step: ReadableStep<M>,
  rows: ReadRows,
  shared: Scope<M>['shared'],
  activation: OperationOf<'activation'>['activation'],
  preactivation: M,
): Promise<Float64Array> {
  const { kernels } = step;
  const own = (name: string): M => shared(name, preactivation.rows, preactivation.columns);
  const saved = own('saved');
  kernels.activation(activation, preactivation, saved, own('output'));
  kernels.activationGradient(activation, saved, onesOf(shared, preactivation), own('slope'));
  return readMeans(step, rows, own('slope'));
}

function onesOf<M extends Matrix>(shared: Scope<M>['shared'], { rows, columns }: Matrix): M {
  return shared('ones', rows, columns, () => new Float64Array(rows * columns).fill(1));
}

async function readNormalization<M extends Matrix>(
  { step, asked, rows, bound }: OperationContext<M>,
  { normalization, units, scale, shift, statistics }: OperationOf<'normalization'>,
): Promise<NumbersOf<'normalization'>> {
  const { kernels, network } = step;
  const { normalized } = bound.operation;
  if (normalized == null) throw new Error('A training pass keeps what it has normalized.');
  const unit = askedUnit(asked, units);
  const { parameters, gradients, batchStatistics } = network;
  const numbers = await kernels.read([
    parameters.matrices[scale],
    parameters.matrices[shift],
    gradients.matrices[scale],
    gradients.matrices[shift],
  ]);
  const isBatch = normalization === 'batch';
  const ofBatch = isBatch ? (await kernels.read([batchStatistics.matrices[statistics]]))[0] : null;
  const deviation =
    ofBatch === null
      ? (await readMeans(step, rows, normalized.deviations as M))[0]
      : Math.sqrt(ofBatch[units + unit] + normalizationEpsilon);
  const allNormalized = await readMeans(step, rows, normalized.values);
  return {
    kind: 'normalization',
    normalized: allNormalized[unit],
    deviation,
    mean: ofBatch?.[unit] ?? meanOf(await readMeans(step, rows, bound.input)),
    scale: numbers[0][unit],
    shift: numbers[1][unit],
    scaleGradient: unscaled(numbers[2], network)[unit],
    shiftGradient: unscaled(numbers[3], network)[unit],
    row: isBatch || rows.count > 1 ? null : { scales: numbers[0], normalized: allNormalized },
  };
}

/** Layer normalization's kernels keep no mean. */
function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function readDropout<M extends Matrix>(
  { step, asked, rows, scope: { shared } }: OperationContext<M>,
  { hidden, units }: OperationOf<'dropout'>,
): Promise<NumbersOf<'dropout'>> {
  const mask = shared('mask', rows.total, units);
  step.kernels.dropout(drawOf(step.dropout, hidden), onesOf(shared, mask), mask);
  return { kind: 'dropout', factor: (await readMeans(step, rows, mask))[askedUnit(asked, units)] };
}

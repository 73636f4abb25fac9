import type { ActivationName, LossName } from '../../../spec/spec';

/** An address in the module's memory, in bytes; a multiple of 16 where a matrix starts. */
export type Address = number;

/**
 * The parameters of each exported function that returns nothing, all of them numbers. A matrix is given
 * by its `Address`, `dx` is the gradient at x, and the sources in `assembly/` say what each function means.
 */
interface Operations
  extends Record<ActivationName, ['z', 'slope', 'output', 'bytes']>,
    Record<LossName, ['logits', 'targets', 'rows', 'columns', 'factor', 'gradient']> {
  dense: ['x', 'rows', 'fanIn', 'weights', 'bias', 'fanOut', 'output'];
  denseInputGradient: ['dy', 'rows', 'fanOut', 'weights', 'slope', 'fanIn', 'dx', 'scratch'];
  denseParameterGradient: ['x', 'rows', 'fanIn', 'dy', 'fanOut', 'dWeights', 'dBias'];
  multiply: ['a', 'b', 'output', 'bytes'];
  dropout: ['x', 'slope', 'rows', 'columns', ...Draw, 'output'];
  batchNormalization: ['x', ...Affine, 'epsilon', 'statistics', 'saved', 'output'];
  batchNormalizationBy: ['x', ...Affine, 'epsilon', 'statistics', 'output'];
  batchNormalizationGradient: ['saved', ...Spread, 'epsilon', 'dy', 'dScale', 'dShift', 'dx'];
  layerNormalization: ['x', ...Affine, 'epsilon', 'saved', 'deviations', 'output'];
  layerNormalizationGradient: ['saved', ...Spread, 'dy', 'dScale', 'dShift', 'dx'];
  addScaled: ['a', 'factor', 'b', 'output', 'bytes'];
  scale: ['factor', 'x', 'output', 'bytes'];
  blend: ['share', 'source', 'target', 'bytes'];
  averageRows: ['length', 'x', 'rows', 'columns', 'output'];
  attention: ['length', 'heads', ...Attended, 'rows', 'columns', 'weights', 'output'];
  attentionGradient: [
    ...['length', 'heads', ...Attended, 'weights', 'dy', 'rows', 'columns'],
    ...['dQuery', 'dKey', 'dValue', 'scratch'],
  ];
  columnNorms: ['source', 'rows', 'columns', 'output'];
  /** Writes the norms of `count` matrices, each an address, rows and columns of 32 bits in the table. */
  norms: ['table', 'count', 'output'];
  prepareUpdate: ['rate', 'scale', 'l1', 'l2', 'decay'];
  sgd: ['w', 'g', 'bytes'];
  momentum: ['w', 'g', 'velocity', 'bytes', 'kept'];
  nesterov: ['w', 'g', 'velocity', 'bytes', 'kept'];
  scaledByRoot: ['w', 'g', 'square', 'bytes', 'kept', 'added', 'epsilon'];
  adam: ['w', 'g', 'mean', 'square', 'bytes', 'beta1', 'beta2', 'rate', 'epsilon'];
}

type Draw = ['seed', 'source', 'step', 'threshold', 'keepRate'];
type Affine = ['rows', 'columns', 'scale', 'shift'];
type Spread = ['rows', 'columns', 'statistics', 'scale'];
type Attended = ['query', 'key', 'value'];

type Numbers<Names> = { [Index in keyof Names]: number };
type Functions = { [Name in keyof Operations]: (...values: Numbers<Operations[Name]>) => void };

/** The mean loss of the rows. */
type Loss = (logits: Address, targets: Address, rows: number, columns: number) => number;

/** The exports of the compiled module. */
export interface WasmExports extends Functions, Record<`${LossName}Loss`, Loss> {
  memory: WebAssembly.Memory;
  firstFreeByte(): Address;
  sumOfSquares(source: Address, rows: number, columns: number): number;
}

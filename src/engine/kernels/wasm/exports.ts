import type { ActivationName, LossName } from '../../../spec/spec';

/** An address in the module's memory, in bytes; a multiple of 16 where a matrix starts. */
export type Address = number;

type Activate = (z: Address, slope: Address, output: Address, bytes: number) => void;
type Differentiate = (
  logits: Address,
  targets: Address,
  rows: number,
  columns: number,
  factor: number,
  gradient: Address,
) => void;

/** Returns the mean loss of the rows. */
type Evaluate = (logits: Address, targets: Address, rows: number, columns: number) => number;

/** The exports of the compiled module; the sources in `assembly/` say what each function means. */
export interface WasmExports
  extends Record<ActivationName, Activate>,
    Record<LossName, Differentiate>,
    Record<`${LossName}Loss`, Evaluate> {
  memory: WebAssembly.Memory;
  firstFreeByte(): Address;
  dense(
    input: Address,
    rows: number,
    fanIn: number,
    weights: Address,
    bias: Address,
    fanOut: number,
    output: Address,
  ): void;
  denseInputGradient(
    outputGradient: Address,
    rows: number,
    fanOut: number,
    weights: Address,
    slope: Address,
    fanIn: number,
    inputGradient: Address,
    scratch: Address,
  ): void;
  denseParameterGradient(
    input: Address,
    rows: number,
    fanIn: number,
    outputGradient: Address,
    fanOut: number,
    weightsGradient: Address,
    biasGradient: Address,
  ): void;
  multiply(a: Address, b: Address, output: Address, bytes: number): void;
  dropout(
    input: Address,
    slope: Address,
    rows: number,
    columns: number,
    seed: number,
    source: number,
    step: number,
    threshold: number,
    keepRate: number,
    output: Address,
  ): void;
  batchNormalization(
    input: Address,
    rows: number,
    columns: number,
    scale: Address,
    shift: Address,
    epsilon: number,
    statistics: Address,
    saved: Address,
    output: Address,
  ): void;
  batchNormalizationBy(
    input: Address,
    rows: number,
    columns: number,
    scale: Address,
    shift: Address,
    epsilon: number,
    statistics: Address,
    output: Address,
  ): void;
  batchNormalizationGradient(
    saved: Address,
    rows: number,
    columns: number,
    statistics: Address,
    scale: Address,
    epsilon: number,
    outputGradient: Address,
    scaleGradient: Address,
    shiftGradient: Address,
    inputGradient: Address,
  ): void;
  layerNormalization(
    input: Address,
    rows: number,
    columns: number,
    scale: Address,
    shift: Address,
    epsilon: number,
    saved: Address,
    deviations: Address,
    output: Address,
  ): void;
  layerNormalizationGradient(
    saved: Address,
    rows: number,
    columns: number,
    deviations: Address,
    scale: Address,
    outputGradient: Address,
    scaleGradient: Address,
    shiftGradient: Address,
    inputGradient: Address,
  ): void;
  addScaled(a: Address, factor: number, b: Address, output: Address, bytes: number): void;
  scale(factor: number, input: Address, output: Address, bytes: number): void;
  blend(share: number, source: Address, target: Address, bytes: number): void;
  averageRows(length: number, input: Address, rows: number, columns: number, output: Address): void;
  attention(
    length: number,
    heads: number,
    query: Address,
    key: Address,
    value: Address,
    rows: number,
    columns: number,
    weights: Address,
    output: Address,
  ): void;
  attentionGradient(
    length: number,
    heads: number,
    query: Address,
    key: Address,
    value: Address,
    weights: Address,
    outputGradient: Address,
    rows: number,
    columns: number,
    queryGradient: Address,
    keyGradient: Address,
    valueGradient: Address,
    scratch: Address,
  ): void;
  columnNorms(source: Address, rows: number, columns: number, output: Address): void;
  /** Writes the norms of `count` matrices, each an address, rows and columns of 32 bits in the table. */
  norms(table: Address, count: number, output: Address): void;
  sumOfSquares(source: Address, rows: number, columns: number): number;
  prepareUpdate(rate: number, scale: Address, l1: number, l2: number, decay: number): void;
  sgd(w: Address, g: Address, bytes: number): void;
  momentum(w: Address, g: Address, velocity: Address, bytes: number, kept: number): void;
  nesterov(w: Address, g: Address, velocity: Address, bytes: number, kept: number): void;
  scaledByRoot(
    w: Address,
    g: Address,
    square: Address,
    bytes: number,
    kept: number,
    added: number,
    epsilon: number,
  ): void;
  adam(
    w: Address,
    g: Address,
    mean: Address,
    square: Address,
    bytes: number,
    beta1: number,
    beta2: number,
    rate: number,
    epsilon: number,
  ): void;
}

import type { Stream } from '../../data/rng';
import type { ParameterSlot } from '../../network/plan';
import type { ActivationName, LossName, OptimizerName } from '../../spec/spec';

/** Handle of a kernel set to numbers that it keeps where it computes. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
}

/** One draw of a dropout mask: entry (row, column) is kept where its random bits say so. */
export interface DropoutDraw {
  rate: number;
  source: Stream;
  step: number;
}

/** Bits of a draw that decide on dropout: 24, so that float32 represents the threshold exactly. */
export const dropoutBits = 24;

/** Returns the least number of those bits, the upper ones of a draw, with which an entry is kept. */
export function dropoutThreshold(rate: number): number {
  return Math.round(rate * 2 ** dropoutBits);
}

/** Numbers of an update that are the same for every parameter. */
export interface UpdateSettings {
  optimizer: OptimizerName;
  learningRate: number;
  /** Strength of λ₁‖W‖₁, of weights alone. */
  l1: number;
  /** Strength of ½λ₂‖W‖₂², of weights alone; `adamw` decays the weights by it instead. */
  l2: number;
  /** Number of this update, 1 for the first: Adam's bias correction needs it. */
  update: number;
}

/** Among which rows attention looks, and in how many groups of columns it does so by itself. */
export interface AttentionShape {
  /** Rows of one sample, one below another: its positions. */
  length: number;
  /** Divides the number of columns. */
  heads: number;
}

/** Added to a variance before its root is taken, in every kind of normalization. */
export const normalizationEpsilon = 1e-5;

/** The properties of a parameter that a block needs. */
export type BlockSlot = Pick<ParameterSlot, 'role' | 'rows' | 'columns'>;

/**
 * A matrix for each parameter of a network, laid out together: copied and updated at once, while each
 * of them is read and written by the operations of its layer.
 */
export interface Block<M> {
  readonly slots: readonly BlockSlot[];
  readonly matrices: readonly M[];
}

/** All parameters with what their update reads and writes; as many states as `optimizers` says. */
export interface Updated<M> {
  parameters: Block<M>;
  gradients: Block<M>;
  states: readonly Block<M>[];
}

/** The results of a training step, in few numbers. */
export interface StepReading {
  /** Mean loss of the batch. */
  batchLoss: number;
  /** ‖·‖₂ of each of the meter's sources; infinite where an entry is not finite. */
  norms: Float64Array;
}

/** Reads what a workspace holds after a step, again and again; the numbers are those of the call. */
export type StepMeter<M> = HostMeter | DeviceMeter<M>;

/** Answers at once. */
export interface HostMeter {
  kind: 'host';
  batchLoss(): number;
  /** To be used before the next call: one array serves all of them. */
  norms(): Float64Array;
  dispose(): void;
}

/** Has a device reduce what it holds; the answer comes with a reading, of other matrices too where there are. */
export interface DeviceMeter<M> {
  kind: 'device';
  /** Queues the reductions; the matrices that it returns are to be read. */
  queue(): readonly M[];
  /** Returns the reading that the numbers of those matrices give. */
  resolve(numbers: readonly Float64Array[]): StepReading;
  dispose(): void;
}

/** The matrices that a meter reads: outputs and targets of a batch, and the matrices whose norms are told. */
export interface Metered<M> {
  loss: LossName;
  logits: M;
  targets: M;
  sources: readonly M[];
}

/**
 * The numeric operations that a network is trained with. Every operation writes whole matrices that
 * the caller owns, given last; none may be among its inputs unless that is said. Batches are rows.
 *
 * A new operation is added here and once in each kernel set, and is at once under the conformance
 * suite. `reference` defines what each one means.
 */
export interface Kernels<M extends Matrix> {
  /** Magnitudes below this one are not represented with full precision, or at all. */
  readonly smallestNormal: number;
  /**
   * A power of two that gradients may be multiplied by while they are computed, so that what this set would
   * round to zero is still there.
   */
  readonly gradientScale: number;
  /** Creates a matrix of `values`, row by row; without them its contents are undefined until written. */
  create(rows: number, columns: number, values?: Float64Array): M;
  write(values: Float64Array, target: M): void;
  /** Resolves to the numbers of all `sources`, in one transfer, as they are at the call; they may be views of one array. */
  read(sources: readonly M[]): Promise<Float64Array[]>;
  /** Resolves when all operations so far have been carried out, without a transfer. */
  finished(): Promise<void>;
  dispose(matrices: readonly M[]): void;
  /** Creates a block filled with `values`, one array a slot; zeros without them. */
  createBlock(slots: readonly BlockSlot[], values?: readonly Float64Array[]): Block<M>;
  /** Copies between blocks of the same slots. */
  copyBlock(source: Block<M>, target: Block<M>): void;
  disposeBlock(block: Block<M>): void;
  /** Matrices created and not disposed, and what they stand on: flat while training. */
  liveMatrices(): number;

  /** output = input · weights + bias */
  dense(input: M, weights: M, bias: M, output: M): void;
  /** inputGradient = outputGradient · weightsᵀ */
  denseInputGradient(outputGradient: M, weights: M, inputGradient: M): void;
  /** weightsGradient = inputᵀ · outputGradient, biasGradient = column sums of outputGradient */
  denseParameterGradient(input: M, outputGradient: M, weightsGradient: M, biasGradient: M): void;
  /**
   * output = φ(preactivation). `saved` is written with what this set's gradient needs of it, be that the
   * preactivation or the slope there; it is null where no gradient will be asked for.
   */
  activation(name: ActivationName, preactivation: M, saved: M | null, output: M): void;
  /** inputGradient = φ′ ∘ outputGradient, which may take the place of `saved`. */
  activationGradient(name: ActivationName, saved: M, outputGradient: M, inputGradient: M): void;
  /** `dense` and `activation` at once. */
  denseActivation(
    name: ActivationName,
    input: M,
    weights: M,
    bias: M,
    saved: M | null,
    output: M,
  ): void;
  /**
   * `denseInputGradient` and `activationGradient` at once, for a layer whose input is an activation:
   * inputGradient = φ′ ∘ (outputGradient · weightsᵀ), which may take the place of `saved`.
   */
  preactivationGradient(
    name: ActivationName,
    outputGradient: M,
    weights: M,
    saved: M,
    inputGradient: M,
  ): void;
  /** Inverted dropout: kept entries divided by the keep rate. The same draw serves the gradient. */
  dropout(draw: DropoutDraw, input: M, output: M): void;
  /**
   * `dropout` and `activationGradient` at once, for a layer whose activation was dropped from:
   * inputGradient = φ′ ∘ mask ∘ outputGradient
   */
  dropoutActivationGradient(
    draw: DropoutDraw,
    name: ActivationName,
    saved: M,
    outputGradient: M,
    inputGradient: M,
  ): void;
  /**
   * Batch normalization (Ioffe and Szegedy 2015): of each column over the rows, x̂ = (x − μ) / √(σ² + ε)
   * and output = scale ∘ x̂ + shift. `statistics` (2 × columns) is written with μ (row 0) and σ² (row 1),
   * the population's form; `saved` with what this set's gradient needs.
   */
  batchNormalization(input: M, scale: M, shift: M, statistics: M, saved: M, output: M): void;
  /** `batchNormalization` with `statistics` that are given, as where a network is not trained. */
  batchNormalizationBy(input: M, scale: M, shift: M, statistics: M, output: M): void;
  /**
   * Through the statistics too: shiftGradient = Σ dy, scaleGradient = Σ x̂ ∘ dy over the n rows,
   * inputGradient = scale / √(σ² + ε) ∘ (dy − (shiftGradient + x̂ ∘ scaleGradient) / n), dy the
   * outputGradient.
   */
  batchNormalizationGradient(
    saved: M,
    statistics: M,
    scale: M,
    outputGradient: M,
    scaleGradient: M,
    shiftGradient: M,
    inputGradient: M,
  ): void;
  /** target = target + share · (source − target), of whole blocks of the same slots: running means. */
  blendBlock(share: number, source: Block<M>, target: Block<M>): void;
  /**
   * Layer normalization (Ba et al. 2016): of each row over the columns, x̂ = (x − μ) / √(σ² + ε) and
   * output = scale ∘ x̂ + shift. `saved` (as the input) and `deviations` (rows × 1) are written with what
   * this set's gradient needs; both are null where no gradient will be asked for.
   */
  layerNormalization(
    input: M,
    scale: M,
    shift: M,
    saved: M | null,
    deviations: M | null,
    output: M,
  ): void;
  /**
   * shiftGradient = Σ dy, scaleGradient = Σ x̂ ∘ dy over the rows, inputGradient = (g − mean(g) −
   * x̂ ∘ mean(g ∘ x̂)) / √(σ² + ε) with g = scale ∘ dy and means over the columns.
   */
  layerNormalizationGradient(
    saved: M,
    deviations: M,
    scale: M,
    outputGradient: M,
    scaleGradient: M,
    shiftGradient: M,
    inputGradient: M,
  ): void;
  /** output = a + factor · b */
  addScaled(a: M, factor: number, b: M, output: M): void;
  /** output = a ∘ b, entry by entry */
  multiply(a: M, b: M, output: M): void;
  /** output = factor · input */
  scale(factor: number, input: M, output: M): void;
  /** Writes the mean of every `length` rows in the place of each of them. It is its own gradient. */
  averageRows(length: number, input: M, output: M): void;
  /**
   * Scaled dot-product attention (Vaswani et al. 2017) among every `length` rows. For each head, which has
   * columns / heads = d columns of its own: weights = softmax(query · keyᵀ / √d) along a row, output =
   * weights · value. `weights` is rows × (heads · length): of row r, head h and position j of the same
   * sample, entry (r, h · length + j).
   */
  attention(shape: AttentionShape, query: M, key: M, value: M, weights: M, output: M): void;
  attentionGradient(
    shape: AttentionShape,
    given: { query: M; key: M; value: M; weights: M; outputGradient: M },
    gradients: { query: M; key: M; value: M },
  ): void;
  /** gradient = factor · ∂L/∂logits of the batch's mean loss */
  lossGradient(name: LossName, factor: number, logits: M, targets: M, gradient: M): void;
  /**
   * Writes of each column its largest magnitude m (row 0) and Σ(x/m)² (row 1), 0 and 0 for a zero column:
   * squares of small numbers would underflow. Not finite where an entry is not.
   */
  columnNorms(source: M, output: M): void;
  /** Creates a meter of these matrices, to be disposed of before them. */
  stepMeter(metered: Metered<M>): StepMeter<M>;
  /**
   * scale (1 × 1) = min(unclipped, maximumNorm / ‖all gradients together‖₂), Pascanu et al. 2013;
   * `unclipped` is 1 / s for gradients that have been multiplied by s, and the product is then clipped.
   */
  clipScale(gradients: Block<M>, maximumNorm: number, unclipped: number, scale: M): void;
  /** One update of every parameter, gradients multiplied by `scale` (1 × 1) first. */
  update(settings: UpdateSettings, updated: Updated<M>, scale: M): void;
}

/** Returns ‖·‖₂ of a matrix from what `columnNorms` gives of it; infinite where an entry is not finite. */
export function normOfColumns(numbers: Float64Array): number {
  const columns = numbers.length / 2;
  let largest = 0;
  for (let column = 0; column < columns; column++) {
    if (!Number.isFinite(numbers[column])) return Infinity;
    largest = Math.max(largest, numbers[column]);
  }
  if (largest === 0) return 0;
  let squares = 0;
  for (let column = 0; column < columns; column++) {
    const ratio = numbers[column] / largest;
    squares += ratio * ratio * numbers[columns + column];
  }
  return largest * Math.sqrt(squares);
}

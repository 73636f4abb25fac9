import type { ActivationName } from '../../../spec/spec';
import type { Kernels, Matrix } from '../../kernels/kernels';

/** Dropout as it acts in one pass: the rate of each hidden layer, and what determines the masks. */
export interface DropoutPass {
  rates: readonly number[];
  seed: number;
  step: number;
}

/** An activation φ, and what its gradient needs: the gradient of its preactivation is written in its place. */
export interface SavedActivation<M> {
  name: ActivationName;
  saved: M;
}

/** The output of a layer of the plan, and the φ that it is made by, if it is. */
export interface LayerOutput<M> {
  layer: number;
  activation?: ActivationName | null;
  output: M;
}

/** An operation on its way from inputs to logits, with the matrices that it reads and writes. */
export interface BoundOperation<M extends Matrix> {
  /** Null for an operation that passes its input on. */
  readonly output: M | null;
  /** Outputs of the plan's layers that this operation writes. */
  readonly layers?: readonly LayerOutput<M>[];
  /** The activation that `output` is made by, if one is; null without a backward pass. */
  readonly activation?: SavedActivation<M> | null;
  /** The weights of attention, rows × (heads · length), after `forward`. */
  readonly attentionWeights?: M;
  /** What normalization makes before scale and shift, after `forward` of a training pass; deviations of its rows. */
  readonly normalized?: { values: M; deviations: M | null } | null;
  /** Says whether the operation changes nothing at these dropout rates, and can be left out. */
  isIdentity?(rates: readonly number[]): boolean;
  /** Writes the output, and what the gradient will need. */
  forward(kernels: Kernels<M>, input: M, dropout: DropoutPass): void;
  /** Allocates what the backward pass writes. The operation must be bound with room for what it saves. */
  bindBackward(binding: BackwardBinding<M>): Backward<M>;
}

/**
 * Writes the gradients of the parameters and returns ∂L/∂input; where the input is made by an activation, the
 * gradient of its preactivation, which some kernels compute at once.
 */
export type Backward<M extends Matrix> = (
  kernels: Kernels<M>,
  outputGradient: M,
  given: BackwardInput<M>,
  dropout: DropoutPass,
) => M;

export interface BackwardInput<M> {
  input: M;
  /** The activation that `input` is made by. */
  inputActivation: SavedActivation<M> | null;
  /** Says that the input is the network's: nobody asks for its gradient. */
  isFirst: boolean;
}

/** Allocates matrices, which have a row for each of the batch's. */
export interface BufferAllocator<M> {
  /** For an output, which may be written over once the operations that follow have read it. */
  output(columns: number): M;
  /** For what a gradient will need; null where no gradient will be asked for. */
  saved(columns: number): M | null;
  /** For one operation alone. */
  own(columns: number): M;
  /** For one operation alone, every row of it the given one. */
  repeated(row: Float64Array): M;
  /** A single row of zeros for one operation alone: in place of a bias, or of its gradient. */
  zeroRow(columns: number): M;
}

export interface ForwardBinding<M> {
  /** One matrix a slot of the plan. */
  parameters: readonly M[];
  /** Mean and variance of each batch normalization. */
  statistics: readonly M[];
  /** Batch normalization computes and writes those of the batch, or uses the running ones as they are given. */
  statisticsOf: 'batch' | 'running';
  buffers: BufferAllocator<M>;
  /** Residual blocks whose end has not been bound yet, the innermost last. */
  openBlocks: ResidualBlock<M>[];
}

/** The two ends of a residual block meet here in a pass. */
export interface ResidualBlock<M> {
  input: M | null;
  outputGradient: M | null;
}

export interface BackwardBinding<M> {
  /** One matrix a slot of the plan. */
  gradients: readonly M[];
  /** ∂L/∂preactivation of each layer is put here in each backward pass. */
  preactivationGradients: M[];
  buffers: Pick<BufferAllocator<M>, 'own' | 'zeroRow'>;
}

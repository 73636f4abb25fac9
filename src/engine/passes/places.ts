import type { ActivationName } from '../../spec/spec';
import type { AttentionShape } from '../kernels/kernels';

/** One of attention's three dense layers; its output is what attention works on. */
export interface Projection<M> {
  layer: number;
  weights: M;
  bias: M;
  output: M;
}

/**
 * What a stage reads and writes on its way forward. K is what its gradient will need: a matrix, or null
 * where no gradient will be asked for. A fork has no output of its own: what comes in goes on.
 */
export type ForwardPlace<M, K> =
  | {
      kind: 'dense';
      layer: number;
      /** What follows at once. */
      activation: ActivationName | null;
      weights: M;
      bias: M;
      kept: K;
      output: M;
    }
  | { kind: 'activation'; layer: number; activation: ActivationName; kept: K; output: M }
  | { kind: 'batch'; scale: M; shift: M; statistics: M; kept: K; output: M }
  | { kind: 'layer'; scale: M; shift: M; kept: K; deviations: K; output: M }
  | { kind: 'dropout'; hidden: number; output: M }
  | { kind: 'fork' }
  | { kind: 'join'; layer: number; factor: number; output: M }
  | { kind: 'average'; length: number; output: M }
  | {
      kind: 'attention';
      shape: AttentionShape;
      query: Projection<M>;
      key: Projection<M>;
      value: Projection<M>;
      weights: M;
      output: M;
    };

export type PlaceKind = ForwardPlace<never, never>['kind'];

interface ParameterGradients<M> {
  weightsGradient: M;
  biasGradient: M;
}

/** Of a projection: ∂L/∂output, and its parameters' gradients. */
export interface ProjectionGradient<M> extends ParameterGradients<M> {
  gradient: M;
}

interface NormalizationGradients<M> {
  scaleGradient: M;
  shiftGradient: M;
  inputGradient: M;
}

/** What each kind writes on the way back. */
interface Gradients<M> {
  dense: ParameterGradients<M> & { inputGradient: M };
  /** Takes the place of what was kept. */
  activation: unknown;
  batch: NormalizationGradients<M>;
  layer: NormalizationGradients<M>;
  dropout: { inputGradient: M };
  fork: { inputGradient: M };
  join: { inputGradient: M };
  average: { inputGradient: M };
  attention: {
    projections: Record<'query' | 'key' | 'value', ProjectionGradient<M>>;
    /** ∂L/∂input is the sum of three; two of them and a partial sum are here at a time. */
    parts: [M, M, M];
  };
}

/** What a stage reads and writes on its way forward and back. */
export type TrainingPlace<M> = {
  [K in PlaceKind]: Extract<ForwardPlace<M, M>, { kind: K }> & Gradients<M>[K];
}[PlaceKind];

import type { Dense } from '../../network/plan';
import type { Matrix } from '../kernels/kernels';
import type { Network } from './network';
import type { ForwardPlace, Projection, ProjectionGradient, TrainingPlace } from './places';
import type { Stage } from './stages';

/** Where the matrices of one pass come from. */
export interface Room<M, K> {
  /** For what a stage gives; it may be used again once the next stage has been computed. */
  output(units: number): M;
  /** For what a gradient will need. */
  kept(units: number): K;
  /** For one stage alone. */
  own(units: number): M;
  /** A single row of zeros, for one stage alone: in place of a bias, or of its gradient. */
  row(units: number): M;
}

/** A stage with the matrices that it works on. `statistics` are those that normalization uses. */
export function bindForward<M extends Matrix, K>(
  stage: Stage,
  parameters: readonly M[],
  statistics: readonly M[],
  room: Room<M, K>,
): ForwardPlace<M, K> {
  const operands = ({ layer, weights, bias, fanOut }: Dense) => ({
    layer,
    weights: parameters[weights],
    bias: bias === null ? room.row(fanOut) : parameters[bias],
  });
  const projection = (dense: Dense): Projection<M> => ({
    ...operands(dense),
    output: room.own(dense.fanOut),
  });
  switch (stage.kind) {
    case 'dense': {
      const { kind, activation, fanOut } = stage;
      const kept = room.kept(fanOut);
      return { kind, activation, ...operands(stage), kept, output: room.output(fanOut) };
    }
    case 'activation': {
      const { kind, layer, activation, units } = stage;
      return { kind, layer, activation, kept: room.kept(units), output: room.output(units) };
    }
    case 'normalization': {
      const { normalization: kind, units } = stage;
      const [scale, shift] = [parameters[stage.scale], parameters[stage.shift]];
      const common = { scale, shift, kept: room.kept(units), output: room.output(units) };
      return kind === 'layer'
        ? { kind, ...common, deviations: room.kept(1) }
        : { kind, ...common, statistics: statistics[stage.statistics] };
    }
    case 'dropout':
      return { kind: 'dropout', hidden: stage.hidden, output: room.output(stage.units) };
    case 'fork':
      return { kind: 'fork' };
    case 'join': {
      const { kind, layer, factor, units } = stage;
      return { kind, layer, factor, output: room.output(units) };
    }
    case 'average':
      return { kind: 'average', length: stage.length, output: room.output(stage.units) };
    case 'attention': {
      const { kind, query, key, value, length, heads, units } = stage;
      return {
        kind,
        shape: { length, heads },
        query: projection(query),
        key: projection(key),
        value: projection(value),
        weights: room.own(heads * length),
        output: room.output(units),
      };
    }
  }
}

/** The same with what it writes on the way back. */
export function bindTraining<M extends Matrix>(
  stage: Stage,
  { parameters, gradients, batchStatistics }: Network<M>,
  room: Room<M, M>,
): TrainingPlace<M> {
  const place = bindForward(stage, parameters.matrices, batchStatistics.matrices, room);
  const gradientOf = (slot: number): M => gradients.matrices[slot];
  const ofParameters = ({ weights, bias, fanOut }: Dense) => ({
    weightsGradient: gradientOf(weights),
    biasGradient: bias === null ? room.row(fanOut) : gradientOf(bias),
  });
  const ofProjection = (dense: Dense): ProjectionGradient<M> => ({
    ...ofParameters(dense),
    gradient: room.own(dense.fanOut),
  });
  return { ...place, ...gradientsOf() } as TrainingPlace<M>;

  function gradientsOf() {
    switch (stage.kind) {
      case 'dense':
        return { ...ofParameters(stage), inputGradient: room.own(stage.fanIn) };
      case 'normalization':
        return {
          scaleGradient: gradientOf(stage.scale),
          shiftGradient: gradientOf(stage.shift),
          inputGradient: room.own(stage.units),
        };
      case 'attention': {
        const { query, key, value } = stage;
        return {
          projections: {
            query: ofProjection(query),
            key: ofProjection(key),
            value: ofProjection(value),
          },
          parts: [0, 1, 2].map(() => room.own(query.fanIn)),
        };
      }
      case 'activation':
        return {};
      default:
        return { inputGradient: room.own(stage.units) };
    }
  }
}

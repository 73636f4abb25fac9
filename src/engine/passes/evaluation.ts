import type { Plan } from '../../network/plan';
import type { Kernels, Matrix } from '../kernels/kernels';
import { bindForward } from './bindings';
import { forward } from './forward';
import type { Network } from './network';
import type { ForwardPlace } from './places';
import { stagesOf } from './stages';

/** Rows that pass the network together when nothing is learnt from them. */
const chunkRows = 1_024;
/** A residual block's input must outlive the block's own stages. */
const buffersInTurn = 5;

/** Inputs that stay where the kernels compute, with room for a pass that nothing is learnt from. */
export interface Evaluator<M> {
  /** Queues the pass; the logits of each chunk, in order, are in the matrices that it returns. */
  logits(): M[];
  /** The weights of each attention layer, chunk by chunk, after `logits`. */
  readonly attentionWeights: readonly M[];
  dispose(): void;
}

type Place<M> = ForwardPlace<M, null>;

interface Chunk<M> {
  inputs: M;
  places: Place<M>[];
}

/** Without dropout, and with the statistics that batch normalization has followed. */
export function createEvaluator<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { parameters, runningStatistics }: Pick<Network<M>, 'parameters' | 'runningStatistics'>,
  inputs: Float64Array,
): Evaluator<M> {
  const owned: M[] = [];
  const create = (rows: number, columns: number, values?: Float64Array): M => {
    const matrix = kernels.create(rows, columns, values);
    owned.push(matrix);
    return matrix;
  };
  const buffers = new Map<string, M>();
  const stages = stagesOf(plan).filter(({ kind }) => kind !== 'dropout');

  function bind(rows: number): Place<M>[] {
    let turn = 0;
    return stages.map((stage, index) =>
      bindForward<M, null>(stage, parameters.matrices, runningStatistics.matrices, {
        output(units) {
          if (index === stages.length - 1) return create(rows, units);
          turn = (turn + 1) % buffersInTurn;
          const key = `${turn} ${rows} ${units}`;
          const buffer = buffers.get(key) ?? create(rows, units);
          buffers.set(key, buffer);
          return buffer;
        },
        kept: () => null,
        own: (units) => create(rows, units),
        row: (units) => create(1, units, new Float64Array(units)),
      }),
    );
  }

  const chunks: Chunk<M>[] = [];
  const rowCount = inputs.length / plan.inputCount;
  const wholeSamples = chunkRows - (chunkRows % plan.length);
  for (let first = 0; first < rowCount; first += wholeSamples) {
    const rows = Math.min(wholeSamples, rowCount - first);
    const part = inputs.slice(first * plan.inputCount, (first + rows) * plan.inputCount);
    chunks.push({ inputs: create(rows, plan.inputCount, part), places: bind(rows) });
  }
  return {
    logits: () => chunks.map((chunk) => forward(kernels, chunk.places, chunk.inputs, null)),
    attentionWeights: chunks.flatMap(({ places }) =>
      places.flatMap((place) => (place.kind === 'attention' ? [place.weights] : [])),
    ),
    dispose: () => kernels.dispose(owned),
  };
}

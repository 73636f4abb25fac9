import type { Plan } from '../../network/plan';
import type { Kernels, Matrix } from '../kernels/kernels';
import { forward, noDropout, type RouteStep, routeOf } from './forwardBackward';
import { createMatrixScope } from './matrixScope';
import type { Network } from './network';
import { bindOperations, withoutDropout } from './operations/bindOperations';
import type { ForwardBinding } from './operations/boundOperation';

/** Rows that pass the network together when no gradient is asked for. */
const chunkRows = 1_024;
/** A residual block's input must outlive the block's own operations. */
const buffersInTurn = 5;

export type Evaluator<M extends Matrix> = ReturnType<typeof createEvaluator<M>>;

/**
 * Evaluates a network as one that is not trained: without dropout, and with the running statistics of batch
 * normalization unless it is told otherwise. The inputs stay where the kernels compute.
 *
 * @param statisticsOf `batch` normalizes by the statistics of all inputs together, as training with all of them does
 */
export function createEvaluator<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { parameters, runningStatistics }: Pick<Network<M>, 'parameters' | 'runningStatistics'>,
  inputs: Float64Array,
  statisticsOf: ForwardBinding<M>['statisticsOf'] = 'running',
) {
  const { create, shared, repeated, zeroRow, dispose } = createMatrixScope(kernels);

  function routeFor(rows: number, values: Float64Array): RouteStep<M>[] {
    let turn = 0;
    const own = (columns: number): M => create(rows, columns);
    const operations = bindOperations(withoutDropout(plan), {
      parameters: parameters.matrices,
      statistics:
        statisticsOf === 'running'
          ? runningStatistics.matrices
          : plan.statistics.map(({ columns }) => create(2, columns)),
      statisticsOf,
      buffers: {
        output(columns) {
          turn = (turn + 1) % buffersInTurn;
          return shared(`turn ${turn}`, rows, columns);
        },
        saved: () => null,
        own,
        repeated: repeated(rows),
        zeroRow,
      },
    });
    return routeOf(operations, create(rows, plan.inputCount, values), noDropout.rates);
  }

  const routes: RouteStep<M>[][] = [];
  const rowCount = inputs.length / plan.inputCount;
  const wholeSamples =
    statisticsOf === 'running' ? chunkRows - (chunkRows % plan.length) : rowCount;
  for (let first = 0; first < rowCount; first += wholeSamples) {
    const rows = Math.min(wholeSamples, rowCount - first);
    const part = inputs.slice(first * plan.inputCount, (first + rows) * plan.inputCount);
    routes.push(routeFor(rows, part));
  }
  return {
    /** Queues the pass; the logits of each chunk, in order, are in the matrices that it returns. */
    logits: (): M[] => routes.map((route) => forward(kernels, route, noDropout)),
    /** The weights of each attention layer, chunk by chunk, after `logits`. */
    attentionWeights: routes.flat().flatMap(({ operation }) => operation.attentionWeights ?? []),
    dispose,
  };
}

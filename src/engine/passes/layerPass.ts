import type { Plan } from '../../network/plan';
import type { Kernels, Matrix } from '../kernels/kernels';
import { forward, noDropout, routeOf } from './forwardBackward';
import { createMatrixScope } from './matrixScope';
import type { Network } from './network';
import { bindOperations, withoutDropout } from './operations/bindOperations';
import type { ForwardBinding } from './operations/boundOperation';

/**
 * Takes fixed rows through a network without dropout, and keeps what every layer gives them: each output has a matrix
 * of its own. The caller disposes of it.
 *
 * @param statisticsOf batch normalization uses the statistics of these very rows, or the running ones
 * @param inputs rows as the network is fed them
 */
export function createLayerPass<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { parameters, runningStatistics }: Pick<Network<M>, 'parameters' | 'runningStatistics'>,
  statisticsOf: ForwardBinding<M>['statisticsOf'],
  inputs: Float64Array,
) {
  const { create, repeated, zeroRow, dispose } = createMatrixScope(kernels);
  const rows = inputs.length / plan.inputCount;
  const own = (columns: number): M => create(rows, columns);
  const operations = bindOperations(withoutDropout(plan), {
    parameters: parameters.matrices,
    statistics:
      statisticsOf === 'running'
        ? runningStatistics.matrices
        : plan.statistics.map(({ columns }) => create(2, columns)),
    statisticsOf,
    buffers: { output: own, saved: () => null, own, repeated: repeated(rows), zeroRow },
  });
  const route = routeOf(operations, create(rows, plan.inputCount, inputs), noDropout.rates);
  return {
    /** Outputs of the plan's layers, in the order in which `run` writes them; a layer's last one is what it gives. */
    outputs: operations.flatMap(({ layers }) => layers ?? []),
    /** Queues the pass. */
    run: (): M => forward(kernels, route, noDropout),
    dispose,
  };
}

import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import type { ActivationName } from '../../spec/spec';
import type { Kernels, Matrix } from '../kernels/kernels';
import { forward, noDropout, routeOf } from '../passes/forwardBackward';
import { createMatrixScope } from '../passes/matrixScope';
import type { Network } from '../passes/network';
import { bindWithoutDropout } from '../passes/operations/bindOperations';

/** The first rows of the training split are the sample; sequences are taken whole. */
const sampleRows = 128;

/** Matrices of one layer for the sample, after `pass`. */
export interface SampledLayer<M> {
  /** φ and its values; null where the layer has none. */
  activation: { name: ActivationName; values: M } | null;
  /** The layer's output; at the end of a residual block that of the block. */
  output: M;
}

/**
 * The fixed rows on their way through the network: without dropout, and batch normalization with the
 * statistics of these very rows, as it would treat them in a batch. At step 0 the running ones say
 * nothing yet.
 */
export interface ActivationSample<M> {
  /** In the order of the plan's `layers`. */
  readonly layers: readonly SampledLayer<M>[];
  /** Queues the pass. */
  pass(): void;
  dispose(): void;
}

export function createActivationSample<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { parameters }: Network<M>,
  { train }: TrainingData,
): ActivationSample<M> {
  const samples = Math.min(train.rowCount, Math.max(1, Math.floor(sampleRows / plan.length)));
  const rows = samples * plan.length;
  const { create, zeroRow, dispose } = createMatrixScope(kernels);
  const own = (columns: number): M => create(rows, columns);
  const operations = bindWithoutDropout(plan, {
    parameters: parameters.matrices,
    statistics: plan.statistics.map(({ columns }) => create(2, columns)),
    statisticsOf: 'batch',
    buffers: { output: own, saved: () => null, own, zeroRow },
  });
  const inputs = create(rows, plan.inputCount, train.inputs.slice(0, rows * plan.inputCount));
  const route = routeOf(operations, inputs, noDropout.rates);
  const layers: SampledLayer<M>[] = [];
  for (const { layer, activation: name, output } of operations.flatMap(
    ({ layers }) => layers ?? [],
  )) {
    const before = layers[layer]?.activation ?? null;
    layers[layer] = { activation: name ? { name, values: output } : before, output };
  }
  return { layers, pass: () => forward(kernels, route, noDropout), dispose };
}

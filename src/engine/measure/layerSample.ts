import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import type { ActivationName } from '../../spec/spec';
import type { Kernels, Matrix } from '../kernels/kernels';
import { bindForward, type Room } from '../passes/bindings';
import { forward } from '../passes/forward';
import type { Network } from '../passes/network';
import type { ForwardPlace } from '../passes/places';
import { type Stage, stagesOf } from '../passes/stages';

/** Rows of the training split, its first, that each layer is shown for; sequences are taken whole. */
const sampleRows = 128;

/** What a layer gives for the sample, after `pass`. */
export interface SampledLayer<M> {
  /** φ and what it gives; null where the layer has none. */
  activation: { name: ActivationName; values: M } | null;
  /** The same, but for a layer at the end of a residual block: what leaves the block. */
  output: M;
}

/**
 * The fixed rows on their way through the network: without dropout, and batch normalization with the
 * statistics of these very rows, as it would treat them in a batch. At step 0 those that it follows
 * over batches say nothing yet.
 */
export interface LayerSample<M> {
  /** In the order of the plan's `layers`. */
  readonly layers: readonly SampledLayer<M>[];
  /** Queues the pass. */
  pass(): void;
  dispose(): void;
}

export function createLayerSample<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { parameters }: Network<M>,
  { train }: TrainingData,
): LayerSample<M> {
  const samples = Math.min(train.rowCount, Math.max(1, Math.floor(sampleRows / plan.length)));
  const rows = samples * plan.length;
  const owned: M[] = [];
  const create = (height: number, units: number, values?: Float64Array): M => {
    const matrix = kernels.create(height, units, values);
    owned.push(matrix);
    return matrix;
  };
  const statistics = plan.statistics.map(({ columns }) => create(2, columns));
  const roomOf = (stage: Stage): Room<M, M | null> => ({
    output: (units) => create(rows, units),
    // Batch normalization by the rows' own statistics writes what a gradient would need.
    kept: (units) => (isBatchNormalization(stage) ? create(rows, units) : null),
    own: (units) => create(rows, units),
    row: (units) => create(1, units, new Float64Array(units)),
  });
  const stages = stagesOf(plan).filter(({ kind }) => kind !== 'dropout');
  const places = stages.map((stage) =>
    bindForward(stage, parameters.matrices, statistics, roomOf(stage)),
  );
  const width = rows * plan.inputCount;
  const inputs = create(rows, plan.inputCount, train.inputs.slice(0, width));
  return {
    layers: layersOf(places),
    pass() {
      forward(kernels, places, inputs, null);
    },
    dispose: () => kernels.dispose(owned),
  };
}

function isBatchNormalization(stage: Stage): boolean {
  return stage.kind === 'normalization' && stage.normalization === 'batch';
}

function layersOf<M>(places: readonly ForwardPlace<M, M | null>[]): SampledLayer<M>[] {
  const layers: SampledLayer<M>[] = [];
  for (const place of places) {
    if (place.kind === 'attention') {
      for (const { layer, output } of [place.query, place.key, place.value]) {
        layers[layer] = { activation: null, output };
      }
    } else if ('layer' in place) {
      const { layer, output } = place;
      const name = 'activation' in place ? place.activation : null;
      const activation = name === null ? layers[layer]?.activation : { name, values: output };
      layers[layer] = { activation: activation ?? null, output };
    }
  }
  return layers;
}

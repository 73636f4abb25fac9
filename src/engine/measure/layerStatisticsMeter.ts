import type { TrainingData } from '../../data/trainingData';
import { maskedUnits } from '../../network/interventions';
import type { Plan } from '../../network/plan';
import type { LayerStatistics } from '../../record/layerStatistics';
import type { ActivationName } from '../../spec/spec';
import type { Block, Kernels, Matrix, Updated, UpdateSettings } from '../kernels/kernels';
import { createLayerPass } from '../passes/layerPass';
import type { Network } from '../passes/network';
import { type LayerSummary, summarizeLayer } from './layerSummary';
import { createWeightReductions } from './weightReductions';

export type LayerStatisticsMeter<M extends Matrix> = ReturnType<
  typeof createLayerStatisticsMeter<M>
>;

/**
 * Measures what each layer is doing, without changing anything of it. Allocates at once: made with the first
 * measurement of layers, which many networks never have.
 */
export function createLayerStatisticsMeter<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
  data: TrainingData,
) {
  const sample = createActivationSample(kernels, plan, network, data);
  const reductions = createWeightReductions(kernels, plan, network);
  const sampled = [
    ...new Set(
      sample.layers.flatMap(({ activation, output }) =>
        activation === null ? [output] : [output, activation.values],
      ),
    ),
  ];
  return {
    /**
     * Queues the statistics of all layers: `matrices` are to be read, `release` to be called when their reading has
     * begun.
     *
     * @param update the next one, whose gradients are those of the present step
     */
    queue(update: PlannedUpdate<M>) {
      sample.pass();
      const preview = previewUpdate(kernels, update);
      const reduced = reductions.queue(preview.changes);
      return {
        matrices: [...reduced, ...sampled],
        /** @param numbers those of `matrices`, in the same order */
        resolve(numbers: readonly Float64Array[]): LayerStatistics {
          const valuesOf = (matrix: M): Float64Array =>
            numbers[reduced.length + sampled.indexOf(matrix)];
          const summaries = reductions.resolve(numbers).map((reduction, layer) => {
            const { activation, output } = sample.layers[layer];
            return summarizeLayer({
              ...reduction,
              units: plan.layers[layer].fanOut,
              activation: activation && { ...activation, values: valuesOf(activation.values) },
              output: valuesOf(output),
            });
          });
          return byStatistic(summaries);
        },
        release: preview.release,
      };
    },
    dispose() {
      sample.dispose();
      reductions.dispose();
    },
  };
}

/** Turns an object a layer into an array a statistic. */
function byStatistic(summaries: readonly LayerSummary[]): LayerStatistics {
  const names = Object.keys(summaries[0]) as (keyof LayerSummary)[];
  const columns = names.map((name) => [name, summaries.map((summary) => summary[name])]);
  return Object.fromEntries(columns) as LayerStatistics;
}

/** The first rows of the training split are the sample; sequences are taken whole. */
const sampleRows = 128;

/** Matrices of one layer for the sample: its output, at the end of a residual block that of the block, and φ's values. */
interface SampledLayer<M> {
  /** Null where the layer has none. */
  activation: { name: ActivationName; values: M; off: readonly number[] } | null;
  output: M;
}

/**
 * Takes the sample through the network. Batch normalization uses the statistics of these very rows, as it would treat
 * them in a batch: at step 0 the running ones say nothing yet.
 */
function createActivationSample<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
  { train }: TrainingData,
) {
  const samples = Math.min(train.rowCount, Math.max(1, Math.floor(sampleRows / plan.length)));
  const inputs = train.inputs.slice(0, samples * plan.length * plan.inputCount);
  const { outputs, run, dispose } = createLayerPass(kernels, plan, network, 'batch', inputs);
  /** In the order of the plan's `layers`. */
  const layers: SampledLayer<M>[] = [];
  for (const { layer, activation: name, output } of outputs) {
    const before = layers[layer]?.activation ?? null;
    const off = maskedUnits(plan, layer);
    layers[layer] = { activation: name ? { name, values: output, off } : before, output };
  }
  return { layers, pass: run, dispose };
}

/** An update as it will be made. */
export interface PlannedUpdate<M extends Matrix> {
  /** Makes it. */
  make: Kernels<M>['update'];
  settings: UpdateSettings;
  updated: Updated<M>;
  /** The factor on gradients (1 × 1): see `clipScale`. */
  scale: M;
}

/**
 * Makes an update on copies and returns ΔW, one matrix a slot, to be released: it leaves the training as it is. Where no penalty looks at the
 * parameters it starts from zeros: what it adds is then not rounded to their precision, which in
 * float32 would make 0 of each change smaller than 6 × 10⁻⁸ of its weight.
 */
export function previewUpdate<M extends Matrix>(
  kernels: Kernels<M>,
  { make, settings, updated, scale }: PlannedUpdate<M>,
) {
  const { slots } = updated.parameters;
  const created: Block<M>[] = [];
  const create = (source: Block<M> | null): Block<M> => {
    const block = kernels.createBlock(slots);
    if (source !== null) kernels.copyBlock(source, block);
    created.push(block);
    return block;
  };
  const isPenalized = settings.l1 > 0 || settings.l2 > 0;
  const parameters = create(isPenalized ? updated.parameters : null);
  const states = updated.states.map(create);
  make(settings, { parameters, gradients: updated.gradients, states }, scale);
  let changes = parameters.matrices;
  if (isPenalized) {
    const differences = create(null);
    parameters.matrices.forEach((matrix, slot) => {
      const present = updated.parameters.matrices[slot];
      kernels.addScaled(matrix, -1, present, differences.matrices[slot]);
    });
    changes = differences.matrices;
  }
  return { changes, release: () => created.forEach(kernels.disposeBlock) };
}

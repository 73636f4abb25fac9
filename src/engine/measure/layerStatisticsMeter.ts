import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import type { LayerStatistics } from '../../record/layerStatistics';
import type { Kernels, Matrix } from '../kernels/kernels';
import type { Network } from '../passes/network';
import { createActivationSample } from './activationSample';
import { type LayerSummary, summarizeLayer } from './layerSummary';
import { type PlannedUpdate, previewUpdate } from './updatePreview';
import { createWeightReductions } from './weightReductions';

/** The statistics of all layers at one step, queued and not read yet. */
export interface StatisticsReading<M> {
  /** To be read. */
  matrices: readonly M[];
  /** @param numbers those of `matrices`, in the same order */
  resolve(numbers: readonly Float64Array[]): LayerStatistics;
  /** To be called when the reading has begun. */
  release(): void;
}

/** Measures what each layer is doing, without changing anything of it. */
export interface LayerStatisticsMeter<M> {
  /** @param update the next one, whose gradients are those of the present step */
  queue(update: PlannedUpdate<M>): StatisticsReading<M>;
  dispose(): void;
}

/** Allocates at once: made with the first measurement of layers, which many networks never have. */
export function createLayerStatisticsMeter<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
  data: TrainingData,
): LayerStatisticsMeter<M> {
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
    queue(update) {
      sample.pass();
      const preview = previewUpdate(kernels, update);
      const reduced = reductions.queue(preview.changes);
      return {
        matrices: [...reduced, ...sampled],
        resolve(numbers) {
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

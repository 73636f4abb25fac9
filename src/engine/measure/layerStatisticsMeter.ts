import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import type { LayerStatistics } from '../../record/layerStatistics';
import type { Kernels, Matrix } from '../kernels/kernels';
import type { Network } from '../passes/network';
import { type ActivationSample, createActivationSample } from './activationSample';
import { type LayerSummary, summarizeLayer } from './layerSummary';
import { type PlannedUpdate, previewUpdate } from './updatePreview';
import { createWeightReductions, type WeightReductions } from './weightReductions';

/** What is queued for one look at the layers. */
export interface LayerReading<M> {
  /** To be read. */
  matrices: readonly M[];
  /** The read numbers, in the order of `matrices`, as what they say of the layers. */
  resolve(numbers: readonly Float64Array[]): LayerStatistics;
  /** To be called when the reading has begun. */
  release(): void;
}

/** Measures what each layer is doing, without changing anything of it. */
export interface LayerStatisticsMeter<M> {
  /** @param update the next one, whose gradients are those of the present step */
  queue(update: PlannedUpdate<M>): LayerReading<M>;
  dispose(): void;
}

export function createLayerStatisticsMeter<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
  data: TrainingData,
): LayerStatisticsMeter<M> {
  /** Made with the first look: many networks are trained and never looked at. */
  let made: { sample: ActivationSample<M>; probes: WeightReductions<M> } | null = null;

  return {
    queue(update) {
      made ??= {
        sample: createActivationSample(kernels, plan, network, data),
        probes: createWeightReductions(kernels, plan, network),
      };
      const { sample, probes } = made;
      sample.pass();
      const trial = previewUpdate(kernels, update);
      const probed = probes.queue(trial.changes);
      const sampled: M[] = [];
      const add = (matrix: M): number => sampled.push(matrix) - 1;
      const places = sample.layers.map(({ activation, output }) => {
        const place = add(output);
        if (activation === null) return { activation, output: place };
        const { name, values } = activation;
        const own = values === output ? place : add(values);
        return { activation: { name, values: own }, output: place };
      });
      return {
        matrices: [...probed, ...sampled],
        resolve(numbers) {
          const rest = numbers.slice(probed.length);
          const entries = probes.resolve(numbers).map((probe, layer) => {
            const { activation, output } = places[layer];
            return summarizeLayer({
              ...probe,
              units: plan.layers[layer].fanOut,
              activation: activation && { ...activation, values: rest[activation.values] },
              output: rest[output],
            });
          });
          return byStatistic(entries);
        },
        release: trial.release,
      };
    },
    dispose() {
      made?.sample.dispose();
      made?.probes.dispose();
    },
  };
}

/** An array a statistic in place of an object a layer. */
function byStatistic(entries: readonly LayerSummary[]): LayerStatistics {
  const all = <K extends keyof LayerSummary>(name: K): LayerSummary[K][] =>
    entries.map((entry) => entry[name]);
  return {
    activationMeans: all('activationMeans'),
    activationVariances: all('activationVariances'),
    sampleVariances: all('sampleVariances'),
    saturatedShares: all('saturatedShares'),
    deadShares: all('deadShares'),
    symmetricShares: all('symmetricShares'),
    weightNorms: all('weightNorms'),
    updateRatios: all('updateRatios'),
    activations: all('activations'),
    gradients: all('gradients'),
  };
}

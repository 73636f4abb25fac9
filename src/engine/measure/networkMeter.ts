import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import { type BatchPairs, largestPairedBatch, rowProducts } from '../../record/batchPairs';
import type { StepRecord } from '../../record/stepRecord';
import { concatenated } from '../kernels/concatenated';
import type { Kernels, Matrix } from '../kernels/kernels';
import { createEvaluator, type Evaluator } from '../passes/evaluation';
import { unscaled } from '../passes/gradientScale';
import type { Network } from '../passes/network';
import type { Workspace } from '../passes/workspace';
import { beginReading, type GradientNormMeter } from './gradientNormMeter';
import { createLayerStatisticsMeter } from './layerStatisticsMeter';
import { evaluationInputs, score } from './score';
import type { PlannedUpdate } from './updatePreview';

/** What one look at the network gives, all of the same step. Outputs are logits, row by row. */
export interface Measurement {
  record: StepRecord;
  trainOutputs: Float64Array;
  validationOutputs: Float64Array;
  /** Of the inputs given to `watch`; empty where there are none. */
  watchedOutputs: Float64Array;
  /** Of the same inputs, the weights of each attention layer: rows × (heads · length). */
  watchedAttention: Float64Array[];
  /** The batch of step 0, where it is not too large; of no other step. */
  batch?: BatchPairs;
}

/** What a measurement may tell besides losses and profile: statistics of layers, answers to watched inputs. */
export type MeasuredPart = 'layers' | 'watched';
export const allParts: readonly MeasuredPart[] = ['layers', 'watched'];

/** Measures a network, without changing anything of it. */
export interface NetworkMeter<M extends Matrix> {
  /**
   * @param space holds the gradients of the present step
   * @param profiler of that workspace
   * @param update the one that follows
   */
  measure(
    space: Workspace<M>,
    profiler: GradientNormMeter<M>,
    update: PlannedUpdate<M>,
    present: Pick<StepRecord, 'step' | 'epoch' | 'learningRate'>,
    parts: readonly MeasuredPart[],
  ): Promise<Measurement>;
  validationLoss(): Promise<number>;
  /** Further inputs, as the network is fed them, whose outputs each measurement carries. */
  watch(inputs: Float64Array): void;
  dispose(): void;
}

export function createNetworkMeter<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
  data: TrainingData,
): NetworkMeter<M> {
  const meter = createLayerStatisticsMeter(kernels, plan, network, data);
  const [trainEvaluator, validationEvaluator] = [data.train, data.validation].map((split) =>
    createEvaluator(kernels, plan, network, evaluationInputs(split, plan)),
  );
  let watched: Evaluator<M> | null = null;
  return {
    async measure(space, profiler, update, present, parts) {
      const profile = beginReading(profiler);
      const train = trainEvaluator.logits();
      const validation = validationEvaluator.logits();
      const answering = parts.includes('watched') ? watched : null;
      const watching = answering?.logits() ?? [];
      const attention = answering?.attentionWeights ?? [];
      const layers = parts.includes('layers') ? meter.queue(update) : null;
      const isPaired = present.step === 0 && space.inputs.rows <= largestPairedBatch;
      const outputGradient = isPaired ? [space.logitsGradient] : [];
      // Taken now: the next batch is written to the same place.
      const inputs = isPaired ? rowProducts(space.inputValues, plan.inputCount) : null;
      const reading = kernels.read([
        ...profile.matrices,
        ...train,
        ...validation,
        ...watching,
        ...attention,
        ...outputGradient,
        ...(layers?.matrices ?? []),
      ]);
      layers?.release();
      const numbers = await reading;
      const next = (count: number): Float64Array[] => numbers.splice(0, count);
      const layerNumbers = profile.resolve(next(profile.matrices.length));
      const trainOutputs = concatenated(next(train.length));
      const validationOutputs = concatenated(next(validation.length));
      const watchedOutputs = concatenated(next(watching.length));
      const watchedAttention = next(attention.length);
      const scaled = concatenated(next(outputGradient.length));
      const trainScore = score(plan, data, data.train, trainOutputs);
      const validationScore = score(plan, data, data.validation, validationOutputs);
      const record: StepRecord = {
        ...present,
        trainLoss: trainScore.loss,
        validationLoss: validationScore.loss,
        trainAccuracy: trainScore.accuracy,
        validationAccuracy: validationScore.accuracy,
        ...layerNumbers,
        layers: layers?.resolve(numbers) ?? null,
      };
      const outputs = { trainOutputs, validationOutputs, watchedOutputs, watchedAttention };
      if (inputs === null) return { record, ...outputs };
      const { outputCount } = plan;
      const outputGradients = rowProducts(unscaled(scaled, network), outputCount);
      return { record, ...outputs, batch: { inputs, outputGradients, outputCount } };
    },
    async validationLoss() {
      const outputs = concatenated(await kernels.read(validationEvaluator.logits()));
      return score(plan, data, data.validation, outputs).loss;
    },
    watch(inputs) {
      watched?.dispose();
      watched = inputs.length === 0 ? null : createEvaluator(kernels, plan, network, inputs);
    },
    dispose() {
      for (const evaluator of [trainEvaluator, validationEvaluator, watched]) evaluator?.dispose();
      meter.dispose();
    },
  };
}

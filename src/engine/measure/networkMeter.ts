import type { TrainingData } from '../../data/trainingData';
import type { Plan } from '../../network/plan';
import { type BatchPairs, largestPairedBatch, rowProducts } from '../../record/batchPairs';
import type { StepRecord } from '../../record/stepRecord';
import type { Kernels, Matrix } from '../kernels/kernels';
import { createEvaluator, type Evaluator } from '../passes/evaluation';
import type { Network } from '../passes/network';
import { unscaled } from '../passes/network';
import type { Workspace } from '../passes/workspace';
import { type GradientNormMeter, recordedNorms } from './gradientNormMeter';
import { concatenated } from './layerReader';
import {
  createLayerStatisticsMeter,
  type LayerStatisticsMeter,
  type PlannedUpdate,
} from './layerStatisticsMeter';
import { createNetworkReader, type NetworkLayer, type NetworkReader } from './networkReader';
import { evaluationInputs, score } from './score';

/** The numbers of a network at one step. Outputs are logits, row by row. */
export interface Measurement {
  record: StepRecord;
  trainOutputs: Float64Array;
  validationOutputs: Float64Array;
  /** Outputs for the inputs given to `setProbeInputs`; empty where there are none. */
  probeOutputs: Float64Array;
  /** The weights of each attention layer for the same inputs: rows × (heads · length). */
  probeAttention: Float64Array[];
  /** All layers, for the inputs given to `setNetworkInputs`; null where there are none. */
  network: NetworkLayer[] | null;
  /** The batch of step 0, where it is not too large; of no other step. */
  batch?: BatchPairs;
}

/** Parts that a measurement may have besides losses and norms: statistics of layers, outputs of probe inputs. */
export type MeasuredPart = 'layers' | 'probes';
export const allParts: readonly MeasuredPart[] = ['layers', 'probes'];

/** Measures a network, without changing anything of it. */
export function createNetworkMeter<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
  data: TrainingData,
) {
  const [trainEvaluator, validationEvaluator] = [data.train, data.validation].map((split) =>
    createEvaluator(kernels, plan, network, evaluationInputs(split, plan)),
  );
  let layerMeter: LayerStatisticsMeter<M> | null = null;
  let probes: Evaluator<M> | null = null;
  let reader: NetworkReader<M> | null = null;

  /** Returns the batch's inner products, whose gradients are still to be read; null but at step 0. */
  function pairBatch({ inputs, inputValues, logitsGradient }: Workspace<M>, step: number) {
    if (step !== 0 || inputs.rows > largestPairedBatch) return null;
    // Taken now: the next batch is written to the same place.
    const products = rowProducts(inputValues, plan.inputCount);
    const { outputCount } = plan;
    return {
      matrices: [logitsGradient],
      resolve: (gradient: Float64Array): BatchPairs => ({
        inputs: products,
        outputGradients: rowProducts(unscaled(gradient, network), outputCount),
        outputCount,
      }),
    };
  }

  return {
    /**
     * @param space holds the gradients of the present step
     * @param norms reads that workspace
     * @param update the one that follows
     */
    async measure(
      space: Workspace<M>,
      norms: GradientNormMeter<M>,
      update: PlannedUpdate<M>,
      present: Pick<StepRecord, 'step' | 'epoch' | 'learningRate'>,
      parts: readonly MeasuredPart[],
    ): Promise<Measurement> {
      const stepNorms = norms.begin();
      const train = trainEvaluator.logits();
      const validation = validationEvaluator.logits();
      const probed = parts.includes('probes') ? probes : null;
      const probeLogits = probed?.logits() ?? [];
      const attention = probed?.attentionWeights ?? [];
      const layersRead = parts.includes('probes') ? reader?.queue() : undefined;
      if (parts.includes('layers')) {
        layerMeter ??= createLayerStatisticsMeter(kernels, plan, network, data);
      }
      const layers = parts.includes('layers') ? layerMeter?.queue(update) : null;
      const batch = pairBatch(space, present.step);
      const queued = [
        stepNorms.matrices,
        train,
        validation,
        probeLogits,
        attention,
        batch?.matrices ?? [],
        layers?.matrices ?? [],
        layersRead?.matrices ?? [],
      ];
      const reading = kernels.read(queued.flat());
      layers?.release();
      const numbers = await reading;
      const [
        ofNorms,
        ofTrain,
        ofValidation,
        ofProbes,
        probeAttention,
        ofBatch,
        ofLayers,
        ofNetwork,
      ] = queued.map(({ length }) => numbers.splice(0, length));
      const trainOutputs = concatenated(ofTrain);
      const validationOutputs = concatenated(ofValidation);
      const trainScore = score(plan, data, data.train, trainOutputs);
      const validationScore = score(plan, data, data.validation, validationOutputs);
      return {
        record: {
          ...present,
          trainLoss: trainScore.loss,
          validationLoss: validationScore.loss,
          trainAccuracy: trainScore.accuracy,
          validationAccuracy: validationScore.accuracy,
          ...recordedNorms(stepNorms.resolve(ofNorms)),
          layers: layers?.resolve(ofLayers) ?? null,
        },
        trainOutputs,
        validationOutputs,
        probeOutputs: concatenated(ofProbes),
        probeAttention,
        network: layersRead?.resolve(ofNetwork) ?? null,
        ...(batch === null ? {} : { batch: batch.resolve(ofBatch[0]) }),
      };
    },
    async validationLoss(): Promise<number> {
      const outputs = concatenated(await kernels.read(validationEvaluator.logits()));
      return score(plan, data, data.validation, outputs).loss;
    },
    /** Sets further inputs, as the network is fed them, whose outputs each measurement carries. */
    setProbeInputs(inputs: Float64Array): void {
      probes?.dispose();
      probes = inputs.length === 0 ? null : createEvaluator(kernels, plan, network, inputs);
    },
    /** Sets inputs for which each measurement of probes carries the numbers of all layers; null for none. */
    setNetworkInputs(inputs: Float64Array | null): void {
      reader?.dispose();
      reader = inputs === null ? null : createNetworkReader(kernels, plan, network, inputs);
    },
    dispose(): void {
      const parts = [trainEvaluator, validationEvaluator, probes, reader, layerMeter];
      for (const part of parts) part?.dispose();
    },
  };
}

import type { Spec } from '../spec/spec';
import { createAugment } from './augment/augmentation';
import { gather, gatherPart, planBatches } from './batches';
import { createMixup } from './mixup';
import { writeInputs } from './planarInputs';
import { standardizeInPlace, unstandardize } from './scale';
import type { TrainingData } from './trainingData';

export type BatchLoader = ReturnType<typeof createBatchLoader>;

/** Samples on their way to the network; features are in the data's own units, sample by sample. */
export interface BatchPreview {
  rowCount: number;
  /**
   * rowCount × length × featureCount: as they are in the training split, after augmentation, after mixup. Where a
   * network is fed functions of a point, mixup mixes those, and `fed` are the points with the same shares.
   */
  originals: Float64Array;
  augmented: Float64Array;
  fed: Float64Array;
  /** rowCount × length: class index or value, as in the training split. */
  labels: Float64Array;
  /** rowCount × length × outputCount, as the network is given them. */
  targets: Float64Array;
  /** Each sample's own share λ, and the sample that the rest comes from; null without mixup. */
  mixup: {
    weights: Float64Array;
    /** rowCount × length × featureCount, after augmentation. */
    partners: Float64Array;
  } | null;
}

export type BatchLoaderSpec = Pick<Spec, 'batch' | 'seed' | 'mixup' | 'augment'>;

/**
 * Loads the inputs and targets of a step of training, a pure function of the step: the batch's rows are augmented,
 * then standardized, then mixed. A row is a sample, with all tokens of a sequence.
 *
 * @throws where `spec` names an augmentation that has an `augmentationProblem` with these data
 */
export function createBatchLoader(data: TrainingData, spec: BatchLoaderSpec) {
  const { train, inputScale, length, planarFeatures } = data;
  const { augment, seed } = spec;
  const batches = planBatches(train.rowCount, spec);
  const featuresPerRow = length * data.featureCount;
  const inputsPerRow = length * data.inputCount;
  const targetsPerRow = length * data.outputCount;
  const change = augment === 'none' ? null : createAugment(augment, data, seed);
  const rows = new Uint32Array(batches.largest);
  const mixup =
    spec.mixup === 0 ? null : createMixup(spec, batches.largest, inputsPerRow, targetsPerRow);

  /** The batch's points, where the network is fed functions of them. */
  const points = new Float64Array(planarFeatures === null ? 0 : featuresPerRow * batches.largest);

  /** Writes the first rows of a step's batch, before mixup. */
  function load(step: number, rowCount: number, inputs: Float64Array, targets: Float64Array): void {
    const order = batches.orderAt(step);
    const first = batches.firstAt(step);
    gatherPart(train.targets, targetsPerRow, order, first, rowCount, targets);
    if (change === null) {
      gatherPart(train.inputs, inputsPerRow, order, first, rowCount, inputs);
      return;
    }
    const features = planarFeatures === null ? inputs : points;
    gatherPart(train.features, featuresPerRow, order, first, rowCount, features);
    for (let index = 0; index < rowCount; index++) rows[index] = order[first + index];
    change({ step, rowCount, rows, features, targets });
    if (planarFeatures !== null) writeInputs(points, planarFeatures, rowCount, inputs);
    if (inputScale !== null) standardizeInPlace(inputs, rowCount * inputsPerRow, inputScale);
  }

  /** Returns the features of the first rows of the batch of a step that `load` has written. */
  function loadedFeatures(step: number, rowCount: number, inputs: Float64Array): Float64Array {
    if (planarFeatures === null) return inUnits(inputs, rowCount);
    if (change !== null) return points.slice(0, rowCount * featuresPerRow);
    const features = new Float64Array(rowCount * featuresPerRow);
    const first = batches.firstAt(step);
    gatherPart(train.features, featuresPerRow, batches.orderAt(step), first, rowCount, features);
    return features;
  }

  function inUnits(inputs: Float64Array, rowCount: number): Float64Array {
    const shown = inputs.slice(0, rowCount * inputsPerRow);
    return inputScale === null ? shown : unstandardize(shown, inputScale);
  }

  return {
    /** Updates in one pass over the training split. */
    stepsPerEpoch: batches.stepsPerEpoch,
    /** Samples in the batch of a step. */
    rowsAt: batches.countAt,
    /**
     * Writes a step's batch to the beginning of both.
     *
     * @param inputs samples × length × inputCount, as the network is fed them
     * @param targets samples × length × outputCount; shares of classes, where they are mixed
     */
    fill(step: number, inputs: Float64Array, targets: Float64Array): void {
      const rowCount = batches.countAt(step);
      load(step, rowCount, inputs, targets);
      mixup?.mix(step, rowCount, inputs, targets);
    },
    /** Returns the first `count` samples of a step's batch, on their way to the network. */
    preview(step: number, count: number): BatchPreview {
      const batchRows = batches.countAt(step);
      const rowCount = Math.min(count, batchRows);
      // A partner may be any row of the batch; all else is a row's own.
      const loaded = mixup === null ? rowCount : batchRows;
      const inputs = new Float64Array(loaded * inputsPerRow);
      const targets = new Float64Array(loaded * targetsPerRow);
      load(step, loaded, inputs, targets);
      const augmented = loadedFeatures(step, loaded, inputs);
      mixup?.mix(step, loaded, inputs, targets);
      const fed =
        planarFeatures === null
          ? inUnits(inputs, rowCount)
          : (mixup?.mixed(augmented, featuresPerRow) ?? augmented);
      const first = batches.firstAt(step);
      const shown = batches.orderAt(step).slice(first, first + rowCount);
      return {
        rowCount,
        originals: gather(train.features, featuresPerRow, shown),
        augmented: augmented.slice(0, rowCount * featuresPerRow),
        fed: fed.slice(0, rowCount * featuresPerRow),
        labels: gather(train.labels, length, shown),
        targets: targets.slice(0, rowCount * targetsPerRow),
        mixup: mixup && {
          weights: mixup.weights.slice(0, rowCount),
          partners: gather(augmented, featuresPerRow, mixup.partners.slice(0, rowCount)),
        },
      };
    },
  };
}

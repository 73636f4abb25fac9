import type { Spec } from '../spec/spec';
import { createAugment } from './augment/augmentation';
import { gather, gatherPart, planBatches } from './batches';
import { createMixup } from './mixup';
import { standardizeInPlace, unstandardize } from './scale';
import type { TrainingData } from './trainingData';

export type BatchLoader = ReturnType<typeof createBatchLoader>;

/** Samples on their way to the network; features are in the data's own units, sample by sample. */
export interface BatchPreview {
  rowCount: number;
  /** rowCount × length × inputCount: as they are in the training split, after augmentation, after mixup. */
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
    /** rowCount × length × inputCount, after augmentation. */
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
  const { train, inputScale, length } = data;
  const { augment, seed } = spec;
  const batches = planBatches(train.rowCount, spec);
  const inputsPerRow = length * data.inputCount;
  const targetsPerRow = length * data.outputCount;
  const change = augment === 'none' ? null : createAugment(augment, data, seed);
  const source = change === null ? train.inputs : train.features;
  const rows = new Uint32Array(batches.largest);
  const mixup =
    spec.mixup === 0 ? null : createMixup(spec, batches.largest, inputsPerRow, targetsPerRow);

  /** Writes the first rows of a step's batch, before mixup. */
  function load(step: number, rowCount: number, inputs: Float64Array, targets: Float64Array): void {
    const order = batches.orderAt(step);
    const first = batches.firstAt(step);
    gatherPart(source, inputsPerRow, order, first, rowCount, inputs);
    gatherPart(train.targets, targetsPerRow, order, first, rowCount, targets);
    if (change === null) return;
    for (let index = 0; index < rowCount; index++) rows[index] = order[first + index];
    change({ step, rowCount, rows, features: inputs, targets });
    if (inputScale !== null) standardizeInPlace(inputs, rowCount * inputsPerRow, inputScale);
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
      const augmented = inUnits(inputs, loaded);
      mixup?.mix(step, loaded, inputs, targets);
      const first = batches.firstAt(step);
      const shown = batches.orderAt(step).slice(first, first + rowCount);
      return {
        rowCount,
        originals: gather(train.features, inputsPerRow, shown),
        augmented: augmented.slice(0, rowCount * inputsPerRow),
        fed: inUnits(inputs, rowCount),
        labels: gather(train.labels, length, shown),
        targets: targets.slice(0, rowCount * targetsPerRow),
        mixup: mixup && {
          weights: mixup.weights.slice(0, rowCount),
          partners: gather(augmented, inputsPerRow, mixup.partners.slice(0, rowCount)),
        },
      };
    },
  };
}

import type { Spec } from '../spec/spec';
import { createAugment } from './augment/augmentation';
import { type Batches, gather, gatherPart, planBatches } from './batches';
import { createMixup } from './mixup';
import { standardizeInPlace, unstandardize } from './scale';
import type { TrainingData } from './trainingData';

/**
 * Loads the inputs and targets of a step of training, a pure function of the step: the batch's rows are augmented,
 * then standardized, then mixed. A row is a sample, with all tokens of a sequence.
 */
export interface BatchLoader {
  /** Updates in one pass over the training split. */
  stepsPerEpoch: number;
  /** Samples in the batch of a step. */
  rowsAt(step: number): number;
  /**
   * Writes a step's batch to the beginning of both.
   * @param inputs samples × length × inputCount, as the network is fed them
   * @param targets samples × length × outputCount; shares of classes, where they are mixed
   */
  fill(step: number, inputs: Float64Array, targets: Float64Array): void;
  /** The first `count` samples of a step's batch, on their way to the network. */
  preview(step: number, count: number): BatchPreview;
}

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

/** @throws where `spec` names an augmentation that has an `augmentationProblem` with these data */
export function createBatchLoader(data: TrainingData, spec: BatchLoaderSpec): BatchLoader {
  const { train, inputScale, length } = data;
  const batches = planBatches(train.rowCount, spec);
  const inputsPerRow = length * data.inputCount;
  const targetsPerRow = length * data.outputCount;
  const load = loaderOf(data, batches, spec);
  const { mixup: alpha, seed } = spec;
  const mixup =
    alpha === 0
      ? null
      : createMixup({ alpha, seed, largestBatch: batches.largest, inputsPerRow, targetsPerRow });
  const inUnits = (inputs: Float64Array, rowCount: number): Float64Array => {
    const shown = inputs.slice(0, rowCount * inputsPerRow);
    return inputScale === null ? shown : unstandardize(shown, inputScale);
  };
  return {
    stepsPerEpoch: batches.stepsPerEpoch,
    rowsAt: batches.countAt,
    fill(step, inputs, targets) {
      const rowCount = batches.countAt(step);
      load(step, rowCount, inputs, targets);
      mixup?.mix(step, rowCount, inputs, targets);
    },
    preview(step, count) {
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
      const rows = batches.orderAt(step).slice(first, first + rowCount);
      return {
        rowCount,
        originals: gather(train.features, inputsPerRow, rows),
        augmented: augmented.slice(0, rowCount * inputsPerRow),
        fed: inUnits(inputs, rowCount),
        labels: gather(train.labels, length, rows),
        targets: targets.slice(0, rowCount * targetsPerRow),
        mixup:
          mixup === null
            ? null
            : {
                weights: mixup.weights.slice(0, rowCount),
                partners: gather(augmented, inputsPerRow, mixup.partners.slice(0, rowCount)),
              },
      };
    },
  };
}

/** Writes the first rows of a step's batch, before mixup. */
type Load = (step: number, rowCount: number, inputs: Float64Array, targets: Float64Array) => void;

function loaderOf(data: TrainingData, batches: Batches, { augment, seed }: BatchLoaderSpec): Load {
  const { train, inputScale, length } = data;
  const inputsPerRow = length * data.inputCount;
  const targetsPerRow = length * data.outputCount;
  const source = augment === 'none' ? train.inputs : train.features;
  const loadPlain: Load = (step, rowCount, inputs, targets) => {
    const order = batches.orderAt(step);
    const first = batches.firstAt(step);
    gatherPart(source, inputsPerRow, order, first, rowCount, inputs);
    gatherPart(train.targets, targetsPerRow, order, first, rowCount, targets);
  };
  if (augment === 'none') return loadPlain;
  const change = createAugment(augment, data, seed);
  const rows = new Uint32Array(batches.largest);
  return (step, rowCount, inputs, targets) => {
    loadPlain(step, rowCount, inputs, targets);
    const order = batches.orderAt(step);
    const first = batches.firstAt(step);
    for (let index = 0; index < rowCount; index++) rows[index] = order[first + index];
    change({ step, rowCount, rows, features: inputs, targets });
    if (inputScale !== null) standardizeInPlace(inputs, rowCount * inputsPerRow, inputScale);
  };
}

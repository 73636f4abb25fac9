import { unstandardize } from '../../data/scale';
import { softmax } from '../../data/softmax';
import type { Split, TrainingData } from '../../data/trainingData';
import type { Measurement } from '../../engine/measure/networkMeter';
import { largestIndex } from '../../engine/measure/score';
import { type OutputKind, outputKindOf } from './dataSummary';
import type { NetworkPicture } from './networkPicture';
import { type Probe, probedRow } from './probeInputs';

/** Holds the model's answers, ready to be drawn. */
export type ModelOutput =
  /** Over the plane's grid, row by row from the top: the predicted class and how sure it is, 0 to 1. */
  | { kind: 'boundary'; resolution: number; classes: Uint8Array; confidence: Float32Array }
  /** Validation rows counted by true class (row) and predicted class (column). */
  | { kind: 'confusion'; counts: Uint32Array }
  /** Predictions in the target's own units, one a row of the split. */
  | { kind: 'fit'; train: Float32Array; validation: Float32Array }
  /** Beside the counts: what it gets wrong, and the probabilities of the classes for the drawing. */
  | { kind: 'images'; counts: Uint32Array; mistakes: ImageMistake[]; drawing: Float32Array | null }
  /** Share of right classes at each place of the sequences, and one sample in detail. */
  | { kind: 'tokens'; accuracies: Float32Array; sample: TokenSample; attention: AttentionMap[] };

/** Holds a variant's answers at an earlier step: the nearest snapshot at or before the step asked for. */
export interface VisitedStep {
  step: number;
  validationAccuracy: number | null;
  output: ModelOutput;
  network: NetworkPicture | null;
}

/** A picture of the validation split that is taken for another class than its own. */
export interface ImageMistake {
  row: number;
  /** Row by row, in the data's own units. */
  image: Float32Array;
  truth: number;
  prediction: number;
  /** Probability of the prediction. */
  confidence: number;
}

/** A sequence of the validation split, and what the model answers at each of its places. */
export interface TokenSample {
  row: number;
  rowCount: number;
  /** Token by token. */
  features: Float32Array;
  truths: Uint8Array;
  predictions: Uint8Array;
  /** Probability of each prediction. */
  confidences: Float32Array;
}

/** Says how one head of an attention layer, counted from 0, distributes its attention over the sample. */
export interface AttentionMap {
  layer: number;
  head: number;
  /** Row by row: the position that attends, and the positions that it attends to; each row's sum is 1. */
  weights: Float32Array;
}

/** Pictures that a network gets wrong which are shown. */
const mostMistakes = 24;

type Describe = (data: TrainingData, measurement: Measurement, probe: Probe) => ModelOutput;

const describers: Record<OutputKind, Describe> = {
  boundary: ({ outputCount }, { probeOutputs }) => boundary(probeOutputs, outputCount),
  confusion: ({ validation, outputCount }, { validationOutputs }) => ({
    kind: 'confusion',
    counts: confusion(validation, validationOutputs, outputCount),
  }),
  fit: ({ targetScale }, { trainOutputs, validationOutputs }) => {
    const predictions = (outputs: Float64Array): Float32Array =>
      Float32Array.from(targetScale === null ? outputs : unstandardize(outputs, targetScale));
    return {
      kind: 'fit',
      train: predictions(trainOutputs),
      validation: predictions(validationOutputs),
    };
  },
  images: (data, { validationOutputs, probeOutputs }) => ({
    kind: 'images',
    counts: confusion(data.validation, validationOutputs, data.outputCount),
    mistakes: imageMistakes(data, validationOutputs),
    drawing: probeOutputs.length === 0 ? null : Float32Array.from(softmax(probeOutputs)),
  }),
  tokens: (data, measurement, probe) => ({
    kind: 'tokens',
    accuracies: accuraciesByPosition(data, measurement.validationOutputs),
    sample: tokenSample(data, measurement.probeOutputs, probe),
    attention: measurement.probeAttention.flatMap((weights, layer) =>
      attentionMaps(weights, layer, data.length),
    ),
  }),
};

/** Returns what the model answers in one measurement, in the form that its task is drawn in. */
export function describeOutput(
  data: TrainingData,
  measurement: Measurement,
  probe: Probe,
): ModelOutput {
  return describers[outputKindOf(data)](data, measurement, probe);
}

function boundary(logits: Float64Array, classCount: number): ModelOutput {
  const cells = logits.length / classCount;
  const classes = new Uint8Array(cells);
  const confidence = new Float32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const offset = cell * classCount;
    const best = largestIndex(logits, offset, classCount);
    let sum = 0;
    for (let i = 0; i < classCount; i++)
      sum += Math.exp(logits[offset + i] - logits[offset + best]);
    classes[cell] = best;
    // From 0, where all classes are equally likely, to 1.
    confidence[cell] = (1 / sum - 1 / classCount) / (1 - 1 / classCount);
  }
  return { kind: 'boundary', resolution: Math.sqrt(cells), classes, confidence };
}

function confusion(split: Split, logits: Float64Array, classCount: number): Uint32Array {
  const counts = new Uint32Array(classCount ** 2);
  const rows = logits.length / classCount;
  for (let row = 0; row < rows; row++) {
    counts[split.labels[row] * classCount + largestIndex(logits, row * classCount, classCount)]++;
  }
  return counts;
}

/** Returns the first of the validation split, in its order: a picture stays where it is while others go. */
function imageMistakes(
  { validation, featureCount, outputCount }: TrainingData,
  logits: Float64Array,
): ImageMistake[] {
  const mistakes: ImageMistake[] = [];
  const rows = logits.length / outputCount;
  for (let row = 0; row < rows && mistakes.length < mostMistakes; row++) {
    const prediction = largestIndex(logits, row * outputCount, outputCount);
    const truth = validation.labels[row];
    if (prediction === truth) continue;
    const image = Float32Array.from(
      validation.features.subarray(row * featureCount, (row + 1) * featureCount),
    );
    const confidence = softmax(rowOf(logits, row, outputCount))[prediction];
    mistakes.push({ row, image, truth, prediction, confidence });
  }
  return mistakes;
}

function accuraciesByPosition(
  { validation, outputCount, length }: TrainingData,
  logits: Float64Array,
): Float32Array {
  const right = new Float32Array(length);
  const tokens = logits.length / outputCount;
  for (let token = 0; token < tokens; token++) {
    const prediction = largestIndex(logits, token * outputCount, outputCount);
    if (prediction === validation.labels[token]) right[token % length]++;
  }
  return right.map((count) => (count * length) / tokens);
}

function tokenSample(
  { validation, featureCount, outputCount, length }: TrainingData,
  logits: Float64Array,
  probe: Probe,
): TokenSample {
  const row = probedRow(probe, validation.rowCount);
  const places = Array.from({ length }, (_, place) => place);
  const predictions = places.map((place) => largestIndex(logits, place * outputCount, outputCount));
  return {
    row,
    rowCount: validation.rowCount,
    features: Float32Array.from(
      validation.features.subarray(row * length * featureCount, (row + 1) * length * featureCount),
    ),
    truths: Uint8Array.from(validation.labels.subarray(row * length, (row + 1) * length)),
    predictions: Uint8Array.from(predictions),
    confidences: Float32Array.from(
      places,
      (place) => softmax(rowOf(logits, place, outputCount))[predictions[place]],
    ),
  };
}

/** @param weights length × (heads · length): for each position that attends, head by head, the positions it attends to */
function attentionMaps(weights: Float64Array, layer: number, length: number): AttentionMap[] {
  const heads = weights.length / (length * length);
  return Array.from({ length: heads }, (_, head) => ({
    layer,
    head,
    weights: Float32Array.from({ length: length * length }, (_, cell) => {
      const [from, to] = [Math.floor(cell / length), cell % length];
      return weights[from * heads * length + head * length + to];
    }),
  }));
}

function rowOf(values: Float64Array, row: number, columns: number): Float64Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

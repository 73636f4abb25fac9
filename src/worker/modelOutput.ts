import type { Scale } from '../data/scale';
import { standardize, unstandardize } from '../data/scale';
import type { Split, TrainingData } from '../data/trainingData';
import type { Measurement } from '../engine/observer';
import { largestIndex } from '../engine/score';
import { evaluationRows } from '../engine/stepRecord';
import type { DataSummary, ModelOutput, PlaneBounds, SplitSummary } from './protocol';

/** Points of each split that the charts draw. */
const shownPoints = 1_000;
/** Room around the data, as a share of its extent. */
const margin = 0.08;

export function summarizeData(data: TrainingData): DataSummary {
  const { task, featureNames, targetName, classNames, train, validation } = data;
  const bounds = boundsOf(data);
  const isPlane = bounds !== null;
  return {
    task,
    featureNames,
    targetName,
    classNames,
    train: summarizeSplit(train, isPlane),
    validation: summarizeSplit(validation, isPlane),
    bounds,
  };
}

function summarizeSplit({ rowCount, features, labels }: Split, isPlane: boolean): SplitSummary {
  const shown = Math.min(rowCount, isPlane ? shownPoints : evaluationRows);
  return {
    rowCount,
    points: Float32Array.from(isPlane ? features.subarray(0, 2 * shown) : []),
    labels: Float32Array.from(labels.subarray(0, shown)),
  };
}

/** Of the plane with some room around the data; null where the inputs are no plane. */
export function boundsOf({ inputCount, train, validation }: TrainingData): PlaneBounds | null {
  if (inputCount !== 2) return null;
  const tables = [train.features, validation.features];
  const side = (column: 0 | 1): { low: number; high: number } => {
    let low = Infinity;
    let high = -Infinity;
    for (const table of tables) {
      for (let index = column; index < table.length; index += 2) {
        low = Math.min(low, table[index]);
        high = Math.max(high, table[index]);
      }
    }
    const room = margin * (high - low) || 1;
    return { low: low - room, high: high + room };
  };
  const [x, y] = [side(0), side(1)];
  return { minimum: [x.low, y.low], maximum: [x.high, y.high] };
}

/**
 * Inputs, as the network is fed them, at the centres of a grid's cells, row by row from the top.
 * @param resolution cells a side
 */
export function gridInputs(
  { minimum, maximum }: PlaneBounds,
  resolution: number,
  inputScale: Scale | null,
): Float64Array {
  const points = new Float64Array(2 * resolution * resolution);
  for (let row = 0; row < resolution; row++) {
    for (let column = 0; column < resolution; column++) {
      const index = 2 * (row * resolution + column);
      const [u, v] = [(column + 0.5) / resolution, 1 - (row + 0.5) / resolution];
      points[index] = minimum[0] + u * (maximum[0] - minimum[0]);
      points[index + 1] = minimum[1] + v * (maximum[1] - minimum[1]);
    }
  }
  return inputScale === null ? points : standardize(points, inputScale);
}

/** What the model answers in one measurement, in the form that its task is drawn in. */
export function describeOutput(data: TrainingData, measurement: Measurement): ModelOutput {
  if (data.task === 'regression') {
    const predictions = (outputs: Float64Array): Float32Array =>
      Float32Array.from(
        data.targetScale === null ? outputs : unstandardize(outputs, data.targetScale),
      );
    return {
      kind: 'fit',
      train: predictions(measurement.trainOutputs),
      validation: predictions(measurement.validationOutputs),
    };
  }
  return data.inputCount === 2
    ? boundary(measurement.watchedOutputs, data.outputCount)
    : confusion(data.validation, measurement.validationOutputs, data.outputCount);
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

function confusion(split: Split, logits: Float64Array, classCount: number): ModelOutput {
  const counts = new Uint32Array(classCount ** 2);
  const rows = logits.length / classCount;
  for (let row = 0; row < rows; row++) {
    counts[split.labels[row] * classCount + largestIndex(logits, row * classCount, classCount)]++;
  }
  return { kind: 'confusion', counts };
}

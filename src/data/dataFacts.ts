import { planarFeatures } from '../spec/planarFeatures';
import type { Task } from './dataset';
import { type Marker, markersIn } from './marker';
import { deriveInputs } from './planarInputs';
import { isConstant, type Scale, scaleOf } from './scale';
import { type DataKind, isPlane, type TrainingData } from './trainingData';

/** A few numbers that describe a training split, in the data's own units. */
export interface DataFacts {
  task: Task;
  /** Samples of the training split. */
  rowCount: number;
  /** Empty for a regression. */
  classNames: string[];
  /** Share of each class in all training labels; empty for a regression. */
  classShares: number[];
  /** Labels of the rows of each split that losses and accuracies are measured on. */
  measured: Record<'train' | 'validation', LabelFacts>;
  /** μ and σ of each feature; null where all have one unit, as the pixels of a picture and parts of a token. */
  featureScales: Scales | null;
  /** The same of all functions of a point that a network can be fed, in their order; null where rows are no points. */
  planarScales: Scales | null;
  /** Mean and deviation of the target of a regression; null for classes. */
  target: { mean: number; deviation: number } | null;
  /**
   * Score of predicting a row from its five nearest in the rest of the training split: the share of right
   * classes, or 1 − error²/variance of a regression. Null for sequences and pictures.
   */
  neighbourScore: number | null;
  /** Numbers that probably stand for missing values. */
  markers: MissingMarker[];
}

interface Scales {
  means: number[];
  deviations: number[];
}

const neighbourCount = 5;
/** Rows among which neighbours are looked for. */
const mostRows = 300;

/**
 * One pass over the rows, and neighbours among some hundred of them.
 * @param measuredRows samples of a split that losses are measured on, at the most
 */
export function factsOf(data: TrainingData, measuredRows: number): DataFacts {
  const { task, classNames, image, length, featureCount, train, validation } = data;
  const hasOneUnit = image !== null || length > 1;
  const isRegression = task === 'regression';
  const scale = hasOneUnit ? null : scaleOf(train.features, featureCount);
  const target = scaleOf(train.labels, 1);
  return {
    task,
    rowCount: train.rowCount,
    classNames,
    classShares: isRegression ? [] : sharesOf(train.labels, classNames.length),
    measured: {
      train: labelFactsOf(data, train.labels, measuredRows),
      validation: labelFactsOf(data, validation.labels, measuredRows),
    },
    featureScales: scale && scalesOf(scale),
    planarScales: isPlane(data)
      ? scalesOf(scaleOf(deriveInputs(train.features, planarFeatures), planarFeatures.length))
      : null,
    target: isRegression ? { mean: target.mean[0], deviation: target.deviation[0] } : null,
    neighbourScore: scale === null ? null : neighbourScoreOf(data, scale.deviation),
    markers: missingMarkers(data),
  };
}

function scalesOf({ mean, deviation }: Scale): Scales {
  return { means: [...mean], deviations: [...deviation] };
}

function neighbourScoreOf({ task, featureCount, train }: TrainingData, deviation: Float64Array) {
  const rows = Math.min(mostRows, train.rowCount);
  if (rows <= neighbourCount) return null;
  const labels = train.labels.subarray(0, rows);
  const predictions = labels.map((_, row) => {
    const near = nearestRows(train.features, row, rows, featureCount, deviation);
    const values = near.map((other) => labels[other]);
    return task === 'regression' ? meanOf(values) : mostFrequent(values);
  });
  if (task === 'classification') {
    return predictions.filter((value, row) => value === labels[row]).length / rows;
  }
  const mean = meanOf([...labels]);
  const errors = meanOf([...labels].map((label, row) => squared(label - predictions[row])));
  const variance = meanOf([...labels].map((label) => squared(label - mean)));
  return variance === 0 ? null : 1 - errors / variance;
}

/** The nearest of the first `rows` rows to one of them, which is left out; features in units of their σ. */
function nearestRows(
  features: Float64Array,
  row: number,
  rows: number,
  columns: number,
  deviation: Float64Array,
): number[] {
  const distanceTo = (other: number): number => {
    let distance = 0;
    for (let column = 0; column < columns; column++) {
      const difference = features[row * columns + column] - features[other * columns + column];
      distance += squared(difference / deviation[column]);
    }
    return distance;
  };
  return Array.from({ length: rows }, (_, other) => ({ other, distance: distanceTo(other) }))
    .filter(({ other }) => other !== row)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, neighbourCount)
    .map(({ other }) => other);
}

function mostFrequent(values: number[]): number {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return values.reduce((best, value) => (count(value) > count(best) ? value : best));
}

const meanOf = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const squared = (value: number): number => value * value;

/** The labels of a split's first rows, those that its loss is measured on. */
export interface LabelFacts {
  /** Share of each class; empty for a regression. */
  classShares: number[];
  /** Variance of the target of a regression, in its own units; 0 for classes. */
  variance: number;
}

/** @param rows samples that the loss is measured on, or more */
export function labelFactsOf(
  { task, classNames, length }: Pick<DataKind, 'task' | 'classNames' | 'length'>,
  labels: Float64Array,
  rows: number,
): LabelFacts {
  const measured = labels.subarray(0, rows * length);
  if (task === 'classification') {
    return { classShares: sharesOf(measured, classNames.length), variance: 0 };
  }
  if (isConstant(measured, 1, 0)) return { classShares: [], variance: 0 };
  const deviation = scaleOf(measured, 1).deviation[0];
  return { classShares: [], variance: deviation * deviation };
}

export function sharesOf(labels: Float64Array, classCount: number): number[] {
  const counts = new Array<number>(classCount).fill(0);
  for (const label of labels) counts[label]++;
  return counts.map((count) => count / labels.length);
}

/** A marker, and where it stands. */
export interface MissingMarker extends Marker {
  column: string;
}

/** In the training rows' features, and in the target of a regression. */
export function missingMarkers(data: TrainingData): MissingMarker[] {
  const { task, featureNames, targetName, featureCount, image, length, train } = data;
  if (image !== null || length > 1) return [];
  const features = featureNames.flatMap((name, column) =>
    markersIn(train.features.filter((_, index) => index % featureCount === column)).map(
      (marker) => ({ column: name, ...marker }),
    ),
  );
  if (task !== 'regression') return features;
  const target = markersIn(train.labels).map((marker) => ({ column: targetName, ...marker }));
  return [...features, ...target];
}

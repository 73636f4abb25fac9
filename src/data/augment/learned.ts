import { quickNormal } from '../rng';
import { scaleOf } from '../scale';
import type { TrainingData } from '../trainingData';
import {
  drawRow,
  fitProbabilisticPca,
  maximumDirections,
  type ProbabilisticPca,
} from './probabilisticPca';
import type { CreateAugment } from './transforms';
import { clampGrey } from './transforms';

/** Rows that a model is fitted to: to all up to a bound, which is lower where there are many features. */
const fittedRows = { few: 512, many: 256 };
const manyFeatures = 256;

/**
 * Replaces every other row by one drawn from a model of the training split: of the rows of its own
 * class, or for a regression of all rows together with their targets. In the next step it is the
 * others' turn.
 */
export const learned: CreateAugment = (data, source) => {
  const { train, featureCount, outputCount, task, image } = data;
  const units = unitsOf(data);
  const models =
    task === 'regression'
      ? [modelOf(data, units, () => true)]
      : data.classNames.map((_, klass) => modelOf(data, units, (label) => label === klass));
  const row = new Float64Array(units.length);
  return ({ step, rowCount, rows, features, targets }) => {
    for (let position = (step + 1) % 2; position < rowCount; position += 2) {
      const model = models[task === 'regression' ? 0 : train.labels[rows[position]]];
      const first = position * (maximumDirections + row.length);
      drawRow(model, (index) => quickNormal(source, step, first + index), row);
      for (let column = 0; column < featureCount; column++) {
        const value = units[column] * row[column];
        features[position * featureCount + column] = image === null ? value : clampGrey(value);
      }
      if (task === 'regression')
        targets[position * outputCount] = units[featureCount] * row[featureCount];
    }
  };
};

/** Returns the unit of each of a model's variables: pixels have one in common, columns one each. */
function unitsOf({ train, featureCount, task, image }: TrainingData): Float64Array {
  const units =
    image === null
      ? scaleOf(train.features, featureCount).deviation
      : new Float64Array(featureCount).fill(1);
  return task === 'regression'
    ? Float64Array.of(...units, scaleOf(train.targets, 1).deviation[0])
    : units;
}

/** The model of the first training rows whose label `belongs`; variables are features, and a regression's target. */
function modelOf(
  { train, featureCount, task }: TrainingData,
  units: Float64Array,
  belongs: (label: number) => boolean,
): ProbabilisticPca {
  const most = featureCount > manyFeatures ? fittedRows.many : fittedRows.few;
  const rows = [...train.labels.keys()].filter((row) => belongs(train.labels[row])).slice(0, most);
  const d = units.length;
  const table = new Float64Array(rows.length * d);
  rows.forEach((row, index) => {
    for (let column = 0; column < featureCount; column++) {
      table[index * d + column] = train.features[row * featureCount + column] / units[column];
    }
    if (task === 'regression')
      table[index * d + featureCount] = train.targets[row] / units[featureCount];
  });
  return fitProbabilisticPca(table, d);
}

import type { TrainingData } from '../../data/trainingData';
import { firstNotFinite } from '../../record/stepRecord';
import type { SearchableName } from '../../spec/grids/searchGrid';
import type { Spec } from '../../spec/spec';
import { advanceBy } from '../training/advance';
import { findSpecConflict, type SpecConflict } from '../training/specConflict';
import type { Trainer } from '../training/trainer';

/** Values of one parameter to be compared, each by as many trainings as there are folds. */
export interface Search {
  parameter: SearchableName;
  values: number[];
  folds: number;
  /** Updates of each training. */
  steps: number;
}

/** Score of one fold's network on the rows that it has not seen. */
export interface FoldScore {
  /** Mean loss; null where the training has come to numbers that are not finite. */
  loss: number | null;
  /** Share of right classes, 0 to 1; null for a regression, and where the loss is null. */
  accuracy: number | null;
}

export interface ValueScores {
  value: number;
  /** Mean loss of the folds that are done; null where there are none, or one is not finite. */
  mean: number | null;
  /** Sample form, with k − 1; null for fewer than two folds, or where one is not finite. */
  standardDeviation: number | null;
  /** Mean of the folds' accuracies; null for a regression, or where a loss is not finite. */
  accuracy: number | null;
  /** In the order of the folds; null for one that is not done. */
  folds: (FoldScore | null)[];
}

export interface CrossValidation {
  values: ValueScores[];
  /** The value with the smallest mean loss of those whose folds are all done and finite. */
  best: number | null;
}

/** Updates between two of a training's yields. */
const piece = 8;

/**
 * Returns the variant as cross-validation trains it, with one of the values. The schedule comes to its end with the
 * training. Early stopping is off: it would choose a network by the very rows that are to measure it. (The
 * plateau schedule looks at those rows too, but only to lower the rate.)
 */
export function crossValidationSpec(spec: Spec, { parameter, steps }: Search, value: number): Spec {
  return { ...spec, [parameter]: value, steps, patience: 0 };
}

/** Returns the conflict if the network cannot be trained on all rows but those of one fold, of either size. */
export function foldConflict(spec: Spec, data: TrainingData, search: Search): SpecConflict | null {
  const { folds, values } = search;
  const { rowCount } = data.train;
  const tried = crossValidationSpec(spec, search, values[0]);
  for (const left of [Math.floor(rowCount / folds), Math.ceil(rowCount / folds)]) {
    const train = { ...data.train, rowCount: rowCount - left };
    const conflict = findSpecConflict(tried, { ...data, train });
    if (conflict !== null) return conflict;
  }
  return null;
}

/**
 * Trains the network of one fold; yields the updates made so far, and at last the score.
 *
 * @param trainer at step 0, of `crossValidationSpec` and `foldData`
 */
export async function* trainFold(
  trainer: Trainer,
  steps: number,
): AsyncGenerator<number, FoldScore> {
  while (trainer.step < steps) {
    await advanceBy(trainer, Math.min(piece, steps - trainer.step));
    yield trainer.step;
  }
  const { record } = await trainer.measure([]);
  if (firstNotFinite(record) !== null) return { loss: null, accuracy: null };
  return { loss: record.validationLoss, accuracy: record.validationAccuracy };
}

/** Returns the table of all that is done: `scores` value by value, of each fold by fold, null for what is not. */
export function crossValidationOf(
  values: readonly number[],
  scores: readonly (readonly (FoldScore | null)[])[],
): CrossValidation {
  const table = values.map((value, index) => valueScores(value, scores[index]));
  const whole = table.flatMap(({ value, mean, folds }) =>
    mean !== null && !folds.includes(null) ? [{ value, mean }] : [],
  );
  const smallest = Math.min(...whole.map(({ mean }) => mean));
  return { values: table, best: whole.find(({ mean }) => mean === smallest)?.value ?? null };
}

function valueScores(value: number, folds: readonly (FoldScore | null)[]): ValueScores {
  const done = folds.filter((score) => score !== null);
  const losses = done.flatMap(({ loss }) => (loss === null ? [] : [loss]));
  const accuracies = done.flatMap(({ accuracy }) => (accuracy === null ? [] : [accuracy]));
  const isWhole = losses.length === done.length;
  return {
    value,
    mean: isWhole ? meanOf(losses) : null,
    standardDeviation: isWhole ? sampleDeviation(losses) : null,
    accuracy: accuracies.length === done.length ? meanOf(accuracies) : null,
    folds: [...folds],
  };
}

function meanOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Returns √(Σ(x − mean)² / (n − 1)), computed in units of the largest distance: squares would overflow. */
function sampleDeviation(numbers: readonly number[]): number | null {
  const mean = meanOf(numbers);
  if (mean === null || numbers.length < 2) return null;
  const distances = numbers.map((number) => number - mean);
  const unit = Math.max(...distances.map(Math.abs));
  if (unit === 0) return 0;
  const squares = distances.reduce(
    (sum, distance) => sum + (distance / unit) * (distance / unit),
    0,
  );
  return unit * Math.sqrt(squares / (numbers.length - 1));
}

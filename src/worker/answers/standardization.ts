import { deriveInputs } from '../../data/planarInputs';
import { type Scale, scaleOf, standardize } from '../../data/scale';
import type { TrainingData } from '../../data/trainingData';

/** Says what standardization does to the training split, and what it leaves as it is. */
export interface Standardization {
  /** True where this variant is fed standardized inputs, and learns standardized targets. */
  isApplied: boolean;
  /** The first columns; none for pictures. */
  columns: ColumnScale[];
  /** Columns in all. */
  columnCount: number;
  /** Null where the target is left as it is. */
  target: ColumnScale | null;
  /** Between the columns; null where there are fewer than two, or pictures. */
  correlations: Correlations | null;
  /** The least and the greatest of all columns together. */
  before: Spread;
  after: Spread;
}

export interface ColumnScale {
  name: string;
  mean: number;
  deviation: number;
  before: Distribution;
  after: Distribution;
}

export interface Distribution {
  minimum: number;
  maximum: number;
  /** Values in each of equally wide bins from minimum to maximum. */
  counts: number[];
}

export interface Correlations {
  /** Pearson's r, row by row. */
  before: number[];
  after: number[];
  largestDifference: number;
}

export interface Spread {
  means: [number, number];
  deviations: [number, number];
}

/** Columns and rows of the matrix that have room. */
const mostColumns = 8;
const binCount = 24;

export function describeStandardization(data: TrainingData): Standardization {
  const { inputNames, inputCount, train, image, targetScale, targetName } = data;
  const raw = deriveInputs(train.features, data.planarFeatures);
  const [before, after] = [scaleOf(raw, inputCount), scaleOf(train.inputs, inputCount)];
  const shown = image === null ? Math.min(inputCount, mostColumns) : 0;
  const columns = inputNames.slice(0, shown).map((name, column) => ({
    name,
    mean: before.mean[column],
    deviation: before.deviation[column],
    before: distributionOf(columnOf(raw, column, inputCount)),
    after: distributionOf(columnOf(train.inputs, column, inputCount)),
  }));
  return {
    isApplied: data.inputScale !== null,
    columns,
    columnCount: inputCount,
    target:
      targetScale === null
        ? null
        : {
            name: targetName,
            mean: targetScale.mean[0],
            deviation: targetScale.deviation[0],
            before: distributionOf(train.labels),
            after: distributionOf(standardize(train.labels, targetScale)),
          },
    correlations: shown < 2 ? null : compare(raw, train.inputs, shown, inputCount),
    before: spreadOf(before),
    after: spreadOf(after),
  };
}

function columnOf(table: Float64Array, column: number, columns: number): Float64Array {
  return Float64Array.from(
    { length: table.length / columns },
    (_, row) => table[row * columns + column],
  );
}

function distributionOf(values: Float64Array): Distribution {
  let [minimum, maximum] = [Infinity, -Infinity];
  for (const value of values) {
    minimum = Math.min(minimum, value);
    maximum = Math.max(maximum, value);
  }
  const counts = new Array<number>(binCount).fill(0);
  const width = maximum - minimum || 1;
  for (const value of values) {
    counts[Math.min(binCount - 1, Math.floor(((value - minimum) / width) * binCount))]++;
  }
  return { minimum, maximum, counts };
}

function compare(
  features: Float64Array,
  inputs: Float64Array,
  shown: number,
  columns: number,
): Correlations {
  const [before, after] = [features, inputs].map((table) => correlationsOf(table, shown, columns));
  const differences = before.map((value, index) => Math.abs(value - after[index]));
  return { before, after, largestDifference: Math.max(...differences) };
}

/** Pearson's r of the first columns with one another; a constant one has 0 with the others. */
function correlationsOf(table: Float64Array, shown: number, columns: number): number[] {
  const scale = scaleOf(table, columns);
  const scaled = standardize(table, scale);
  const parts = Array.from({ length: shown }, (_, column) => columnOf(scaled, column, columns));
  const rows = table.length / columns;
  return parts.flatMap((a, i) =>
    parts.map((b, j) =>
      i === j ? 1 : a.reduce((sum, value, row) => sum + value * b[row], 0) / rows,
    ),
  );
}

function spreadOf({ mean, deviation }: Scale): Spread {
  return { means: ends(mean), deviations: ends(deviation) };
}

function ends(values: Float64Array): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

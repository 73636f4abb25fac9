import type { Split, TrainingData } from './trainingData';

/**
 * Writes both splits of rows that are no sequences as CSV, in the data's own units: the features, the label, which is
 * the number of a class or the value, and the split, `train` or `validation`. Label noise is in it.
 */
export function splitTable(data: TrainingData): string {
  const { featureNames, targetName, featureCount, train, validation } = data;
  const rowsOf = ({ features, labels }: Split, name: string): string[] =>
    Array.from(labels, (label, row) => {
      const own = features.subarray(row * featureCount, (row + 1) * featureCount);
      return [...own, label, name].join(',');
    });
  return [
    [...featureNames, targetName, 'split'].map(quoted).join(','),
    ...rowsOf(train, 'train'),
    ...rowsOf(validation, 'validation'),
    '',
  ].join('\n');
}

/** A name in quotes, on one line. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""').replaceAll(/\s+/g, ' ')}"`;
}

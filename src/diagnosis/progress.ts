import { constantLoss } from '../data/constantLoss';
import type { StepRecord } from '../record/stepRecord';
import { minimizedLoss } from '../spec/spec';
import type { Evidence } from './evidence';
import { lowestOf, median, recentRecords } from './median';

export type SplitProgress = ReturnType<typeof progressOf>;

/** Returns how far the losses of a split have come, by medians of the recent records. */
export function progressOf({ spec, data, records }: Evidence, split: 'train' | 'validation') {
  const read = (record: StepRecord): number => record[`${split}Loss`];
  const labels = data.measured[split];
  const constant = constantLoss(minimizedLoss(spec.loss, data.task), labels);
  const latest = recentRecords(records);
  const loss = median(latest.map(read));
  const accuracies = latest.flatMap((record) => record[`${split}Accuracy`] ?? []);
  return {
    /** Loss of the best answer that is the same for every row of this split. */
    constant,
    loss,
    /** The loss as a share of the constant answer's: 1 where nothing has been learnt. */
    remaining: loss === 0 ? 0 : loss / constant,
    lowest: lowestOf(records, read),
    /** Share of right answers; null for a regression. */
    accuracy: accuracies.length === 0 ? null : median(accuracies),
    /** Share of the most frequent class, which is the accuracy of always naming it; 0 for a regression. */
    majority: Math.max(0, ...labels.classShares),
  };
}

/** The least share of the answers that the most frequent class leaves wrong and that must be right instead. */
const leastGain = 0.12;
/** If one class has this share of the rows, accuracy says little, and the loss must do. */
const mostlyOne = 0.8;

/** Returns true if more answers are right than always naming the most frequent class would get. */
export function beatsMajority({ accuracy, majority }: SplitProgress): boolean {
  if (accuracy === null || majority >= mostlyOne) return true;
  return isBetter(accuracy, majority);
}

/**
 * Returns true if a score is clearly above that of always naming the most frequent class.
 * @param score an accuracy, or for a regression the share of variance that is explained
 */
export function isBetter(score: number, majority: number): boolean {
  return score - majority >= leastGain * (1 - majority);
}

import { constantLoss } from '../data/constantLoss';
import type { StepRecord } from '../record/stepRecord';
import { minimizedLoss } from '../spec/minimizedLoss';
import type { Evidence } from './evidence';
import { type Lowest, lowestOf, medianOf, recentRecords } from './median';

/** How far the losses of one split have come. */
export interface SplitProgress {
  /** Of the best answer that is the same for every row, for this split's labels. */
  constant: number;
  /** Median of the recent records. */
  loss: number;
  /** That as a share of the constant answer's: 1 where nothing has been learnt. */
  remaining: number;
  lowest: Lowest;
  /** Share of right answers in the recent records; null for a regression. */
  accuracy: number | null;
  /** Share of the most frequent class, which is the accuracy of always naming it; 0 for a regression. */
  majority: number;
}

const readers = {
  train: { loss: 'trainLoss', accuracy: 'trainAccuracy' },
  validation: { loss: 'validationLoss', accuracy: 'validationAccuracy' },
} as const;

export function progressOf(
  { spec, data, records }: Evidence,
  split: 'train' | 'validation',
): SplitProgress {
  const { loss: lossName, accuracy: accuracyName } = readers[split];
  const read = (record: StepRecord): number => record[lossName];
  const labels = data.measured[split];
  const constant = constantLoss(minimizedLoss(spec.loss, data.task), labels);
  const latest = recentRecords(records);
  const loss = medianOf(latest.map(read));
  const accuracies = latest.flatMap((record) => record[accuracyName] ?? []);
  return {
    constant,
    loss,
    remaining: loss === 0 ? 0 : loss / constant,
    lowest: lowestOf(records, read),
    accuracy: accuracies.length === 0 ? null : medianOf(accuracies),
    majority: Math.max(0, ...labels.classShares),
  };
}

/** What always naming the most frequent class leaves wrong, and this share of it must be right instead. */
const leastGain = 0.12;
/** Where one class is nearly everything, accuracy says little, and the loss must do. */
const mostlyOne = 0.8;

/** Whether more answers are right than always naming the most frequent class would get. */
export function beatsMajority({ accuracy, majority }: SplitProgress): boolean {
  if (accuracy === null || majority >= mostlyOne) return true;
  return isBetter(accuracy, majority);
}

/** @param score an accuracy, or for a regression the share of variance that is explained */
export function isBetter(score: number, majority: number): boolean {
  return score - majority >= leastGain * (1 - majority);
}

import type { DataFacts } from '../data/dataFacts';
import type { StepRecord } from '../engine/stepRecord';
import { minimizedLoss } from '../spec/minimizedLoss';
import type { LossName, Spec } from '../spec/spec';

/** The least loss of an answer that is the same for every row: what a network that learns nothing comes to. */
export function baselineLoss({ loss }: Pick<Spec, 'loss'>, data: DataFacts): number {
  return baselines[minimizedLoss(loss, data.task)](data);
}

const baselines: Record<LossName, (data: DataFacts) => number> = {
  /** The entropy of the classes' shares. */
  crossEntropy: ({ classShares }) =>
    classShares.reduce((sum, share) => (share === 0 ? sum : sum - share * Math.log(share)), 0),
  /** The variance of the target, of a regression in its own units; of classes the mean over the outputs. */
  mse: ({ target, classShares }) =>
    target !== null
      ? target.deviation * target.deviation
      : classShares.reduce((sum, share) => sum + share * (1 - share), 0) / classShares.length,
  /** Of equal logits; where the classes are about as frequent, no constant is much better. */
  hinge: ({ classCount }) => classCount - 1,
};

/** Records over which a loss is read: one batch alone can throw a network back for some steps. */
const recentCount = 5;

/** Older records than this share of the newest one's step tell of another time. */
const recentShare = 0.5;

/** An odd number of the newest records, so that a median is one of them; step 0 alone at step 0. */
export function recentRecords(records: StepRecord[]): StepRecord[] {
  const { step: now } = records[records.length - 1];
  const latest = records.slice(-recentCount).filter(({ step }) => step >= recentShare * now);
  return latest.length % 2 === 0 ? latest.slice(1) : latest;
}

/** The median of a quantity over the newest records. */
export function recent(records: StepRecord[], read: (record: StepRecord) => number): number {
  return medianOf(recentRecords(records).map(read));
}

/** The median of the records from one share of the steps so far to another; null where there are none. */
export function medianBetween(
  records: StepRecord[],
  [from, to]: [number, number],
  read: (record: StepRecord) => number,
): number | null {
  const last = records[records.length - 1].step;
  const inside = records.filter(({ step }) => step >= from * last && step <= to * last);
  return inside.length === 0 ? null : medianOf(inside.map(read));
}

export function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

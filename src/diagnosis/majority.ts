import type { DataFacts } from '../data/dataFacts';
import type { Majority } from './finding';

/** Of so many times its fair share of the rows a class is more frequent than the others. */
const uneven = 1.2;

/** The most frequent class of a split, beside which an accuracy is told; null where classes are about as frequent. */
export function majorityOf(
  { classNames, measured }: Pick<DataFacts, 'classNames' | 'measured'>,
  split: 'train' | 'validation',
): Majority | null {
  const { classShares } = measured[split];
  const share = Math.max(0, ...classShares);
  if (share * classNames.length < uneven) return null;
  return { className: classNames[classShares.indexOf(share)], share };
}

import ln from '@stdlib/math-base-special-ln';
import type { LossName } from '../spec/spec';
import type { LabelFacts } from './dataFacts';

/**
 * The least loss of an answer that is the same for every row: what stands still there has learnt nothing of
 * the inputs. ln 2 for two classes of equal size, the variance for a regression; in the units of a record's
 * losses, of the split whose labels are given.
 */
export function constantLoss(loss: LossName, labels: LabelFacts): number {
  return constantLosses[loss](labels);
}

const constantLosses: Record<LossName, (labels: LabelFacts) => number> = {
  /** The entropy of the classes' shares. */
  crossEntropy: ({ classShares }) =>
    classShares.reduce((sum, share) => (share === 0 ? sum : sum - share * ln(share)), 0),
  /** For classes, the mean over the outputs, each of which is 0 or 1. */
  mse: ({ classShares, variance }) =>
    classShares.length === 0
      ? variance
      : classShares.reduce((sum, share) => sum + share * (1 - share), 0) / classShares.length,
  hinge: ({ classShares }) => leastHinge(classShares.toSorted((a, b) => b - a)),
};

/**
 * The best constant logits are whole numbers, larger for more frequent classes and without gaps, so that
 * they part the classes, the most frequent first, into levels. A pair of classes in one level costs the sum
 * of their shares; else the rarer one's share times one more than the levels between them. What a level adds:
 * its own pairs, 1 for each of its classes and those above, and 1 for each step down to it. The least of all
 * partings is found level by level, from the rarest class up.
 */
function leastHinge(shares: number[]): number {
  const count = shares.length;
  const rest = shares.map((_, from) => shares.slice(from).reduce((sum, share) => sum + share, 0));
  rest.push(0);
  const least = new Array<number>(count + 1).fill(0);
  for (let start = count - 1; start >= 0; start--) {
    const costs = shares.slice(start).map((_, index) => {
      const end = start + index + 1;
      const level = (rest[start] - rest[end]) * (end - 1) + start * rest[start];
      return level + least[end];
    });
    least[start] = Math.min(...costs);
  }
  return least[0];
}

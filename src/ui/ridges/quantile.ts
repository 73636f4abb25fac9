import type { Distribution } from './ridgeTypes';

/** The number that a share of a distribution, 0 to 1, lies below; evenly spread within each bin. */
export function quantile({ low, high, counts }: Distribution, share: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let left = share * total;
  for (const [bin, count] of counts.entries()) {
    if (count > 0 && left <= count) {
      return low + ((bin + left / count) * (high - low)) / counts.length;
    }
    left -= count;
  }
  return high;
}

export function isEmpty({ counts }: Distribution): boolean {
  return counts.every((count) => count === 0);
}

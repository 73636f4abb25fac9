/** Rows that a confusion matrix counts in one cell; classes count from 0. */
interface ConfusionCell {
  actual: number;
  predicted: number;
  count: number;
}

/** The mistakes of a matrix (true class by row), the most frequent first, at most `most` of them. */
export function frequentMistakes(
  counts: ArrayLike<number>,
  classCount: number,
  most: number,
): ConfusionCell[] {
  const mistakes: ConfusionCell[] = [];
  for (let cell = 0; cell < counts.length; cell++) {
    const [actual, predicted] = [Math.floor(cell / classCount), cell % classCount];
    if (actual !== predicted && counts[cell] > 0) {
      mistakes.push({ actual, predicted, count: counts[cell] });
    }
  }
  return mistakes.sort((a, b) => b.count - a.count).slice(0, most);
}

/** Each cell's share of the rows of its true class, 0 to 1. */
export function rowShares(counts: ArrayLike<number>, classCount: number): number[] {
  const sums = Array.from({ length: classCount }, (_, actual) => {
    let sum = 0;
    for (let predicted = 0; predicted < classCount; predicted++) {
      sum += counts[actual * classCount + predicted];
    }
    return sum;
  });
  return Array.from({ length: counts.length }, (_, cell) => {
    const sum = sums[Math.floor(cell / classCount)];
    return sum === 0 ? 0 : counts[cell] / sum;
  });
}

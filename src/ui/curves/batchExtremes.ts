import type { StepHistory } from '../../record/stepHistory';

export type Batches = Pick<
  StepHistory,
  'length' | 'steps' | 'batchLoss' | 'batchLossMinimum' | 'batchLossMaximum'
>;

/** Returns the lowest and the highest loss of a batch, of those that are finite; ∞ and −∞ where there is none. */
export function extremesOfBatches(batches: Batches): [lowest: number, highest: number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (let row = 0; row < batches.length; row++) {
    const [minimum, maximum] = rangeOf(batches, row);
    if (minimum < lowest) lowest = minimum;
    if (maximum > highest && maximum < Infinity) highest = maximum;
  }
  return [lowest, highest];
}

/** A batch whose loss is not finite has no range, whatever the steps after it had. */
export function rangeOf(batches: Batches, row: number): [number, number] {
  const { batchLoss, batchLossMinimum, batchLossMaximum } = batches;
  return Number.isFinite(batchLoss[row])
    ? [batchLossMinimum[row], batchLossMaximum[row]]
    : [Number.NaN, Number.NaN];
}

import type { StepHistory } from '../../record/stepHistory';
import type { Place } from './placer';
import type { Band } from './thinPoints';

type Batches = Pick<
  StepHistory,
  'length' | 'steps' | 'batchLoss' | 'batchLossMinimum' | 'batchLossMaximum'
>;

/**
 * Returns the band from the lowest to the highest loss of a batch, with a point for each that is recorded.
 *
 * @param floor where a loss lies that has no place on the axis, as 0 on a logarithmic one
 */
export function batchBand(batches: Batches, place: Place, floor: number): Band {
  const band: Band = { upper: [], lower: [] };
  for (let row = 0; row < batches.length; row++) {
    const [minimum, maximum] = rangeOf(batches, row);
    if (!Number.isFinite(minimum) || !Number.isFinite(maximum)) continue;
    const step = batches.steps[row];
    const top = place(step, maximum);
    if (top === null) continue;
    band.upper.push(top);
    band.lower.push(place(step, minimum) ?? { x: top.x, y: floor });
  }
  return band;
}

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
function rangeOf(batches: Batches, row: number): [number, number] {
  const { batchLoss, batchLossMinimum, batchLossMaximum } = batches;
  return Number.isFinite(batchLoss[row])
    ? [batchLossMinimum[row], batchLossMaximum[row]]
    : [Number.NaN, Number.NaN];
}

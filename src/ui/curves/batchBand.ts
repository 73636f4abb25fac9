import type { Place } from '../plot/placer';
import type { Band } from '../plot/thinPoints';
import { type Batches, rangeOf } from './batchExtremes';

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

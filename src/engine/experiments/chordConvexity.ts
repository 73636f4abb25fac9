import { normal, stream } from '../../data/rng';
import type { ParameterValues, TrainingLoss } from './trainingLoss';

/** Rounding in float64 does not count. */
const tolerance = 1e-9;

/**
 * Counts the chords over which a loss is not convex: those between two random points of the parameters' space whose
 * middle lies above the mean of their ends. Yields after each chord.
 *
 * @param parameters give the number of each slot's parameters; points are drawn from N(0, deviation²)
 * @returns the share of the chords, 0 to 1; of a convex loss it is 0
 */
export async function* chordViolations(
  loss: TrainingLoss,
  parameters: ParameterValues,
  { seed, count, deviation }: { seed: number; count: number; deviation: number },
): AsyncGenerator<void, number> {
  let violations = 0;
  for (let chord = 0; chord < count; chord++) {
    const [start, end] = [0, 1].map((side) =>
      parameters.map(({ length }, slot) => {
        const draws = stream(seed, 'surface', slot);
        return Float64Array.from(
          { length },
          (_, index) => deviation * normal(draws, 2 * chord + side, index),
        );
      }),
    );
    const middle = start.map((values, slot) =>
      values.map((value, index) => (value + end[slot][index]) / 2),
    );
    const [atStart, atEnd, atMiddle] = [
      await loss.at(start),
      await loss.at(end),
      await loss.at(middle),
    ];
    const mean = (atStart + atEnd) / 2;
    if (atMiddle > mean + tolerance * Math.max(1, mean)) violations++;
    yield;
  }
  return violations / count;
}

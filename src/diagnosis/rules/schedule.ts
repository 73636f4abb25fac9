import type { Reading } from '../reading';
import { constantRate } from '../remedies';
import { rule } from '../rule';
import { lastsTooLong, updatesOf } from '../updates';
import { isLinear, shortfall } from './generalization';
import { isNoise } from './healthy';

/** Below this share of its first value the schedule has taken the rate away. */
const takenAway = 0.1;
/** Of the constant answer's loss, where nothing to speak of has been learnt. */
const mostLeft = 0.6;
/** Largest ‖ΔW‖/‖W‖ of a layer, at which 1 000 steps change next to nothing. */
const tooLittle = 1e-4;

/** The schedule has lowered the rate before it had learnt what there is, and at what is left nothing moves. */
export const rateTakenAway = rule({
  id: 'rateTakenAway',
  severity: 'stops',
  explains: [
    'vanishingSlope',
    'vanishingLevel',
    'plateau',
    'learningRateTooLow',
    'underfitting',
    'waiting',
  ],
  test(reading) {
    const { spec, isIntact, now } = reading;
    const { learningRate } = now;
    const isLowered = now.step >= spec.warmup && learningRate < takenAway * spec.lr;
    // What a straight line cannot fit, or nothing can, is not the schedule's doing.
    if (!isIntact || !isLowered || isLinear(spec) || isNoise(reading)) return null;
    if (!standsStill(reading) && !hasBeenHalted(reading)) return null;
    return { rate: learningRate, first: spec.lr, step: now.step };
  },
  remedies: () => [constantRate],
});

function standsStill(reading: Reading): boolean {
  const { first, hidden, updates, remaining } = reading;
  const { largestRatio, escapeSteps } = updates;
  const isStill = largestRatio < tooLittle || escapeSteps >= lastsTooLong;
  // What would not have moved at the first rate either would not without a schedule.
  const wouldMove = updatesOf(reading, first, hidden).escapeSteps < lastsTooLong;
  return remaining >= mostLeft && isStill && wouldMove;
}

/** Plateaus of the validation loss have stopped it where its neighbours tell more of a row. */
function hasBeenHalted(reading: Reading): boolean {
  return reading.spec.schedule === 'plateau' && shortfall(reading) !== null;
}

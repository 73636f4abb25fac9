import type { Indicators } from '../indicators';
import { remedies } from '../remedies';
import { rule, slowLearning, smallGradients } from '../rule';
import { lastsTooLong, updateSizesOf } from '../updateSizes';
import { isLinear, shortfall } from './generalization';
import { isNoise } from './healthy';

/** Below this share of its first value the schedule has taken the rate away. */
const takenAway = 0.1;
/** Above this share of the constant answer's loss nothing to speak of has been learnt. */
const mostLeft = 0.6;
/** Largest ‖ΔW‖/‖W‖ of a layer, at which 1 000 steps change next to nothing. */
const tooLittle = 1e-4;

/** The schedule has lowered the rate before it had learnt what there is, and at what is left nothing moves. */
export const rateTakenAway = rule('rateTakenAway', 'stops', {
  explains: [...smallGradients, ...slowLearning, 'learningRateTooLow'],
  test(indicators) {
    const { spec, isIntact, now } = indicators;
    const { learningRate } = now;
    const isLowered = now.step >= spec.warmup && learningRate < takenAway * spec.lr;
    // What a straight line cannot fit, or nothing can, is not the schedule's doing.
    if (!isIntact || !isLowered || isLinear(spec) || isNoise(indicators)) return null;
    if (!standsStill(indicators) && !hasBeenHalted(indicators)) return null;
    return { rate: learningRate, first: spec.lr, step: now.step };
  },
  remedies: () => [remedies.constantRate],
});

function standsStill(indicators: Indicators): boolean {
  const { first, hidden, updates, remaining } = indicators;
  const { largestRatio, escapeSteps } = updates;
  const isStill = largestRatio < tooLittle || escapeSteps >= lastsTooLong;
  // What would not have moved at the first rate either would not without a schedule.
  const wouldMove = updateSizesOf(indicators, first, hidden).escapeSteps < lastsTooLong;
  return remaining >= mostLeft && isStill && wouldMove;
}

/** Plateaus of the validation loss have stopped it where its neighbours tell more of a row. */
function hasBeenHalted(indicators: Indicators): boolean {
  return indicators.spec.schedule === 'plateau' && shortfall(indicators) !== null;
}

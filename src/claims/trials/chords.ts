import { chordViolations } from '../../engine/experiments/chordConvexity';
import { createTrainingLoss, type TrainingLoss } from '../../engine/experiments/trainingLoss';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { initialParameters } from '../../network/initialParameters';
import type { Plan } from '../../network/plan';
import type { ChordTrial, Measured } from '../trial';
import { preparedNetwork } from './preparedNetwork';
import type { TrialEngine } from './trialEngine';

/** The spread of the points that chords connect. */
const deviation = 1;

/** Looks for chords of a network's training loss, its L2 penalty included, in float64. */
export async function* runChords(
  _: TrialEngine,
  trial: ChordTrial,
  seed: number,
): AsyncGenerator<void, Measured> {
  const { plan, data, spec } = preparedNetwork(trial, seed);
  const loss = createTrainingLoss(createReferenceKernels(), plan, data);
  try {
    const penalized = withPenalty(loss, plan, spec.l2);
    const parameters = initialParameters(plan, spec);
    const found = { seed, count: trial.count, deviation };
    const violations = yield* chordViolations(penalized, parameters, found);
    return { numbers: { violations }, lines: {} };
  } finally {
    loss.dispose();
  }
}

function withPenalty(loss: TrainingLoss, { slots }: Plan, l2: number): TrainingLoss {
  return {
    ...loss,
    async at(parameters) {
      const squares = slots.reduce(
        (sum, { role }, slot) =>
          role === 'weights'
            ? sum + parameters[slot].reduce((inner, value) => inner + value * value, 0)
            : sum,
        0,
      );
      return (await loss.at(parameters)) + (l2 / 2) * squares;
    },
  };
}

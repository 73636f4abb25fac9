import type { TrainerState } from '../../engine/training/trainerState';
import { trackedAnew } from '../../engine/training/validationTracker';
import { intervenedParameters, intervenedPlan } from '../../network/interventions';
import type { Intervention } from '../../spec/interventions';
import type { PreparedVariant } from '../data/preparedVariant';

/**
 * Returns a variant as a person has changed it by hand, and the state that its training goes on from: any engine takes
 * both. What early stopping knew of the network before is forgotten.
 */
export function intervened(
  variant: PreparedVariant,
  state: TrainerState,
  intervention: Intervention,
): { variant: PreparedVariant; state: TrainerState } {
  const interventions = [...variant.interventions, { step: state.step, intervention }];
  const plan = intervenedPlan(variant.plan, interventions);
  const [parameters, ...others] = state.blocks;
  const blocks = [intervenedParameters(plan, parameters, intervention), ...others];
  const validationTracker = trackedAnew(state.validationTracker);
  return {
    variant: { ...variant, plan, interventions },
    state: { ...state, blocks, validationTracker },
  };
}

import type { ParameterRole } from '../spec/interventions';
import { denseLayersOf, type Plan } from './plan';

/** One parameter matrix of a layer: a weight from each input to each unit, or one number a unit. */
export interface LayerParameter {
  role: ParameterRole;
  /** Inputs × units for `weights`, 1 × units for all others, row by row. */
  values: Float64Array;
}

/** Returns the slots of a layer's parameters: weights, bias, and scale and shift of its normalization, as it has them. */
export function layerSlots(plan: Pick<Plan, 'operations'>, layer: number): number[] {
  const { weights, bias } = denseLayersOf(plan)[layer];
  const { operations } = plan;
  const at = operations.findIndex((one) => one.kind === 'dense' && one.layer === layer);
  // The layers within an attention are followed by no normalization of their own.
  const next = at === -1 ? undefined : operations[at + 1];
  const normalization = next?.kind === 'normalization' ? [next.scale, next.shift] : [];
  return [weights, ...(bias === null ? [] : [bias]), ...normalization];
}

/** Returns a layer's parameters with their roles; `values` holds one array a slot of `layerSlots`. */
export function layerParameters(
  plan: Pick<Plan, 'operations' | 'slots'>,
  layer: number,
  values: readonly Float64Array[],
): LayerParameter[] {
  return layerSlots(plan, layer).map((slot, index) => ({
    role: plan.slots[slot].role as ParameterRole,
    values: values[index],
  }));
}

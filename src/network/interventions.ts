import { type Intervention, type MadeIntervention, unitsThatAre } from '../spec/interventions';
import { layerSlots } from './layerParameters';
import type { Operation, Plan } from './plan';

/** Returns whether a network has what an intervention changes. */
export function isPossible(plan: Plan, intervention: Intervention): boolean {
  const { kind, layer, unit } = intervention;
  if (!(layer in plan.layers) || !(unit < plan.layers[layer].fanOut)) return false;
  if (kind === 'switchOff') return hasActivation(plan, layer);
  if (kind !== 'set') return true;
  const { role, row, value } = intervention;
  const slot = layerSlots(plan, layer).find((one) => plan.slots[one].role === role);
  return slot !== undefined && row < plan.slots[slot].rows && Number.isFinite(value);
}

/** Returns whether units of a layer can be switched off: the output layer's have no activation. */
export function hasActivation({ operations }: Pick<Plan, 'operations'>, layer: number): boolean {
  return operations.some((one) => one.kind === 'activation' && one.layer === layer);
}

/** Returns the units of a layer that the plan has switched off. */
export function maskedUnits(
  { operations }: Pick<Plan, 'operations'>,
  layer: number,
): readonly number[] {
  return operations.flatMap((one) => (one.kind === 'mask' && one.layer === layer ? one.off : []));
}

/** Returns a plan with the units that are switched off or frozen after all of these interventions, and no others. */
export function intervenedPlan(plan: Plan, interventions: readonly MadeIntervention[]): Plan {
  const off = unitsThatAre('off', interventions);
  const operations = plan.operations.flatMap((operation): Operation[] => {
    if (operation.kind === 'mask') return [];
    if (operation.kind !== 'activation') return [operation];
    const { layer, units, activation } = operation;
    const masked = off.filter((one) => one.layer === layer).map(({ unit }) => unit);
    if (masked.length === 0) return [operation];
    return [operation, { kind: 'mask', layer, units, activation, off: masked }];
  });
  return { ...plan, operations, frozen: unitsThatAre('frozen', interventions) };
}

/** Returns all parameters, one array a slot, as they are after an intervention. */
export function intervenedParameters(
  plan: Plan,
  parameters: readonly Float64Array[],
  intervention: Intervention,
): Float64Array[] {
  if (intervention.kind !== 'set') return [...parameters];
  const { layer, role, row, unit, value } = intervention;
  const changed = layerSlots(plan, layer).find((slot) => plan.slots[slot].role === role);
  return parameters.map((values, slot) =>
    slot === changed ? withValue(values, row * plan.slots[slot].columns + unit, value) : values,
  );
}

function withValue(values: Float64Array, at: number, value: number): Float64Array {
  const changed = values.slice();
  changed[at] = value;
  return changed;
}

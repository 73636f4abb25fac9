import type { Plan } from '../../network/plan';
import { deadUnits } from '../../record/deadUnits';

/**
 * What a unit does with a sample: `dead` lets no gradient through for any row; `constant` gives every row
 * the same.
 */
export type UnitState = 'active' | 'dead' | 'constant';

/** @param activations of the layer over a sample, rows × units, before a residual block adds to them */
export function unitStates(
  { operations, layers }: Pick<Plan, 'operations' | 'layers'>,
  layer: number,
  activations: Float64Array,
): UnitState[] {
  const units = layers[layer].fanOut;
  const operation = operations.find((one) => one.kind === 'activation' && one.layer === layer);
  const isDead =
    operation?.kind === 'activation' ? deadUnits(operation.activation, activations, units) : [];
  return Array.from({ length: units }, (_, unit): UnitState => {
    if (isDead[unit]) return 'dead';
    let index = unit;
    while (index < activations.length && activations[index] === activations[unit]) index += units;
    return index >= activations.length ? 'constant' : 'active';
  });
}

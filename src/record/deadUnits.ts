import { activations } from '../spec/activations';
import type { ActivationName } from '../spec/spec';

/**
 * Tells of each unit whether it lets no gradient through for any row: φ′ = 0 for all of them.
 *
 * @param values of the activation, rows × units
 */
export function deadUnits(name: ActivationName, values: Float64Array, units: number): boolean[] {
  const dead = new Array<boolean>(units).fill(false);
  const { deadValue } = activations[name];
  if (deadValue === null) return dead;
  for (let unit = 0; unit < units; unit++) {
    let index = unit;
    while (index < values.length && values[index] === deadValue) index += units;
    dead[unit] = index >= values.length;
  }
  return dead;
}

import type { ActivationName } from '../spec/spec';

/**
 * Where an activation's value says that its slope is 0. Of all but ReLU none does: a tanh that is rounded to
 * 1 in float32 still has its slope of 6 · 10⁻⁸ or less, which engines compute from z.
 */
const isFlat: Partial<Record<ActivationName, (value: number) => boolean>> = {
  relu: (value) => value === 0,
};

/**
 * Whether each unit lets no gradient through for any row: φ′ = 0 for all of them.
 * @param values of the activation, rows × units
 */
export function deadUnits(name: ActivationName, values: Float64Array, units: number): boolean[] {
  const dead = new Array<boolean>(units).fill(false);
  const test = isFlat[name];
  if (test === undefined) return dead;
  for (let unit = 0; unit < units; unit++) {
    let index = unit;
    while (index < values.length && test(values[index])) index += units;
    dead[unit] = index >= values.length;
  }
  return dead;
}

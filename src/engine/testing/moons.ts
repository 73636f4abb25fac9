import type { Spec } from '../../spec/spec';

/**
 * The setting of the reference figures, M(points, noise) there: two moons with as many training points,
 * inputs standardized, the initializer on the output layer too, 32 units a layer, whole batches.
 */
export function moons(points: number, noise: number): Partial<Spec> {
  return {
    data: 'moons',
    samples: 2 * points,
    noise,
    standardize: 'inputs',
    width: 32,
    outInit: 'same',
    batch: 'full',
  };
}

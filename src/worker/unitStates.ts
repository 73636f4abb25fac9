import type { Plan } from '../network/plan';
import type { ActivationName } from '../spec/spec';

/**
 * What a unit does with a sample: `dead` lets no gradient through for any row, φ′ = 0 for all of them;
 * `constant` gives every row the same.
 */
export type UnitState = 'active' | 'dead' | 'constant';

const never = (): boolean => false;
/** −λα of Klambauer et al. 2017, in the precision that engines compute in. */
const lowestSelu = Math.fround(-1.0507009873554805 * 1.6732632423543772);

/**
 * Whether φ′ is 0 where φ is `value`, as far as the value tells. Those that no value tells of (x·σ(x) is
 * 0 at 0 too, where its slope is ½) are never said to be dead.
 */
const isFlat: Record<ActivationName, (value: number) => boolean> = {
  relu: (value) => value === 0,
  tanh: (value) => Math.abs(value) === 1,
  sigmoid: (value) => value === 0 || value === 1,
  linear: never,
  leakyRelu: never,
  elu: (value) => value === -1,
  selu: (value) => value <= lowestSelu,
  gelu: never,
  swish: never,
  softplus: (value) => value === 0,
};

/** @param activations of the layer over a sample, rows × units, before a residual block adds to them */
export function unitStates(
  { operations, layers }: Pick<Plan, 'operations' | 'layers'>,
  layer: number,
  activations: Float64Array,
): UnitState[] {
  const operation = operations.find((one) => one.kind === 'activation' && one.layer === layer);
  const isFlatAt = operation?.kind === 'activation' ? isFlat[operation.activation] : never;
  const units = layers[layer].fanOut;
  return Array.from({ length: units }, (_, unit): UnitState => {
    let [isDead, isConstant] = [true, true];
    for (let index = unit; index < activations.length; index += units) {
      isDead &&= isFlatAt(activations[index]);
      isConstant &&= activations[index] === activations[unit];
    }
    if (isDead) return 'dead';
    return isConstant ? 'constant' : 'active';
  });
}

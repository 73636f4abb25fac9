import { layerSlots } from '../../network/layerParameters';
import type { Plan } from '../../network/plan';
import type { Kernels, Matrix } from '../kernels/kernels';
import { createMatrixScope } from '../passes/matrixScope';

/** Makes updates of a network's parameters, or of copies of them. */
export interface TrainedUpdate<M extends Matrix> {
  update: Kernels<M>['update'];
  dispose(): void;
}

/**
 * Returns the update of a plan's parameters: that of the kernels, after which held slots and the columns of frozen units
 * are as they were. The optimizer's states go on with the gradients that it has been given.
 */
export function createTrainedUpdate<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
): TrainedUpdate<M> {
  const units = frozenUnits(plan);
  if (units.size === 0) return { update: kernels.update, dispose: () => undefined };
  const { create, dispose } = createMatrixScope(kernels);
  const kept = [...units].map(([slot, frozen]) => {
    const { rows, columns } = plan.slots[slot];
    const mask = (inside: number, outside: number): M =>
      create(
        rows,
        columns,
        Float64Array.from({ length: rows * columns }, (_, index) =>
          frozen.has(index % columns) ? inside : outside,
        ),
      );
    const [before, held, trained] = Array.from({ length: 3 }, () => create(rows, columns));
    return { slot, isFrozen: mask(1, 0), isTrained: mask(0, 1), before, held, trained };
  });
  return {
    update(settings, updated, scale) {
      const { matrices } = updated.parameters;
      for (const { slot, before } of kept) kernels.scale(1, matrices[slot], before);
      kernels.update(settings, updated, scale);
      for (const { slot, isFrozen, isTrained, before, held, trained } of kept) {
        kernels.multiply(before, isFrozen, held);
        kernels.multiply(matrices[slot], isTrained, trained);
        // Of the two one is 0: the sum has the bits of the other.
        kernels.addScaled(trained, 1, held, matrices[slot]);
      }
    },
    dispose,
  };
}

/** Returns the frozen units by the slots of their parameters; of a held slot all. */
function frozenUnits(plan: Plan): Map<number, Set<number>> {
  const units = new Map<number, Set<number>>();
  for (const slot of plan.heldSlots ?? []) {
    units.set(slot, new Set(Array.from({ length: plan.slots[slot].columns }, (_, unit) => unit)));
  }
  for (const { layer, unit } of plan.frozen) {
    for (const slot of layerSlots(plan, layer)) {
      units.set(slot, (units.get(slot) ?? new Set()).add(unit));
    }
  }
  return units;
}

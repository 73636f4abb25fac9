import type { Dense, Operation, Plan } from '../../network/plan';
import type { ActivationName } from '../../spec/spec';

/** What kernels carry out at once: a dense layer with the activation that follows it, or one operation. */
export type Stage = (Dense & { activation: ActivationName | null }) | Exclude<Operation, Dense>;

export function stagesOf({ operations }: Pick<Plan, 'operations'>): Stage[] {
  return operations.flatMap((operation, index): Stage[] => {
    const [before, after] = [operations[index - 1], operations[index + 1]];
    if (operation.kind === 'dense') {
      return [{ ...operation, activation: after?.kind === 'activation' ? after.activation : null }];
    }
    const isTakenAlong = operation.kind === 'activation' && before?.kind === 'dense';
    return isTakenAlong ? [] : [operation];
  });
}

/** The dense layers in the order of the plan's `layers`, those that attention holds among them. */
export function denseLayersOf({ operations }: Pick<Plan, 'operations'>): Dense[] {
  return operations.flatMap((operation) => {
    if (operation.kind === 'attention') return [operation.query, operation.key, operation.value];
    return operation.kind === 'dense' ? [operation] : [];
  });
}

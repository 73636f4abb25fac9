import type { Operation, Plan } from '../network/plan';
import type { ActivationName } from '../spec/spec';

type Dense = Extract<Operation, { kind: 'dense' }>;

/** What kernels carry out at once: a dense layer with the activation that follows it, or one operation. */
export type Stage = (Dense & { activation: ActivationName | null }) | Exclude<Operation, Dense>;

export function stagesOf({ operations }: Plan): Stage[] {
  return operations.flatMap((operation, index): Stage[] => {
    const [before, after] = [operations[index - 1], operations[index + 1]];
    if (operation.kind === 'dense') {
      return [{ ...operation, activation: after?.kind === 'activation' ? after.activation : null }];
    }
    const isTakenAlong = operation.kind === 'activation' && before?.kind === 'dense';
    return isTakenAlong ? [] : [operation];
  });
}

export function unitsBefore(stage: Stage): number {
  return stage.kind === 'dense' ? stage.fanIn : stage.units;
}

export function unitsAfter(stage: Stage): number {
  return stage.kind === 'dense' ? stage.fanOut : stage.units;
}

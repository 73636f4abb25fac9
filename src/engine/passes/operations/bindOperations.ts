import type { Operation, Plan } from '../../../network/plan';
import type { Matrix } from '../../kernels/kernels';
import { bindActivation } from './activation';
import { bindAttention } from './attention';
import { bindAverage } from './average';
import type { BoundOperation, ForwardBinding } from './boundOperation';
import { bindDense, type FusedDense } from './dense';
import { bindDropout } from './dropout';
import { bindMask } from './mask';
import { bindNormalization } from './normalization';
import { bindFork, bindJoin } from './residual';

/** One call of a kernel: a dense layer together with the activation that follows it, or a single operation. */
export type FusedOperation = FusedDense | Exclude<Operation, { kind: 'dense' }>;

type Bind<O> = <M extends Matrix>(operation: O, binding: ForwardBinding<M>) => BoundOperation<M>;

/** An operation is one file, with its forward and its backward; a new one is a row here. */
const binders: { [O in FusedOperation as O['kind']]: Bind<O> } = {
  dense: bindDense,
  activation: bindActivation,
  mask: bindMask,
  normalization: bindNormalization,
  dropout: bindDropout,
  fork: bindFork,
  join: bindJoin,
  average: bindAverage,
  attention: bindAttention,
};

/** Returns the operations of a plan in order, each bound to its matrices. */
export function bindOperations<M extends Matrix>(
  { operations }: Pick<Plan, 'operations'>,
  binding: Omit<ForwardBinding<M>, 'openBlocks'>,
): BoundOperation<M>[] {
  const openBlocks: ForwardBinding<M>['openBlocks'] = [];
  const fused = fuseActivations(operations);
  return fused.map((operation, index) => {
    const { buffers } = binding;
    const isLast = index === fused.length - 1;
    const bind = binders[operation.kind] as Bind<FusedOperation>;
    return bind(operation, {
      ...binding,
      openBlocks,
      // The last output is what the pass is made for: nothing may write over it.
      buffers: isLast ? { ...buffers, output: buffers.own } : buffers,
    });
  });
}

/** Returns a plan's operations but for dropout, for passes that have none. */
export function withoutDropout({ operations }: Pick<Plan, 'operations'>) {
  return { operations: operations.filter(({ kind }) => kind !== 'dropout') };
}

/** Returns the operations as they are bound, one after another: a dense layer takes the activation after it along. */
export function fuseActivations(operations: readonly Operation[]): FusedOperation[] {
  return operations.flatMap((operation, index): FusedOperation[] => {
    const [before, after] = [operations[index - 1], operations[index + 1]];
    if (operation.kind === 'dense') {
      return [{ ...operation, activation: after?.kind === 'activation' ? after.activation : null }];
    }
    const isTakenAlong = operation.kind === 'activation' && before?.kind === 'dense';
    return isTakenAlong ? [] : [operation];
  });
}

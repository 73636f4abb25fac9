import type { Kernels, Matrix } from '../kernels/kernels';
import type {
  Backward,
  BackwardInput,
  BoundOperation,
  DropoutPass,
} from './operations/boundOperation';

/** An operation that gradients can be asked of. */
export interface TrainedOperation<M extends Matrix> extends BoundOperation<M> {
  backward: Backward<M>;
}

/** An operation that takes part in a pass, with what comes into it and what it gives. */
export interface RouteStep<M extends Matrix, O = BoundOperation<M>> extends BackwardInput<M> {
  operation: O;
  output: M;
}

/** Returns the way from inputs to logits at these dropout rates: dropout with rate 0 is left out. */
export function routeOf<M extends Matrix, O extends BoundOperation<M>>(
  operations: readonly O[],
  inputs: M,
  rates: readonly number[],
): RouteStep<M, O>[] {
  const route: RouteStep<M, O>[] = [];
  for (const operation of operations) {
    if (operation.isIdentity?.(rates) === true) continue;
    const before = route.at(-1);
    const input = before?.output ?? inputs;
    route.push({
      operation,
      input,
      inputActivation: before?.operation.activation ?? null,
      isFirst: before === undefined,
      output: operation.output ?? input,
    });
  }
  return route;
}

/** A pass that no unit is dropped in: its route has no dropout. */
export const noDropout: DropoutPass = { rates: [], seed: 0, step: 0 };

/** Goes from inputs to logits, operation by operation, and returns the logits. */
export function forward<M extends Matrix>(
  kernels: Kernels<M>,
  route: readonly RouteStep<M>[],
  dropout: DropoutPass,
): M {
  for (const { operation, input } of route) operation.forward(kernels, input, dropout);
  return route[route.length - 1].output;
}

/** Goes from ∂L/∂logits back to the gradient of every parameter: the chain rule, operation by operation. */
export function backward<M extends Matrix>(
  kernels: Kernels<M>,
  route: readonly RouteStep<M, TrainedOperation<M>>[],
  logitsGradient: M,
  dropout: DropoutPass,
): void {
  let gradient = logitsGradient;
  for (let index = route.length - 1; index >= 0; index--) {
    const step = route[index];
    gradient = step.operation.backward(kernels, gradient, step, dropout);
  }
}

/** Goes the same way back and returns what each operation has given on; entry i is ∂L/∂input of operation i. */
export function backwardGradients<M extends Matrix>(
  kernels: Kernels<M>,
  route: readonly RouteStep<M, TrainedOperation<M>>[],
  logitsGradient: M,
  dropout: DropoutPass,
): M[] {
  const gradients: M[] = [];
  gradients[route.length] = logitsGradient;
  for (let index = route.length - 1; index >= 0; index--) {
    const step = route[index];
    gradients[index] = step.operation.backward(kernels, gradients[index + 1], step, dropout);
  }
  return gradients;
}

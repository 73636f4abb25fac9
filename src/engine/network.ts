import { type Stream, stream } from '../data/rng';
import type { Operation, Plan } from '../network/plan';
import type { Kernels, Matrix } from './kernels';

/** The parameters of a network and their gradients, one of each a slot of the plan. */
export interface Parameters<M> {
  values: M[];
  gradients: M[];
}

/** Dropout as it acts in one pass; rate 0 passes everything on. */
export interface DropoutPass {
  rate: number;
  seed: number;
  step: number;
}

/** Everything one batch of `rows` rows needs on its way forward and back. */
export interface Workspace<M> {
  inputs: M;
  targets: M;
  /** Where each operation of the plan may write. */
  buffers: M[];
  /** What each operation gave in the last pass: its buffer, or its very input passed on. */
  outputs: M[];
  /** ∂L/∂input of each operation; unused for the first. */
  inputGradients: M[];
  logitsGradient: M;
  /** ∂L/∂preactivation of each layer, after `backward`. */
  preactivationGradients: M[];
  owned: M[];
}

export function createWorkspace<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  rows: number,
): Workspace<M> {
  const owned: M[] = [];
  const create = (columns: number): M => {
    const matrix = kernels.create(rows, columns);
    owned.push(matrix);
    return matrix;
  };
  return {
    inputs: create(plan.inputCount),
    targets: create(plan.outputCount),
    buffers: plan.operations.map((operation) => create(unitsAfter(operation))),
    outputs: [],
    inputGradients: plan.operations.map((operation) => create(unitsBefore(operation))),
    logitsGradient: create(plan.outputCount),
    preactivationGradients: [],
    owned,
  };
}

function unitsAfter(operation: Operation): number {
  return operation.kind === 'dense' ? operation.fanOut : operation.units;
}

function unitsBefore(operation: Operation): number {
  return operation.kind === 'dense' ? operation.fanIn : operation.units;
}

/** Inputs to logits, all in between kept. */
export function forward<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { values }: Parameters<M>,
  space: Workspace<M>,
  dropout: DropoutPass,
): M {
  let current = space.inputs;
  plan.operations.forEach((operation, index) => {
    const output = space.buffers[index];
    switch (operation.kind) {
      case 'dense':
        kernels.dense(current, values[operation.weights], values[operation.bias], output);
        current = output;
        break;
      case 'activation':
        kernels.activation(operation.activation, current, output);
        current = output;
        break;
      case 'dropout':
        if (dropout.rate > 0) {
          kernels.dropout(drawOf(dropout, operation.layer), current, output);
          current = output;
        }
        break;
    }
    space.outputs[index] = current;
  });
  return current;
}

/** ∂L/∂logits back to the gradient of every parameter, the chain rule operation by operation. */
export function backward<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  { values, gradients }: Parameters<M>,
  space: Workspace<M>,
  dropout: DropoutPass,
): void {
  let current = space.logitsGradient;
  for (let index = plan.operations.length - 1; index >= 0; index--) {
    const operation = plan.operations[index];
    const input = index === 0 ? space.inputs : space.outputs[index - 1];
    const inputGradient = space.inputGradients[index];
    switch (operation.kind) {
      case 'dense':
        space.preactivationGradients[operation.layer] = current;
        kernels.denseParameterGradient(
          input,
          current,
          gradients[operation.weights],
          gradients[operation.bias],
        );
        if (index === 0) break;
        kernels.denseInputGradient(current, values[operation.weights], inputGradient);
        current = inputGradient;
        break;
      case 'activation':
        kernels.activationGradient(operation.activation, input, current, inputGradient);
        current = inputGradient;
        break;
      case 'dropout':
        if (dropout.rate > 0) {
          kernels.dropout(drawOf(dropout, operation.layer), current, inputGradient);
          current = inputGradient;
        }
        break;
    }
  }
}

function drawOf({ rate, seed, step }: DropoutPass, layer: number) {
  const source: Stream = stream(seed, 'dropout', layer);
  return { rate, source, step };
}

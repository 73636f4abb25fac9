import type { Plan } from '../../network/plan';
import type { Spec } from '../../spec/spec';
import { createReferenceKernels } from '../kernels/reference/kernels';
import { createNetwork, disposeNetwork } from '../passes/network';
import type { DropoutPass } from '../passes/operations/boundOperation';
import { computeGradients, createWorkspace } from '../passes/workspace';
import type { ParameterValues } from './trainingLoss';

/**
 * Computes what each row alone contributes to the gradient, in float64: ‖∂(loss of the row)/∂θ‖₂ over weights and
 * biases. A row's part of ∂L/∂W is the outer product of what comes in, h, and of what comes back, δ, so that its
 * squared norm is ‖h‖²·‖δ‖², and that of the bias ‖δ‖² (Goodfellow 2015, "Efficient per-example gradient computations").
 *
 * @param plan of dense layers, activations and dropout: no normalization, which mixes rows
 * @param inputs rows × inputCount, `targets` rows × outputCount
 * @returns one norm a row
 */
export function rowGradients(
  plan: Plan,
  spec: Spec,
  parameters: ParameterValues,
  { inputs, targets }: { inputs: Float64Array; targets: Float64Array },
  dropout: DropoutPass,
): Float64Array {
  const kernels = createReferenceKernels();
  const network = createNetwork(kernels, plan, spec);
  network.parameters.matrices.forEach((matrix, slot) => {
    matrix.values.set(parameters[slot]);
  });
  const rows = inputs.length / plan.inputCount;
  const space = createWorkspace(kernels, plan, network, rows);
  space.inputs.values.set(inputs);
  space.targets.values.set(targets);
  computeGradients(kernels, plan, space, dropout, 1);
  const squares = new Float64Array(rows);
  for (const { operation, input } of space.route(dropout.rates)) {
    // One layer is written by a dense operation, and its preactivation gradient is that of its own outputs.
    const [written] = operation.layers ?? [];
    if (written === undefined) continue;
    const incoming = rowSquares(input.values, rows);
    // The loss is a mean over rows: that of one row alone is `rows` times as much.
    const backward = rowSquares(space.preactivationGradients[written.layer].values, rows);
    for (let row = 0; row < rows; row++) {
      squares[row] += (incoming[row] + 1) * backward[row] * rows * rows;
    }
  }
  space.dispose();
  disposeNetwork(kernels, network);
  return squares.map(Math.sqrt);
}

function rowSquares(values: Float64Array, rows: number): Float64Array {
  const columns = values.length / rows;
  const squares = new Float64Array(rows);
  values.forEach((value, index) => {
    squares[Math.floor(index / columns)] += value * value;
  });
  return squares;
}

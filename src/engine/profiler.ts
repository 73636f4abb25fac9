import type { Plan } from '../network/plan';
import type { Kernels, Matrix } from './kernels';
import { denseLayersOf } from './stages';
import type { LayerSeries, StepRecord } from './stepRecord';
import { findUnderflow, type Profile } from './underflow';
import type { Workspace } from './workspace';

/** Measures every layer of a finished backward pass: weight gradients, activations, preactivation gradients. */
export interface Profiler<M> {
  /** Queues the reductions; the matrices that it returns are to be read. */
  queue(space: Workspace<M>, gradients: readonly M[]): M[];
  /** The read numbers as the profile of the layers, for a batch of `rows` rows. */
  resolve(numbers: Float64Array[], rows: number): Pick<StepRecord, LayerSeries | 'underflowed'>;
  dispose(): void;
}

export function createProfiler<M extends Matrix>(kernels: Kernels<M>, plan: Plan): Profiler<M> {
  // In a block they lie together: a device reads them in one piece.
  const slots = [0, 1, 2].flatMap(() =>
    plan.layers.map(({ fanOut }) => ({ role: 'weights' as const, rows: 2, columns: fanOut })),
  );
  const block = kernels.createBlock(slots);
  const results = [...block.matrices];
  const [gradientResults, forwardResults, backwardResults] = [0, 1, 2].map((kind) =>
    results.slice(kind * plan.layers.length, (kind + 1) * plan.layers.length),
  );
  const weightSlots = denseLayersOf(plan).map(({ weights }) => weights);
  return {
    queue(space, gradients) {
      plan.layers.forEach((_, layer) => {
        kernels.columnNorms(gradients[weightSlots[layer]], gradientResults[layer]);
        kernels.columnNorms(space.activations[layer], forwardResults[layer]);
        kernels.columnNorms(space.preactivationGradients[layer], backwardResults[layer]);
      });
      return results;
    },
    resolve(numbers, rows) {
      const count = plan.layers.length;
      const norms = numbers.map(normOfColumns);
      const rootMeanSquare = (norm: number, layer: number): number =>
        norm / Math.sqrt(rows * plan.layers[layer].fanOut);
      const profile: Profile = {
        gradientNorms: norms.slice(0, count),
        forwardSignals: norms.slice(count, 2 * count).map(rootMeanSquare),
        backwardSignals: norms.slice(2 * count).map(rootMeanSquare),
      };
      return { ...profile, underflowed: findUnderflow(profile, kernels.smallestNormal) };
    },
    dispose: () => kernels.disposeBlock(block),
  };
}

/** ‖·‖₂ of a matrix from what `columnNorms` gives of it; infinite where an entry is not finite. */
export function normOfColumns(numbers: Float64Array): number {
  const columns = numbers.length / 2;
  let largest = 0;
  for (let column = 0; column < columns; column++) {
    if (!Number.isFinite(numbers[column])) return Infinity;
    largest = Math.max(largest, numbers[column]);
  }
  if (largest === 0) return 0;
  let squares = 0;
  for (let column = 0; column < columns; column++) {
    const ratio = numbers[column] / largest;
    squares += ratio * ratio * numbers[columns + column];
  }
  return largest * Math.sqrt(squares);
}

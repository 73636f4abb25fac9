import { denseLayersOf, type Plan } from '../../network/plan';
import { type BlockSlot, type Kernels, type Matrix, normOfColumns } from '../kernels/kernels';
import { createMatrixScope } from '../passes/matrixScope';
import type { Network } from '../passes/network';
import { unscaled } from '../passes/network';

/** Entries of a gradient that are read, about; a small gradient is read as a whole. */
const gradientEntries = 1_024;
/** Inputs to each layer by itself. */
const probeRows = 4;

/** Few numbers that stand for a layer's parameters, their gradient and their update. */
export interface WeightReduction {
  /** ‖W‖₂ */
  weightNorm: number;
  /** ‖ΔW‖₂ */
  changeNorm: number;
  /** Some rows of ∂L/∂W. */
  gradient: Float64Array;
  /** The layer's answers to a few inputs that have nothing to do with the data, row by row. */
  answers: Float64Array;
}

/** Reduces the parameters where they are: of a large network they are too many to be read in every measurement. */
export function createWeightReductions<M extends Matrix>(
  kernels: Kernels<M>,
  plan: Plan,
  network: Network<M>,
) {
  const { parameters, gradients } = network;
  const { shared, dispose } = createMatrixScope(kernels);
  const slots: BlockSlot[] = [];
  const slot = (rows: number, columns: number): number =>
    slots.push({ role: 'weights', rows, columns }) - 1;
  const layers = denseLayersOf(plan).map(({ weights, bias, fanIn, fanOut }) => {
    const rows = Math.min(fanIn, Math.ceil(gradientEntries / fanOut));
    const none = shared('none', 1, fanOut, () => new Float64Array(fanOut));
    return {
      weights,
      none,
      bias: bias === null ? none : parameters.matrices[bias],
      selection: shared('selection', rows, fanIn, () => selectRows(rows, fanIn)),
      inputs: shared('inputs', probeRows, fanIn, () => genericInputs(fanIn)),
      places: {
        weightNorm: slot(2, fanOut),
        changeNorm: slot(2, fanOut),
        gradient: slot(rows, fanOut),
        answers: slot(probeRows, fanOut),
      },
    };
  });
  // In a block they lie together: a device reads them in one piece.
  const results = kernels.createBlock(slots);

  return {
    /**
     * Queues them; the matrices that it returns are to be read.
     *
     * @param changes ΔW of each slot
     */
    queue(changes: readonly M[]): readonly M[] {
      for (const { weights, none, bias, selection, inputs, places } of layers) {
        const [w, g] = [parameters.matrices[weights], gradients.matrices[weights]];
        kernels.columnNorms(w, results.matrices[places.weightNorm]);
        kernels.columnNorms(changes[weights], results.matrices[places.changeNorm]);
        kernels.dense(selection, g, none, results.matrices[places.gradient]);
        kernels.dense(inputs, w, bias, results.matrices[places.answers]);
      }
      return results.matrices;
    },
    /** @param numbers those of the matrices that `queue` returned */
    resolve: (numbers: readonly Float64Array[]): WeightReduction[] =>
      layers.map(({ places }) => ({
        weightNorm: normOfColumns(numbers[places.weightNorm]),
        changeNorm: normOfColumns(numbers[places.changeNorm]),
        gradient: unscaled(numbers[places.gradient], network),
        answers: numbers[places.answers],
      })),
    dispose() {
      dispose();
      kernels.disposeBlock(results);
    },
  };
}

/** The matrix whose product with another one is `rows` of its rows, evenly spread. */
function selectRows(rows: number, fanIn: number): Float64Array {
  const selection = new Float64Array(rows * fanIn);
  for (let row = 0; row < rows; row++) {
    selection[row * fanIn + Math.floor((row * fanIn) / rows)] = 1;
  }
  return selection;
}

/**
 * Numbers between ½ and 1½ without a pattern that weights could have too, fractional parts of multiples
 * of the golden ratio: units with other weights answer otherwise, units with the same weights alike.
 */
function genericInputs(fanIn: number): Float64Array {
  const golden = (1 + Math.sqrt(5)) / 2;
  return new Float64Array(probeRows * fanIn).map((_, i) => 0.5 + (((i + 1) * golden) % 1));
}

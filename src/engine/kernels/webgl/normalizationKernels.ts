import type { Kernels } from '../kernels';
import type { WebglMatrix } from './device/matrix';
import {
  columnGradientAloneProgram,
  columnGradientProgram,
  columnStatisticsProgram,
  rowGradientProgram,
  rowMomentsProgram,
} from './programs/normalizationPrograms';
import type { Queue } from './queue';

type NormalizationKernels = Pick<
  Kernels<WebglMatrix>,
  | 'batchNormalization'
  | 'batchNormalizationBy'
  | 'batchNormalizationGradient'
  | 'layerNormalization'
  | 'layerNormalizationGradient'
>;

/** Up to here each fragment of a gradient sums up its columns itself; beyond, that costs more than a launch. */
const mostRowsSummedAlone = 64;

/** `saved` is x̂; `deviations` holds the rows' means too. */
export function createNormalizationKernels(queue: Queue): NormalizationKernels {
  const { run, normalize } = queue;
  return {
    batchNormalization(input, scale, shift, statistics, saved, output) {
      run(columnStatisticsProgram, [input], [statistics], {});
      const operands = [input, statistics, scale, shift];
      normalize({ kind: 'columns', operands, saved, output });
    },
    batchNormalizationBy(input, scale, shift, statistics, output) {
      const operands = [input, statistics, scale, shift];
      normalize({ kind: 'columns', operands, saved: null, output });
    },
    batchNormalizationGradient(
      normalized,
      statistics,
      scale,
      outputGradient,
      scaleGradient,
      shiftGradient,
      inputGradient,
    ) {
      const parameters = { scale: scaleGradient, shift: shiftGradient };
      const layer = { normalized, outputGradient, ...parameters };
      queue.addNormalizationGradient(layer);
      const operands = [normalized, statistics, scale, outputGradient];
      if (normalized.rows <= mostRowsSummedAlone) {
        run(columnGradientAloneProgram, operands, [inputGradient], {});
      } else {
        const sums = queue.normalizationSums(layer);
        const withSums = [...operands, sums.shift, sums.scale];
        run(columnGradientProgram, withSums, [inputGradient], {});
      }
    },
    layerNormalization(input, scale, shift, saved, deviations, output) {
      if (deviations === null) {
        normalize({ kind: 'rowsAlone', operands: [input, scale, shift], saved, output });
      } else {
        run(rowMomentsProgram, [input], [deviations], {});
        normalize({ kind: 'rows', operands: [input, deviations, scale, shift], saved, output });
      }
    },
    layerNormalizationGradient(
      normalized,
      deviations,
      scale,
      outputGradient,
      scaleGradient,
      shiftGradient,
      inputGradient,
    ) {
      const parameters = { scale: scaleGradient, shift: shiftGradient };
      queue.addNormalizationGradient({ normalized, outputGradient, ...parameters });
      const operands = [normalized, deviations, scale, outputGradient];
      run(rowGradientProgram, operands, [inputGradient], {});
    },
  };
}

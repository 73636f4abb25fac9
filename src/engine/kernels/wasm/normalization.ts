import { type Kernels, normalizationEpsilon } from '../kernels';
import type { WasmExports } from './exports';
import type { WasmMatrix } from './memory';

type Normalization = Pick<
  Kernels<WasmMatrix>,
  | 'batchNormalization'
  | 'batchNormalizationBy'
  | 'batchNormalizationGradient'
  | 'layerNormalization'
  | 'layerNormalizationGradient'
>;

export function createNormalization(wasm: WasmExports): Normalization {
  return {
    batchNormalization({ address, rows, columns }, scale, shift, statistics, saved, output) {
      wasm.batchNormalization(
        address,
        rows,
        columns,
        scale.address,
        shift.address,
        normalizationEpsilon,
        statistics.address,
        saved.address,
        output.address,
      );
    },
    batchNormalizationBy({ address, rows, columns }, scale, shift, statistics, output) {
      wasm.batchNormalizationBy(
        address,
        rows,
        columns,
        scale.address,
        shift.address,
        normalizationEpsilon,
        statistics.address,
        output.address,
      );
    },
    batchNormalizationGradient(
      { address, rows, columns },
      statistics,
      scale,
      outputGradient,
      scaleGradient,
      shiftGradient,
      inputGradient,
    ) {
      wasm.batchNormalizationGradient(
        address,
        rows,
        columns,
        statistics.address,
        scale.address,
        normalizationEpsilon,
        outputGradient.address,
        scaleGradient.address,
        shiftGradient.address,
        inputGradient.address,
      );
    },
    layerNormalization({ address, rows, columns }, scale, shift, saved, deviations, output) {
      wasm.layerNormalization(
        address,
        rows,
        columns,
        scale.address,
        shift.address,
        normalizationEpsilon,
        saved === null ? 0 : saved.address,
        deviations === null ? 0 : deviations.address,
        output.address,
      );
    },
    layerNormalizationGradient(
      { address, rows, columns },
      deviations,
      scale,
      outputGradient,
      scaleGradient,
      shiftGradient,
      inputGradient,
    ) {
      wasm.layerNormalizationGradient(
        address,
        rows,
        columns,
        deviations.address,
        scale.address,
        outputGradient.address,
        scaleGradient.address,
        shiftGradient.address,
        inputGradient.address,
      );
    },
  };
}

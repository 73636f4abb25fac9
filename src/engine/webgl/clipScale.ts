import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Device } from './device';
import { tensorOf, type WebglMatrix } from './matrix';
import { clipScaleProgram, columnNormsProgram, mergeNormsProgram } from './normPrograms';
import { operandLimit } from './program';
import { inGroups, padTo } from './readout';

/** The factor (1 × 1) that brings the norm of all gradients together down to `maximumNorm`. */
export function clipScale(
  device: Device,
  gradients: readonly WebglMatrix[],
  maximumNorm: number,
): TensorInfo {
  const columnNorms = gradients.map((gradient) => {
    const { rows, columns } = gradient;
    const shape = { rows: 2, columns };
    return device.launch(columnNormsProgram, [tensorOf(gradient)], shape, { rows, columns });
  });
  const norm = mergeNorms(device, columnNorms);
  const scale = device.launch(clipScaleProgram, [norm], { rows: 1, columns: 1 }, { maximumNorm });
  device.release(norm);
  return scale;
}

/** The norm of all parts together, as a column of `columnNorms`. Releases the parts. */
function mergeNorms(device: Device, parts: readonly TensorInfo[]): TensorInfo {
  const merged = inGroups(parts, operandLimit).map((group) =>
    device.launch(
      mergeNormsProgram,
      padTo(operandLimit, group),
      { rows: 2, columns: 1 },
      { count: group.length },
    ),
  );
  for (const part of parts) device.release(part);
  return merged.length === 1 ? merged[0] : mergeNorms(device, merged);
}

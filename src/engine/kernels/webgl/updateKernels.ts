import type { BlockSlot, Kernels } from '../kernels';
import type { Device } from './device/device';
import {
  createMatrices,
  createMatrix,
  type Surface,
  type WebglMatrix,
  wholeOf,
  write,
} from './device/matrix';
import {
  clipScaleProgram,
  columnNormsProgram,
  normLines,
  partialNormsProgram,
} from './programs/normPrograms';
import type { Queue } from './queue';
import { penaltyMask, updateBlocks } from './update';

type UpdateKernels = Pick<Kernels<WebglMatrix>, 'columnNorms' | 'clipScale' | 'update'>;

/** Norms, and what is done with a gradient. */
export function createUpdateKernels(device: Device, queue: Queue): UpdateKernels {
  /** For the surface of each block of parameters: the matrix that tells which of them are penalized. */
  const penalties = new WeakMap<Surface, WebglMatrix>();
  const partialNorms = createMatrix(device, normLines, 4);
  write(device, new Float64Array(4 * normLines), partialNorms);

  function penalizedOf(slots: readonly BlockSlot[], surface: Surface): WebglMatrix {
    const existing = penalties.get(surface);
    if (existing !== undefined) return existing;
    const matrices = createMatrices(device, slots);
    penaltyMask(slots).forEach((values, slot) => {
      write(device, values, matrices[slot]);
    });
    const penalized = wholeOf(matrices[0].surface);
    penalties.set(surface, penalized);
    surface.companions.push(penalized.surface);
    return penalized;
  }

  return {
    columnNorms(source, output) {
      queue.run(columnNormsProgram, [source], [output], {});
    },
    clipScale({ matrices: [{ surface }] }, maximumNorm, unclipped, scale) {
      queue.run(partialNormsProgram, [wholeOf(surface)], [partialNorms], {});
      queue.run(clipScaleProgram, [partialNorms], [scale], { maximumNorm, unclipped });
    },
    update(settings, updated, scale) {
      const { slots, matrices } = updated.parameters;
      const penalized = (): WebglMatrix => penalizedOf(slots, matrices[0].surface);
      queue.settle();
      updateBlocks(device, settings, updated, penalized, scale);
    },
  };
}

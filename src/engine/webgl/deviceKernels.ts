import type { Kernels } from '../kernels';
import { createAttentionKernels } from './attentionKernels';
import type { Device } from './device';
import { createLayerKernels } from './layerKernels';
import type { WebglMatrix } from './matrix';
import { createMemoryKernels } from './memoryKernels';
import { createNormalizationKernels } from './normalizationKernels';
import { createQueue } from './queue';
import { createUpdateKernels } from './updateKernels';

/** The operations on a device, each as few launches as it can be. */
export function createDeviceKernels(device: Device): Kernels<WebglMatrix> {
  const queue = createQueue(device);
  return {
    smallestNormal: device.isHalfPrecision ? 2 ** -14 : 2 ** -126,
    ...createMemoryKernels(device, queue),
    ...createLayerKernels(queue),
    ...createNormalizationKernels(queue),
    ...createAttentionKernels(queue),
    ...createUpdateKernels(device, queue),
  };
}

import type { Kernels } from '../kernels';
import { createAttentionKernels } from './attentionKernels';
import type { Device } from './device/device';
import type { WebglMatrix } from './device/matrix';
import { createLayerKernels } from './layerKernels';
import { createMemoryKernels } from './memoryKernels';
import { createNormalizationKernels } from './normalizationKernels';
import { createQueue } from './queue';
import { createStepMeter } from './stepMeter';
import { createUpdateKernels } from './updateKernels';

/** The operations on a device, each as few launches as it can be. */
export function createDeviceKernels(device: Device): Kernels<WebglMatrix> {
  const queue = createQueue(device);
  const memory = createMemoryKernels(device, queue);
  const updates = createUpdateKernels(device, queue);
  return {
    // 16-bit numbers end at 65 504: there a scale would cost as much as it gives.
    gradientScale: device.isHalfPrecision ? 1 : 2 ** 24,
    smallestNormal: device.isHalfPrecision ? 2 ** -14 : 2 ** -126,
    ...memory,
    ...createLayerKernels(queue),
    ...createNormalizationKernels(queue),
    ...createAttentionKernels(queue),
    ...updates,
    stepMeter: (metered) => createStepMeter({ ...memory, ...updates }, metered),
  };
}

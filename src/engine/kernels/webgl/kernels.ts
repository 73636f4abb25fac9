import type { Kernels } from '../kernels';
import { createAttentionKernels } from './attentionKernels';
import { openWebglContext, type WebglCapabilities, type WebglLack } from './device/context';
import { createDevice, type Device } from './device/device';
import type { WebglMatrix } from './device/matrix';
import { createLayerKernels } from './layerKernels';
import { createMemoryKernels } from './memoryKernels';
import { createNormalizationKernels } from './normalizationKernels';
import { createQueue } from './queue';
import { createStepMeter } from './stepMeter';
import { createUpdateKernels } from './updateKernels';

/** The outcome of starting WebGL. */
export type WebglStart =
  | { kind: 'ready'; kernels: Kernels<WebglMatrix>; capabilities: WebglCapabilities }
  | { kind: 'unavailable'; lack: WebglLack };

/**
 * Creates kernels on a WebGL2 context of their own, in a worker or in a page.
 *
 * @param timeLimit milliseconds after which a reading is given up, as a `DeviceFault`
 */
export async function createWebglKernels(timeLimit = 20_000): Promise<WebglStart> {
  const context = openWebglContext();
  if (context.kind === 'unavailable') return context;
  const { gl, renderer, isSoftware } = context;
  const device = createDevice(gl, timeLimit);
  const kernels = createDeviceKernels(device);
  // A shader that the driver refuses throws.
  const works = await computes(kernels).catch(() => false);
  if (!works) return { kind: 'unavailable', lack: 'computation' };
  const { isHalfPrecision } = device;
  return { kind: 'ready', kernels, capabilities: { renderer, isSoftware, isHalfPrecision } };
}

/** Tells if a known product comes back right: not every driver that claims floating point computes it. */
async function computes(kernels: Kernels<WebglMatrix>): Promise<boolean> {
  const input = kernels.create(1, 2, new Float64Array([1, -0.5]));
  const weights = kernels.create(2, 1, new Float64Array([0.25, 0.75]));
  const bias = kernels.create(1, 1, new Float64Array([3]));
  const output = kernels.create(1, 1);
  kernels.dense(input, weights, bias, output);
  const [product] = await kernels.read([output]);
  kernels.dispose([input, weights, bias, output]);
  return product[0] === 2.875;
}

/** Creates the operations on a device, each with as few launches as it can have. */
function createDeviceKernels(device: Device): Kernels<WebglMatrix> {
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

import type { Kernels } from '../kernels/kernels';
import type { WebglMatrix } from '../kernels/webgl/device/matrix';
import { createWebglKernels } from '../kernels/webgl/kernels';

/** The `webgl` kernels of this browser; fails where it has none. */
export async function startWebgl(): Promise<Kernels<WebglMatrix>> {
  const start = await createWebglKernels();
  if (start.kind === 'unavailable') throw new Error(`This browser lacks ${start.lack}.`);
  return start.kernels;
}

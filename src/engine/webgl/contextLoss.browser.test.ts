import { expect, it, vi } from 'vitest';
import { startWebgl } from '../testing/webgl';

it('what waits for the GPU fails when the context is lost, and so does all that comes later', async () => {
  const contexts = vi.spyOn(OffscreenCanvas.prototype, 'getContext');
  const kernels = await startWebgl();
  const gl = contexts.mock.results[0].value as WebGL2RenderingContext;
  const matrix = kernels.create(1, 2, new Float64Array([1, 2]));
  const reading = kernels.read([matrix]);
  const finishing = kernels.finished();
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  await expect(reading).rejects.toThrow('The WebGL context is lost.');
  await expect(finishing).rejects.toThrow('The WebGL context is lost.');
  await expect(kernels.read([matrix])).rejects.toThrow('The WebGL context is lost.');
});

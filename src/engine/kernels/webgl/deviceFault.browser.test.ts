import { afterEach, expect, it, vi } from 'vitest';
import { startExperiment, trainRecording } from '../../testing/experiment';
import { startWebgl } from '../../testing/webgl';
import { createReferenceKernels } from '../reference/kernels';
import { createWebglKernels } from './kernels';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Kernels, and what loses their context. */
async function startLosable() {
  const contexts = vi.spyOn(OffscreenCanvas.prototype, 'getContext');
  const kernels = await startWebgl();
  const gl = contexts.mock.results[0].value as WebGL2RenderingContext;
  contexts.mockRestore();
  return { kernels, lose: () => gl.getExtension('WEBGL_lose_context')?.loseContext() };
}

const contextLoss = { reason: 'contextLost' };

it('what waits for the GPU fails when the context is lost, and so does all that comes later', async () => {
  const { kernels, lose } = await startLosable();
  const matrix = kernels.create(1, 2, new Float64Array([1, 2]));
  const reading = kernels.read([matrix]);
  const finishing = kernels.finished();
  lose();
  await expect(reading).rejects.toMatchObject(contextLoss);
  await expect(finishing).rejects.toMatchObject(contextLoss);
  await expect(kernels.read([matrix])).rejects.toMatchObject(contextLoss);
  await expect(kernels.finished()).rejects.toMatchObject(contextLoss);
});

it('training goes on without a throw while the context is lost, and can be disposed of', async () => {
  const { kernels, lose } = await startLosable();
  const trainer = startExperiment(kernels, { depth: 2, dropout: 0.1, clip: 1 });
  trainer.advance();
  lose();
  trainer.advance();
  trainer.keep();
  trainer.rewind();
  await expect(trainer.measure()).rejects.toMatchObject(contextLoss);
  trainer.dispose();
  const other = startExperiment(kernels, { depth: 3, activation: 'gelu' });
  other.advance();
  await expect(other.finished()).rejects.toMatchObject(contextLoss);
  other.dispose();
});

it('other kernels train after a loss, shaders of the lost context among theirs', async () => {
  const length = { steps: 5, interval: 5 };
  const { kernels, lose } = await startLosable();
  await trainRecording(kernels, { depth: 2 }, length);
  lose();
  const [, record] = await trainRecording(await startWebgl(), { depth: 2 }, length);
  const [, expected] = await trainRecording(createReferenceKernels(), { depth: 2 }, length);
  expect(Math.abs(record.trainLoss / expected.trainLoss - 1)).toBeLessThan(1e-4);
});

it('a GPU that does not answer is given up, and nothing is left of the reading', async () => {
  // Long enough for the answers that do come on a machine with much else to do.
  const start = await createWebglKernels(3_000);
  if (start.kind === 'unavailable') throw new Error(`This browser lacks ${start.lack}.`);
  const { kernels } = start;
  const matrix = kernels.create(1, 2, new Float64Array([1, 2]));
  const alive = kernels.liveMatrices();
  const { prototype } = WebGL2RenderingContext;
  const waiting = vi.spyOn(prototype, 'clientWaitSync').mockReturnValue(prototype.TIMEOUT_EXPIRED);
  const asked = await Promise.allSettled([kernels.read([matrix]), kernels.finished()]);
  const refusal = { status: 'rejected', reason: expect.objectContaining({ reason: 'timeout' }) };
  expect(asked).toEqual([refusal, refusal]);
  expect(kernels.liveMatrices()).toBe(alive);
  waiting.mockRestore();
  expect(await kernels.read([matrix])).toEqual([new Float64Array([1, 2])]);
});

it('a context that is lost while it is read gives no numbers', async () => {
  const { kernels, lose } = await startLosable();
  const matrix = kernels.create(1, 2, new Float64Array([1, 2]));
  vi.spyOn(WebGL2RenderingContext.prototype, 'getBufferSubData').mockImplementation(lose);
  await expect(kernels.read([matrix])).rejects.toMatchObject(contextLoss);
});

it('a context that is lost while a shader is compiled lets the training go on to the next wait', async () => {
  const { kernels, lose } = await startLosable();
  const trainer = startExperiment(kernels, { depth: 2, activation: 'swish' });
  const { prototype } = WebGL2RenderingContext;
  const compiling = vi.spyOn(prototype, 'compileShader').mockImplementation(lose);
  trainer.advance();
  expect(compiling).toHaveBeenCalled();
  await expect(trainer.finished()).rejects.toMatchObject(contextLoss);
});

it('a shader that the driver refuses is a fault, and so is every other try', async () => {
  const { kernels } = await startLosable();
  const trainer = startExperiment(kernels, { depth: 2, activation: 'swish' });
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  vi.spyOn(WebGL2RenderingContext.prototype, 'getShaderParameter').mockReturnValue(false);
  const refusal = expect.objectContaining({ reason: 'shaderRefused' });
  expect(() => trainer.advance()).toThrow(refusal);
  expect(() => trainer.advance()).toThrow(refusal);
  trainer.dispose();
});

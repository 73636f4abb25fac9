import { afterEach, expect, it, vi } from 'vitest';
import { createWebglKernels } from './kernels';

afterEach(() => {
  vi.restoreAllMocks();
});

const unavailable = { kind: 'unavailable', lack: 'computation' };

it('a driver that gives back wrong numbers is none', async () => {
  vi.spyOn(WebGL2RenderingContext.prototype, 'getBufferSubData').mockReturnValue(undefined);
  expect(await createWebglKernels()).toEqual(unavailable);
});

it('nor is one that refuses the shaders', async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
  vi.spyOn(WebGL2RenderingContext.prototype, 'getShaderParameter').mockReturnValue(false);
  expect(await createWebglKernels()).toEqual(unavailable);
});

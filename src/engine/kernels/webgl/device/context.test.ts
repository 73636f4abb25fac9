import { afterEach, expect, it, vi } from 'vitest';
import { openWebglContext } from './context';

afterEach(() => {
  vi.unstubAllGlobals();
});

const unmaskedRenderer = 37_446;

/** A browser whose WebGL2 has these extensions; without a renderer it has no WebGL2. */
function stubBrowser(renderer: string | null, extensions: string[]): void {
  const gl = {
    RENDERER: 1,
    getExtension: (name: string) =>
      extensions.includes(name) ? { UNMASKED_RENDERER_WEBGL: unmaskedRenderer } : null,
    getParameter: (name: number) => (name === unmaskedRenderer ? renderer : 'masked'),
  };
  class Canvas {
    getContext(): object | null {
      return renderer === null ? null : gl;
    }
  }
  vi.stubGlobal('OffscreenCanvas', Canvas);
}

it('says what the browser lacks', () => {
  vi.stubGlobal('OffscreenCanvas', undefined);
  expect(openWebglContext()).toEqual({ kind: 'unavailable', lack: 'offscreenCanvas' });
  stubBrowser(null, []);
  expect(openWebglContext()).toEqual({ kind: 'unavailable', lack: 'webgl2' });
  stubBrowser('GPU', ['WEBGL_debug_renderer_info']);
  expect(openWebglContext()).toEqual({ kind: 'unavailable', lack: 'floatTextures' });
});

it('takes either kind of floating-point texture', () => {
  for (const extension of ['EXT_color_buffer_float', 'EXT_color_buffer_half_float']) {
    stubBrowser('GPU', [extension]);
    expect(openWebglContext()).toMatchObject({ kind: 'ready', renderer: 'masked' });
  }
});

it('tells renderers on the processor from hardware', () => {
  const isSoftware = (renderer: string) => {
    stubBrowser(renderer, ['EXT_color_buffer_float', 'WEBGL_debug_renderer_info']);
    const context = openWebglContext();
    return context.kind === 'ready' && context.isSoftware;
  };
  const software = [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'llvmpipe (LLVM 15.0.7, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Apple Software Renderer',
  ];
  const hardware = [
    'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Apple GPU',
    'Mali-G78',
    'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
  ];
  expect(software.map(isSoftware)).toEqual(software.map(() => true));
  expect(hardware.map(isSoftware)).toEqual(hardware.map(() => false));
});

/** The properties of a WebGL context that the badge shows. */
export interface WebglCapabilities {
  /** The browser's name for the graphics hardware. */
  renderer: string;
  /** Drawn by the processor: right, and slow. */
  isSoftware: boolean;
  /** Textures hold 16-bit numbers: gradients below 6 × 10⁻⁵ lose digits or vanish. */
  isHalfPrecision: boolean;
}

/**
 * The thing that the browser lacks: a canvas outside the page, WebGL2, textures of floating-point numbers, or
 * a driver that computes with them and gives them back.
 */
export type WebglLack = 'offscreenCanvas' | 'webgl2' | 'floatTextures' | 'computation';

export type WebglContext =
  | { kind: 'ready'; gl: WebGL2RenderingContext; renderer: string; isSoftware: boolean }
  | { kind: 'unavailable'; lack: WebglLack };

/** Names of renderers that run on the processor. */
const softwareNames = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** A context of its own for computing, in a page or a worker, on software where there is no hardware. */
export function openWebglContext(): WebglContext {
  if (typeof OffscreenCanvas === 'undefined') return lacking('offscreenCanvas');
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    powerPreference: 'high-performance',
  });
  if (gl === null) return lacking('webgl2');
  const floats = ['EXT_color_buffer_float', 'EXT_color_buffer_half_float'];
  if (floats.every((name) => gl.getExtension(name) === null)) return lacking('floatTextures');
  const renderer = rendererOf(gl);
  return { kind: 'ready', gl, renderer, isSoftware: softwareNames.test(renderer) };
}

function lacking(lack: WebglLack): WebglContext {
  return { kind: 'unavailable', lack };
}

function rendererOf(gl: WebGL2RenderingContext): string {
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL));
}

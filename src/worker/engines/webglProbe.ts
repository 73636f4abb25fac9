import { openWebglContext } from '../../engine/kernels/webgl/device/context';

/** Whether WebGL is drawn by the processor here, without starting an engine on it; null where there is none. */
export function isSoftwareWebgl(): boolean | null {
  const context = openWebglContext();
  if (context.kind === 'unavailable') return null;
  // Browsers keep a small number of contexts: this one was only asked for its name.
  context.gl.getExtension('WEBGL_lose_context')?.loseContext();
  return context.isSoftware;
}

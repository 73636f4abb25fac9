import { type GPGPUContext, webgl_util } from '@tensorflow/tfjs-backend-webgl/dist/base';
import type { Program, UniformKind } from './program';

/** A program as the driver has it, with the setters of its uniforms looked up once. */
export interface Compiled {
  handle: ReturnType<GPGPUContext['createProgram']>;
  places: WebGLUniformLocation | null;
  numbers: readonly { name: string; set: (value: number) => void }[];
}

/** Operand i is read from texture unit i. Throws where the driver refuses the shader. */
export function compile(
  gpgpu: GPGPUContext,
  gl: WebGL2RenderingContext,
  { operands, uniforms, source }: Program,
): Compiled {
  const handle = gpgpu.createProgram(webgl_util.createFragmentShader(gl, source));
  gpgpu.buildVao(handle);
  const locate = (name: string) => gl.getUniformLocation(handle, name);
  operands.forEach((operand, unit) => {
    gl.uniform1i(locate(`${operand}Texture`), unit);
  });
  const setters: Record<UniformKind, (location: WebGLUniformLocation | null, x: number) => void> = {
    int: (location, x) => gl.uniform1i(location, x),
    float: (location, x) => gl.uniform1f(location, x),
  };
  const numbers = Object.entries(uniforms).map(([name, kind]) => {
    const location = locate(name);
    return { name, set: (value: number) => setters[kind](location, value) };
  });
  return { handle, places: locate('matrices'), numbers };
}

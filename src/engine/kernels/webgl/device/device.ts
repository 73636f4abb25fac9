import { GPGPUContext, setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { env } from '@tensorflow/tfjs-core';
import { DeviceFault } from '../../deviceFault';
import { type Compiled, compile } from './compile';
import { passFence } from './fences';
import type { Program, UniformValues } from './program';
import { createTextures, type Texture } from './textures';

/** One drawing: a program, what it writes and what it reads. */
export interface Launch<U extends string> {
  program: Program<U>;
  results: readonly Texture[];
  operands: readonly Texture[];
  /** Place and size of the matrix that is written, then of each operand, as integers. */
  matrices: Int32Array;
  /** The rectangle that is drawn to: x, y, width and height in texels. */
  area: readonly [number, number, number, number];
  uniforms: UniformValues<U>;
}

/** Textures on the GPU and programs that fill them. Once the context is lost, waiting alone rejects. */
export interface Device {
  /** Textures hold 16-bit numbers. */
  readonly isHalfPrecision: boolean;
  /** Texels that a texture can be wide and tall. */
  readonly largestSide: number;
  /** All zeros. */
  createTexture(width: number, height: number): Texture;
  freeTexture(texture: Texture): void;
  /** Texels line by line into the rectangle of the texture at (x, y), `width` texels wide. */
  upload(texels: Float32Array, texture: Texture, x: number, y: number, width: number): void;
  /** Between textures of one size. */
  copy(source: Texture, target: Texture): void;
  /** Throws a `DeviceFault` where the driver refuses the program. */
  launch<U extends string>(launch: Launch<U>): void;
  /** The texels of each, as they are at the call, in one transfer. Rejects with a `DeviceFault`. */
  read(textures: readonly Texture[]): Promise<Float32Array[]>;
  /** Resolves when the GPU has done all that is queued. Rejects with a `DeviceFault`. */
  finished(): Promise<void>;
  /** Textures, and buffers of readings under way. */
  liveObjects(): number;
}

/** @param timeLimit milliseconds that are waited for the GPU */
export function createDevice(gl: WebGL2RenderingContext, timeLimit: number): Device {
  // TensorFlow.js itself would refuse a context that is rendered in software.
  setWebGLContext(2, gl);
  const gpgpu = new GPGPUContext(gl);
  const isHalfPrecision = !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED');
  const largestSide = env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  // TensorFlow.js turns it on; here the viewport is the limit of what is drawn.
  gl.disable(gl.SCISSOR_TEST);
  const textures = createTextures(gl, isHalfPrecision ? 'RGBA16F' : 'RGBA32F');
  const compiledPrograms = new Map<Program, Compiled>();
  let readings = 0;

  /** Null where the context has been lost over it. */
  function compiledOf(program: Program): Compiled | null {
    const existing = compiledPrograms.get(program);
    if (existing !== undefined) return existing;
    try {
      const compiled = compile(gpgpu, gl, program);
      compiledPrograms.set(program, compiled);
      return compiled;
    } catch {
      if (gl.isContextLost()) return null;
      throw new DeviceFault('shaderRefused');
    }
  }

  function draw<U extends string>(
    { results, operands, matrices, area, uniforms }: Launch<U>,
    { handle, places, numbers }: Compiled,
  ): void {
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's, not a hook of React.
    gl.useProgram(handle);
    gl.bindVertexArray(handle.vao);
    textures.bindTarget(results);
    gl.viewport(...area);
    operands.forEach((operand, unit) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, operand.handle);
    });
    gl.uniform4iv(places, matrices);
    for (const { name, set } of numbers) set(uniforms[name as U]);
    gl.drawElements(gl.TRIANGLES, 6, gl.UNSIGNED_SHORT, 0);
  }

  return {
    isHalfPrecision,
    largestSide,
    createTexture: textures.create,
    freeTexture: textures.free,
    upload(texels, { handle }, x, y, width) {
      const height = texels.length / 4 / width;
      gl.bindTexture(gl.TEXTURE_2D, handle);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.FLOAT, texels);
    },
    copy(source, { handle, width, height }) {
      textures.bindTarget([source]);
      gl.bindTexture(gl.TEXTURE_2D, handle);
      gl.copyTexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 0, 0, width, height);
    },
    launch(given) {
      const compiled = gl.isContextLost() ? null : compiledOf(given.program);
      if (compiled !== null) draw(given, compiled);
    },
    async read(sources) {
      const ends: number[] = [];
      let length = 0;
      for (const { width, height } of sources) {
        length += 4 * width * height;
        ends.push(length);
      }
      const buffer = gl.createBuffer();
      readings++;
      try {
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
        gl.bufferData(gl.PIXEL_PACK_BUFFER, 4 * length, gl.STREAM_READ);
        sources.forEach((source, index) => {
          const { width, height } = source;
          const start = index === 0 ? 0 : 4 * ends[index - 1];
          textures.bindTarget([source]);
          gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, start);
        });
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
        await passFence(gl, timeLimit);
        const numbers = new Float32Array(length);
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
        gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, numbers);
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
        // What is read from a lost context are the zeros that were there before.
        if (gl.isContextLost()) throw new DeviceFault('contextLost');
        return ends.map((end, index) => numbers.subarray(index === 0 ? 0 : ends[index - 1], end));
      } finally {
        gl.deleteBuffer(buffer);
        readings--;
      }
    },
    finished: () => passFence(gl, timeLimit),
    liveObjects: () => textures.count() + readings,
  };
}

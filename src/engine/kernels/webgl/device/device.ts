import {
  GPGPUContext,
  setWebGLContext,
  webgl_util,
} from '@tensorflow/tfjs-backend-webgl/dist/base';
import { env } from '@tensorflow/tfjs-core';
import { DeviceFault } from '../../deviceFault';
import type { Program, UniformValues } from './program';

/** A rectangle of texels, four numbers each. */
export interface Texture {
  readonly handle: WebGLTexture;
  readonly width: number;
  readonly height: number;
  /** The framebuffers through which it is drawn to. */
  readonly targets: Target[];
}

/** Textures of one size that are drawn to at once, one an output of the program. */
interface Target {
  framebuffer: WebGLFramebuffer;
  textures: readonly Texture[];
}

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

/** A program as the driver has it, with the setters of its uniforms looked up once. */
interface Compiled {
  handle: ReturnType<GPGPUContext['createProgram']>;
  places: WebGLUniformLocation | null;
  numbers: readonly { name: string; set: (value: number) => void }[];
}

export type Device = ReturnType<typeof createDevice>;

/**
 * Creates what keeps textures on the GPU and runs programs that fill them. Once the context is lost, waiting
 * alone rejects.
 *
 * @param timeLimit milliseconds that are waited for the GPU
 */
export function createDevice(gl: WebGL2RenderingContext, timeLimit: number) {
  // TensorFlow.js itself would refuse a context that is rendered in software.
  setWebGLContext(2, gl);
  const gpgpu = new GPGPUContext(gl);
  const isHalfPrecision = !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED');
  const largestSide = env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  // TensorFlow.js turns it on; here the viewport is the limit of what is drawn.
  gl.disable(gl.SCISSOR_TEST);
  const format = isHalfPrecision ? gl.RGBA16F : gl.RGBA32F;
  const compiledPrograms = new Map<Program, Compiled>();
  let liveTextures = 0;
  let readings = 0;

  function createTarget(textures: readonly Texture[]): Target {
    const target = { framebuffer: gl.createFramebuffer(), textures };
    gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
    const attachments = textures.map((_, index) => gl.COLOR_ATTACHMENT0 + index);
    textures.forEach(({ handle, targets }, index) => {
      const attachment = attachments[index];
      gl.framebufferTexture2D(gl.FRAMEBUFFER, attachment, gl.TEXTURE_2D, handle, 0);
      targets.push(target);
    });
    gl.drawBuffers(attachments);
    return target;
  }

  /** Drawing, reading and copying from now on means these, the first of them where it is only one. */
  function bindTarget(textures: readonly Texture[]): void {
    const isOfThese = (target: Target): boolean =>
      target.textures.length === textures.length &&
      target.textures.every((texture, index) => texture === textures[index]);
    const { framebuffer } = textures[0].targets.find(isOfThese) ?? createTarget(textures);
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  }

  /** Operand i is read from texture unit i. Throws where the driver refuses the shader. */
  function compile({ operands, uniforms, source }: Program): Compiled {
    const handle = gpgpu.createProgram(webgl_util.createFragmentShader(gl, source));
    gpgpu.buildVao(handle);
    const locate = (name: string) => gl.getUniformLocation(handle, name);
    operands.forEach((operand, unit) => {
      gl.uniform1i(locate(`${operand}Texture`), unit);
    });
    const numbers = Object.entries(uniforms).map(([name, kind]) => {
      const location = locate(name);
      const setters = {
        int: (value: number) => gl.uniform1i(location, value),
        float: (value: number) => gl.uniform1f(location, value),
      };
      return { name, set: setters[kind] };
    });
    return { handle, places: locate('matrices'), numbers };
  }

  /** Null where the context has been lost over it. */
  function compiledOf(program: Program): Compiled | null {
    const existing = compiledPrograms.get(program);
    if (existing !== undefined) return existing;
    try {
      const compiled = compile(program);
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
    bindTarget(results);
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
    /** Textures hold 16-bit numbers. */
    isHalfPrecision,
    /** Texels that a texture can be wide and tall. */
    largestSide,
    /** Returns a texture of zeros. It is kept until it is freed, and so is what draws to it. */
    createTexture(width: number, height: number): Texture {
      const handle = gl.createTexture();
      gl.bindTexture(gl.TEXTURE_2D, handle);
      gl.texStorage2D(gl.TEXTURE_2D, 1, format, width, height);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      liveTextures++;
      return { handle, width, height, targets: [] };
    },
    freeTexture(texture: Texture): void {
      for (const target of [...texture.targets]) {
        gl.deleteFramebuffer(target.framebuffer);
        for (const { targets } of target.textures) targets.splice(targets.indexOf(target), 1);
      }
      gl.deleteTexture(texture.handle);
      liveTextures--;
    },
    /** Writes texels line by line into the rectangle of the texture at (x, y), `width` texels wide. */
    upload(texels: Float32Array, { handle }: Texture, x: number, y: number, width: number): void {
      const height = texels.length / 4 / width;
      gl.bindTexture(gl.TEXTURE_2D, handle);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.FLOAT, texels);
    },
    /** Copies between textures of one size. */
    copy(source: Texture, { handle, width, height }: Texture): void {
      bindTarget([source]);
      gl.bindTexture(gl.TEXTURE_2D, handle);
      gl.copyTexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 0, 0, width, height);
    },
    /** Throws a `DeviceFault` where the driver refuses the program. */
    launch<U extends string>(given: Launch<U>): void {
      const compiled = gl.isContextLost() ? null : compiledOf(given.program);
      if (compiled !== null) draw(given, compiled);
    },
    /** Resolves to the texels of each, as they are at the call, in one transfer. Rejects with a `DeviceFault`. */
    async read(sources: readonly Texture[]): Promise<Float32Array[]> {
      let length = 0;
      const starts = sources.map(({ width, height }) => {
        length += 4 * width * height;
        return length - 4 * width * height;
      });
      const buffer = gl.createBuffer();
      readings++;
      try {
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
        gl.bufferData(gl.PIXEL_PACK_BUFFER, 4 * length, gl.STREAM_READ);
        sources.forEach((source, index) => {
          bindTarget([source]);
          const { width, height } = source;
          gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, 4 * starts[index]);
        });
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
        await passFence(gl, timeLimit);
        const numbers = new Float32Array(length);
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
        gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, numbers);
        gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
        // What is read from a lost context are the zeros that were there before.
        if (gl.isContextLost()) throw new DeviceFault('contextLost');
        return starts.map((start, index) => numbers.subarray(start, starts[index + 1]));
      } finally {
        gl.deleteBuffer(buffer);
        readings--;
      }
    },
    /** Resolves when the GPU has done all that is queued. Rejects with a `DeviceFault`. */
    finished: () => passFence(gl, timeLimit),
    /** Textures, and buffers of readings under way. */
    liveObjects: () => liveTextures + readings,
  };
}

/**
 * Resolves when the GPU has done all that is queued, without blocking. Rejects with a `DeviceFault` where
 * the context is lost, and where it takes longer than `limit` milliseconds.
 */
async function passFence(gl: WebGL2RenderingContext, limit: number): Promise<void> {
  const fence = gl.isContextLost() ? null : gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (fence === null) throw new DeviceFault('contextLost');
  gl.flush();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
  }, limit);
  try {
    while (true) {
      if (gl.isContextLost()) throw new DeviceFault('contextLost');
      const status = gl.clientWaitSync(fence, 0, 0);
      if (status === gl.ALREADY_SIGNALED || status === gl.CONDITION_SATISFIED) return;
      if (isLate) throw new DeviceFault('timeout');
      await new Promise((resolve) => setTimeout(resolve));
    }
  } finally {
    clearTimeout(timer);
    gl.deleteSync(fence);
  }
}

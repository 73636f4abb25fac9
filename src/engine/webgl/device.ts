import { MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { env, type TensorInfo } from '@tensorflow/tfjs-core';
import { gpgpuProgram, type Program, type UniformValues } from './program';

/** Bytes of textures above which a released one is freed instead of kept for the next matrix. */
const textureCacheBytes = 2 ** 28;

export interface Shape {
  rows: number;
  columns: number;
}

/** Matrices on the GPU, each a texture that never changes once computed and counts its holders. */
export interface Device {
  /** Textures hold 16-bit numbers. */
  readonly isHalfPrecision: boolean;
  upload(shape: Shape, values: Float64Array): TensorInfo;
  /** Queues a program that computes a matrix of this shape. */
  launch<U extends string>(
    program: Program<U>,
    operands: readonly TensorInfo[],
    shape: Shape,
    uniforms: UniformValues<U>,
  ): TensorInfo;
  /** One more holder, which is to release it too. */
  share(tensor: TensorInfo): TensorInfo;
  release(tensor: TensorInfo): void;
  /** The texels line by line, without blocking. Rejects where the context is lost. */
  read(tensor: TensorInfo): Promise<Float32Array>;
  /** Resolves when the GPU has done all that is queued. Rejects where the context is lost. */
  finished(): Promise<void>;
  tensorCount(): number;
}

export function createDevice(canvas: OffscreenCanvas, gl: WebGL2RenderingContext): Device {
  // TensorFlow.js itself would refuse a context that is rendered in software.
  setWebGLContext(2, gl);
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', textureCacheBytes);
  const backend = new MathBackendWebGL();
  const largestHeight = env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  const layoutOf = ({ rows, columns }: Shape): [number, number] => {
    const blocks = Math.ceil(rows / largestHeight);
    return [Math.ceil(rows / blocks), blocks * columns];
  };
  const waiting = new Set<(reason: Error) => void>();
  canvas.addEventListener('webglcontextlost', () => {
    for (const reject of waiting) reject(contextLoss());
  });

  function unlessLost<T>(wait: () => Promise<T>): Promise<T> {
    if (gl.isContextLost()) return Promise.reject(contextLoss());
    return new Promise((resolve, reject) => {
      waiting.add(reject);
      wait()
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  }

  return {
    isHalfPrecision: !env().getBool('WEBGL_RENDER_FLOAT32_ENABLED'),
    upload(shape, values) {
      const layout = layoutOf(shape);
      const tensor = backend.makeTensorInfo(layout, 'float32');
      const texture = backend.getTexture(tensor.dataId);
      const [height, width] = layout;
      const texels = laidOut(values, shape, layout);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RED, gl.FLOAT, texels);
      gl.bindTexture(gl.TEXTURE_2D, null);
      return tensor;
    },
    launch: (program, operands, shape, uniforms) =>
      backend.runWebGLProgram(
        gpgpuProgram(program, layoutOf(shape)),
        operands.map(withoutShape),
        'float32',
        program.uniforms.map(({ name }) => [uniforms[name]].flat()),
      ),
    share(tensor) {
      backend.incRef(tensor.dataId);
      return tensor;
    },
    release(tensor) {
      backend.disposeData(tensor.dataId);
    },
    read: (tensor) => unlessLost(() => backend.read(tensor.dataId) as Promise<Float32Array>),
    finished: () => unlessLost(() => backend.gpgpu.createAndWaitForFence()),
    tensorCount: () => backend.numDataIds(),
  };
}

/**
 * As a scalar: the programs fetch texels themselves, and for operands whose shape TensorFlow.js does
 * not know it has no reason to compile a shader anew for each combination of shapes.
 */
function withoutShape(tensor: TensorInfo): TensorInfo {
  return { ...tensor, shape: [] };
}

/** Rows beyond the height of the texture go on in a further block of columns. */
function laidOut(
  values: Float64Array,
  { rows, columns }: Shape,
  [height, width]: [number, number],
): Float32Array {
  if (width === columns) return Float32Array.from(values);
  const texels = new Float32Array(height * width);
  for (let row = 0; row < rows; row++) {
    const block = Math.floor(row / height);
    const line = row - block * height;
    const entries = values.subarray(row * columns, (row + 1) * columns);
    texels.set(entries, line * width + block * columns);
  }
  return texels;
}

function contextLoss(): Error {
  return new Error('The WebGL context is lost.');
}

import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Matrix } from '../kernels';
import type { Device } from './device';
import type { Program, UniformValues } from './program';

/** A matrix on the GPU. Writing it replaces the tensor; before the first writing there is none. */
export interface WebglMatrix extends Matrix {
  tensor: TensorInfo | null;
}

export function tensorOf({ tensor }: WebglMatrix): TensorInfo {
  if (tensor === null) throw new Error('A matrix was read before it was written.');
  return tensor;
}

export function replace(device: Device, matrix: WebglMatrix, tensor: TensorInfo | null): void {
  if (matrix.tensor !== null) device.release(matrix.tensor);
  matrix.tensor = tensor;
}

/** Queues the program; its result becomes the contents of `output`. */
export function compute<U extends string>(
  device: Device,
  program: Program<U>,
  operands: readonly WebglMatrix[],
  output: WebglMatrix,
  uniforms: UniformValues<U>,
): void {
  replace(device, output, device.launch(program, operands.map(tensorOf), output, uniforms));
}

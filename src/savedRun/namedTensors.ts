import type { Tensor, Tensors, TensorValues } from './safetensors';

/** The arrays of a file that lacks one, or has it in another shape, are told by this error's `tensor`. */
const faultName = 'TensorFault';

export interface TensorFault extends Error {
  tensor: string;
}

export function isTensorFault(error: unknown): error is TensorFault {
  return error instanceof Error && error.name === faultName;
}

/** @throws a `TensorFault` of this name */
export function failOn(tensor: string): never {
  throw Object.assign(new Error(tensor), { name: faultName, tensor });
}

/**
 * Returns an array of a file.
 *
 * @param sizes of its shape; null for a size that it may have itself
 * @throws a `TensorFault` where it is missing or of another shape
 */
export function tensorOf(
  tensors: Tensors,
  name: string,
  sizes: readonly (number | null)[],
): Tensor {
  const found = tensors.get(name);
  const fits =
    found !== undefined &&
    found.shape.length === sizes.length &&
    sizes.every((size, index) => size === null || size === found.shape[index]);
  return fits ? found : failOn(name);
}

/** Returns the numbers of an array of a file; see `tensorOf`. */
export function numbersOf(
  tensors: Tensors,
  name: string,
  sizes: readonly (number | null)[],
): Float64Array {
  return Float64Array.from(tensorOf(tensors, name, sizes).values);
}

/** Returns the numbers in single precision where that has them all, bit for bit but for the kind of a NaN. */
export function compact(values: Float64Array): TensorValues {
  const single = Float32Array.from(values);
  return values.every((value, index) => Object.is(value, single[index])) ? single : values;
}

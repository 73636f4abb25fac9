import { isSealed, noChecksum, seal } from '../savedRun/checksum';
import { exactJson } from '../savedRun/exactJson';
import {
  readTensors,
  type TensorFileRefusal,
  type Tensors,
  writeTensors,
} from '../savedRun/safetensors';
import { savedRunFormat } from '../savedRun/savedRun';
import { queryIn, type WeightsAbout, weightsFormat } from './weightsAbout';

/** A network's arrays, and the query that they belong to; null where the file of another program says none. */
export interface OpenedWeights {
  query: string | null;
  tensors: Tensors;
}

/** Why a file is not read as weights. */
export type WeightsRefusal =
  | TensorFileRefusal
  /** Its bytes are not those that were written. */
  | { reason: 'damaged' }
  | { reason: 'savedRun' }
  | { reason: 'notWeights' }
  /** An array has rows of different lengths, or other things than numbers. */
  | { reason: 'notNumbers'; name: string };

/** Writes weights as a `.safetensors` file; what is known of them is in its metadata. */
export function writeWeights(
  { query, step, inputs, outputs }: WeightsAbout,
  tensors: Tensors,
): Uint8Array {
  const metadata = {
    // Before all: its place is the same in every file.
    checksum: noChecksum,
    format: weightsFormat,
    layout: 'weight: fanOut x fanIn, as in PyTorch',
    query,
    step: String(step),
    inputs: JSON.stringify(inputs),
    outputs: JSON.stringify(outputs),
  };
  const bytes = writeTensors({ metadata, tensors });
  seal(bytes);
  return bytes;
}

/** Reads a `.safetensors` file, also one of another program. */
export function readWeights(bytes: Uint8Array): OpenedWeights | WeightsRefusal {
  const file = readTensors(bytes);
  if ('reason' in file) return file;
  const { metadata, tensors } = file;
  if (metadata.format === savedRunFormat) return { reason: 'savedRun' };
  const query = queryIn(metadata);
  if (query !== null && !isSealed(bytes)) return { reason: 'damaged' };
  return { query, tensors };
}

/** Writes weights as JSON: the same names, each array as rows of numbers. */
export function weightsJson(about: WeightsAbout, tensors: Tensors): string {
  const arrays = [...tensors].map(([name, { shape, values }]) => {
    const numbers = [...values];
    const [rows, columns] = shape;
    const nested =
      columns === undefined
        ? numbers
        : Array.from({ length: rows }, (_, row) =>
            numbers.slice(row * columns, (row + 1) * columns),
          );
    return [name, nested];
  });
  return exactJson({ format: weightsFormat, ...about, tensors: Object.fromEntries(arrays) });
}

/** Reads what `weightsJson` writes, once it has been parsed. */
export function readWeightsJson(value: unknown): OpenedWeights | WeightsRefusal {
  const query = queryIn(value);
  if (query === null) return { reason: 'notWeights' };
  const { tensors: arrays } = value as { tensors?: unknown };
  if (typeof arrays !== 'object' || arrays === null) return { reason: 'notWeights' };
  const tensors: Tensors = new Map();
  for (const [name, rows] of Object.entries(arrays)) {
    const shape = shapeOf(rows);
    const numbers = shape === null ? null : (rows as unknown[]).flat();
    if (shape === null || numbers === null || !numbers.every(isNumber)) {
      return { reason: 'notNumbers', name };
    }
    tensors.set(name, { shape, values: Float64Array.from(numbers) });
  }
  return { query, tensors };
}

/** Returns the shape of a list of numbers, or of rows of equal length; null for all else. */
function shapeOf(rows: unknown): number[] | null {
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const lengths = rows.map((row) => (Array.isArray(row) ? row.length : null));
  if (lengths.some((length) => length !== lengths[0])) return null;
  return lengths[0] === null ? [rows.length] : [rows.length, lengths[0]];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

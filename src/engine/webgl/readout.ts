import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { Device } from './device';
import { gatherProgram } from './normPrograms';
import { operandLimit } from './program';

/** A matrix to be read: `count` entries in rows of `columns`. */
export interface Part {
  tensor: TensorInfo;
  columns: number;
  count: number;
}

/** Entries in a line of what is gathered for one transfer. */
const lineLength = 1_024;

/** The entries of each part, as they are at the call, in one transfer from the GPU. */
export async function readTogether(
  device: Device,
  parts: readonly Part[],
): Promise<Float64Array[]> {
  const gathered = gatherAll(device, parts);
  try {
    const numbers = await device.read(gathered.tensor);
    let start = 0;
    return parts.map(({ count }) => {
      start += count;
      return Float64Array.from(numbers.subarray(start - count, start));
    });
  } finally {
    device.release(gathered.tensor);
  }
}

/** One matrix of all entries, in as many rounds as the limit of operands asks for. */
function gatherAll(device: Device, parts: readonly Part[]): Part {
  if (parts.length <= operandLimit) return gather(device, parts);
  const groups = inGroups(parts, operandLimit).map((group) => gather(device, group));
  const gathered = gatherAll(device, groups);
  for (const { tensor } of groups) device.release(tensor);
  return gathered;
}

function gather(device: Device, parts: readonly Part[]): Part {
  const padded = padTo(operandLimit, parts);
  let end = 0;
  const ends = parts.map(({ count }) => {
    end += count;
    return end;
  });
  const columns = Math.min(end, lineLength);
  const tensor = device.launch(
    gatherProgram,
    padded.map((part) => part.tensor),
    { rows: Math.ceil(end / columns), columns },
    {
      columns,
      ends: padTo(operandLimit, ends),
      widths: padded.map((part) => part.columns),
    },
  );
  return { tensor, columns, count: end };
}

export function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The items, the last one repeated: a sampler without a texture is an error, so none stays empty. */
export function padTo<T>(length: number, items: readonly T[]): T[] {
  const last = items[items.length - 1];
  return Array.from({ length }, (_, index) => items[index] ?? last);
}

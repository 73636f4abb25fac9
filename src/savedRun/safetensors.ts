/**
 * Named arrays in one file, in the format of https://github.com/huggingface/safetensors: eight bytes with the length of
 * the header, the header as JSON, then the numbers of all arrays, little-endian as on every machine that has a browser.
 */
export interface TensorFile {
  /** Texts under names. */
  metadata: Record<string, string>;
  tensors: Tensors;
}

export type Tensors = Map<string, Tensor>;

/** An array, its last index running fastest. */
export interface Tensor {
  shape: readonly number[];
  values: TensorValues;
}

export type TensorValues = Float64Array | Float32Array | Uint32Array | Uint8Array;

/** Why bytes are not read as such a file. Lengths in bytes. */
export type TensorFileRefusal =
  | { reason: 'notTensors' }
  | { reason: 'wrongLength'; found: number; expected: number }
  /** What the header says of an array contradicts itself, or the other arrays. */
  | { reason: 'badTensor'; name: string }
  | { reason: 'unknownType'; name: string; type: string };

const arrayTypes = {
  F64: Float64Array,
  F32: Float32Array,
  U32: Uint32Array,
  U8: Uint8Array,
} as const;
type TypeName = keyof typeof arrayTypes;

const lengthBytes = 8;
/** Readers of the format refuse larger ones. */
const largestHeader = 100_000_000;
/** The place that a header of ours is filled up to: the widest numbers stand where a processor reads them at once. */
const alignment = 8;

/** Writes the arrays, those of wide numbers first; the header has the metadata in their order, before all arrays. */
export function writeTensors({ metadata, tensors }: TensorFile): Uint8Array {
  const widestFirst = [...tensors].sort(
    ([, a], [, b]) => b.values.BYTES_PER_ELEMENT - a.values.BYTES_PER_ELEMENT,
  );
  let end = 0;
  const entries = widestFirst.map(([name, { shape, values }]) => {
    const begin = end;
    end += values.byteLength;
    return [name, { dtype: typeOf(values), shape, data_offsets: [begin, end] }];
  });
  const text = JSON.stringify({ __metadata__: metadata, ...Object.fromEntries(entries) });
  const header = new TextEncoder().encode(text);
  const headerLength = Math.ceil(header.length / alignment) * alignment;
  const bytes = new Uint8Array(lengthBytes + headerLength + end);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true);
  bytes.fill(blank, lengthBytes, lengthBytes + headerLength);
  bytes.set(header, lengthBytes);
  let at = lengthBytes + headerLength;
  for (const [, { values }] of widestFirst) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return bytes;
}

const blank = 0x20;
const brace = 0x7b;

/** Says whether a file is of this format, by its first nine bytes. */
function beginsLikeTensors(bytes: Uint8Array): boolean {
  return (
    bytes.length > lengthBytes && bytes[lengthBytes] === brace && headerLengthOf(bytes) !== null
  );
}

/** Reads the arrays, each into memory of its own; never throws. */
export function readTensors(bytes: Uint8Array): TensorFile | TensorFileRefusal {
  const headerLength = beginsLikeTensors(bytes) ? headerLengthOf(bytes) : null;
  if (headerLength === null) return { reason: 'notTensors' };
  const start = lengthBytes + headerLength;
  if (start > bytes.length) {
    return { reason: 'wrongLength', found: bytes.length, expected: start };
  }
  const header = headerIn(bytes.subarray(lengthBytes, start));
  if (header === null) return { reason: 'notTensors' };
  const { metadata, entries } = header;
  const placed = entries.map(([name, entry]) => ({ name, ...placeOf(entry) }));
  // The arrays lie one after another, without gaps.
  placed.sort((a, b) => a.begin - b.begin || a.end - b.end);
  const tensors: Tensors = new Map();
  let end = 0;
  for (const { name, dtype, shape, begin, ...place } of placed) {
    if (begin !== end || place.end < begin) return { reason: 'badTensor', name };
    end = place.end;
    if (!isKnown(dtype)) return { reason: 'unknownType', name, type: dtype };
    const Values = arrayTypes[dtype];
    const count = shape.reduce((product, size) => product * size, 1);
    if (count * Values.BYTES_PER_ELEMENT !== end - begin) return { reason: 'badTensor', name };
    if (start + end > bytes.length) continue;
    // A copy: what stands in the file need not stand where such numbers are read.
    const own = new Uint8Array(bytes.subarray(start + begin, start + end));
    tensors.set(name, { shape, values: new Values(own.buffer) });
  }
  if (start + end !== bytes.length) {
    return { reason: 'wrongLength', found: bytes.length, expected: start + end };
  }
  return { metadata, tensors };
}

function headerLengthOf(bytes: Uint8Array): number | null {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  return length <= largestHeader ? Number(length) : null;
}

function headerIn(
  bytes: Uint8Array,
): { metadata: Record<string, string>; entries: [string, unknown][] } | null {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!isRecord(header)) return null;
    const { __metadata__: metadata = {}, ...entries } = header;
    if (!isRecord(metadata)) return null;
    const texts = Object.entries(metadata).filter(([, text]) => typeof text === 'string');
    return {
      metadata: Object.fromEntries(texts) as Record<string, string>,
      entries: Object.entries(entries),
    };
  } catch {
    return null;
  }
}

interface Place {
  dtype: string;
  shape: number[];
  begin: number;
  end: number;
}

/** A place that no file has, for an entry that describes none. */
const nowhere: Place = { dtype: '', shape: [], begin: -1, end: -1 };

function placeOf(entry: unknown): Place {
  if (!isRecord(entry)) return nowhere;
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== 'string' || !areSizes(shape) || !areSizes(offsets)) return nowhere;
  const [begin, end] = offsets;
  return offsets.length === 2 ? { dtype, shape, begin, end } : nowhere;
}

function areSizes(value: unknown): value is number[] {
  return (
    Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && Number(size) >= 0)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKnown(dtype: string): dtype is TypeName {
  return dtype in arrayTypes;
}

function typeOf(values: TensorValues): TypeName {
  const names = Object.keys(arrayTypes) as TypeName[];
  return names.find((name) => values instanceof arrayTypes[name]) as TypeName;
}

/** The pictures or the labels of a file, the last index running fastest. */
export interface IdxFile {
  /** Count, rows and columns of pictures; the count of labels. */
  sizes: number[];
  /** Bytes of pictures; labels are whole numbers. */
  values: Uint8Array | Float64Array;
}

/** Why bytes are not read as an IDX file. Sizes in bytes, unpacked. */
export type IdxFileRefusal =
  | { reason: 'notIdx' }
  /** Pictures of anything but unsigned bytes, or labels that are no whole numbers. */
  | { reason: 'unsupportedType'; type: string }
  /** Neither 3 (images) nor 1 (labels). */
  | { reason: 'wrongDimensions'; count: number }
  /** The file ends before what its header announces, or goes on behind it. */
  | { reason: 'truncated'; found: number; expected: number }
  | { reason: 'overlong'; found: number; expected: number }
  | { reason: 'tooLarge'; maximum: number }
  /** Packed with gzip, but cut off or damaged. */
  | { reason: 'damagedGzip' };

/** Unpacks gzip, at most to so many bytes. */
export type Gunzip = (
  packed: Uint8Array,
  maximum: number,
) => Promise<Uint8Array | Extract<IdxFileRefusal, { reason: 'damagedGzip' | 'tooLarge' }>>;

/** Unpacked; MNIST's largest file has 47 million bytes. */
const maximumBytes = 128 * 1_048_576;

interface ElementType {
  name: string;
  bytes: number;
  read(view: DataView, offset: number): number;
}

/** The format's types of element, by their code; the high byte comes first. */
const elementTypes: Record<number, ElementType> = {
  8: { name: 'uint8', bytes: 1, read: (view, offset) => view.getUint8(offset) },
  9: { name: 'int8', bytes: 1, read: (view, offset) => view.getInt8(offset) },
  11: { name: 'int16', bytes: 2, read: (view, offset) => view.getInt16(offset) },
  12: { name: 'int32', bytes: 4, read: (view, offset) => view.getInt32(offset) },
  13: { name: 'float32', bytes: 4, read: (view, offset) => view.getFloat32(offset) },
  14: { name: 'float64', bytes: 8, read: (view, offset) => view.getFloat64(offset) },
};

/** Reads an IDX file as Y. LeCun describes it with MNIST's data, plain or packed with gzip. */
export async function readIdxFile(
  bytes: Uint8Array,
  gunzip: Gunzip,
): Promise<IdxFile | IdxFileRefusal> {
  if (bytes.length > maximumBytes) return { reason: 'tooLarge', maximum: maximumBytes };
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = isPacked ? await gunzip(bytes, maximumBytes) : bytes;
  return 'reason' in unpacked ? unpacked : parse(unpacked);
}

/** Two zeros, the type, the number of dimensions; the size in each as 32 bits; the elements. */
function parse(bytes: Uint8Array): IdxFile | IdxFileRefusal {
  const [first, second, code, count] = bytes;
  const type = elementTypes[code];
  if (bytes.length < 4 || first !== 0 || second !== 0 || type === undefined || count === 0) {
    return { reason: 'notIdx' };
  }
  // QMNIST's labels are 32-bit rows that begin with the digit.
  const areLabels = count === 1 || (count === 2 && type.name === 'int32');
  if (!areLabels && count !== 3) return { reason: 'wrongDimensions', count };
  if (!areLabels && type.name !== 'uint8') return { reason: 'unsupportedType', type: type.name };
  const start = 4 + 4 * count;
  const found = bytes.length;
  if (found < start) return { reason: 'truncated', found, expected: start };
  const view = new DataView(bytes.buffer, bytes.byteOffset, found);
  const sizes = Array.from({ length: count }, (_, index) => view.getUint32(4 + 4 * index));
  const expected = start + sizes.reduce((product, size) => product * size, type.bytes);
  if (found < expected) return { reason: 'truncated', found, expected };
  if (found > expected) return { reason: 'overlong', found, expected };
  if (!areLabels) return { sizes, values: bytes.subarray(start) };
  const [rowCount, columns = 1] = sizes;
  const distance = columns * type.bytes;
  const values = Float64Array.from({ length: columns === 0 ? 0 : rowCount }, (_, row) =>
    type.read(view, start + row * distance),
  );
  if (!values.every(Number.isInteger)) return { reason: 'unsupportedType', type: type.name };
  return { sizes: [values.length], values };
}

/** Writes the bytes of an IDX file: its header, and values of which each is a byte. */
export function idxBytes(sizes: number[], values: Uint8Array): Uint8Array<ArrayBuffer> {
  const start = 4 + 4 * sizes.length;
  const bytes = new Uint8Array(start + values.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 0x0800 + sizes.length);
  for (const [dimension, size] of sizes.entries()) view.setUint32(4 + 4 * dimension, size);
  bytes.set(values, start);
  return bytes;
}

/** Unsigned bytes in one dimension or more, the last index running fastest. */
export interface IdxFile {
  sizes: number[];
  values: Uint8Array;
}

/** Why bytes are not read as an IDX file. Sizes in bytes, unpacked. */
export type IdxFileRefusal =
  | { reason: 'notIdx' }
  /** Anything but unsigned bytes. */
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
const unsignedByte = 0x08;
/** The format's other types of element. */
const otherTypes: Record<number, string> = {
  9: 'int8',
  11: 'int16',
  12: 'int32',
  13: 'float32',
  14: 'float64',
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

/** Two zeros, the type, the number of dimensions; the size in each as 32 bits, high byte first. */
function parse(bytes: Uint8Array): IdxFile | IdxFileRefusal {
  const [first, second, type, count] = bytes;
  const isKnown = type === unsignedByte || type in otherTypes;
  if (bytes.length < 4 || first !== 0 || second !== 0 || !isKnown || count === 0) {
    return { reason: 'notIdx' };
  }
  if (type !== unsignedByte) return { reason: 'unsupportedType', type: otherTypes[type] };
  if (count !== 1 && count !== 3) return { reason: 'wrongDimensions', count };
  const start = 4 + 4 * count;
  const found = bytes.length;
  if (found < start) return { reason: 'truncated', found, expected: start };
  const header = new DataView(bytes.buffer, bytes.byteOffset, start);
  const sizes = Array.from({ length: count }, (_, index) => header.getUint32(4 + 4 * index));
  const expected = start + sizes.reduce((product, size) => product * size, 1);
  if (found < expected) return { reason: 'truncated', found, expected };
  if (found > expected) return { reason: 'overlong', found, expected };
  return { sizes, values: bytes.subarray(start) };
}

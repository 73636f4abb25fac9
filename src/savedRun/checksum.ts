/** Returns 8 hexadecimal digits that stand for the bytes of all arrays, in order (CRC-32, as in a zip file). */
export function checksumOf(...arrays: ArrayBufferView[]): string {
  let crc = -1;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    const bytes = new Uint8Array(buffer, byteOffset, byteLength);
    for (let at = 0; at < bytes.length; at++) {
      crc = table[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8);
    }
  }
  return (~crc >>> 0).toString(16).padStart(digits, '0');
}

interface Rows {
  inputs: Float64Array;
  targets: Float64Array;
}

/** Returns the checksum of all numbers that a network learns from and is measured by. */
export function dataChecksum({ train, validation }: Record<'train' | 'validation', Rows>): string {
  return checksumOf(train.inputs, train.targets, validation.inputs, validation.targets);
}

const polynomial = 0xedb88320;
const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  return crc;
});

const digits = 8;
/** The checksum of a file stands here, always at the same place, and counts as zeros for itself. */
export const noChecksum = '0'.repeat(digits);
const before = '{"__metadata__":{"checksum":"';
const lengthBytes = 8;
const place = lengthBytes + before.length;

/** Writes the checksum of a file into it, whose metadata begin with `checksum`, which is `noChecksum`. */
export function seal(bytes: Uint8Array): void {
  bytes.set(new TextEncoder().encode(checksumOf(bytes)), place);
}

/** Says whether a file has the bytes that it was sealed with. */
export function isSealed(bytes: Uint8Array): boolean {
  const [head, told, tail] = [
    bytes.subarray(0, place),
    bytes.subarray(place, place + digits),
    bytes.subarray(place + digits),
  ];
  const zeros = new TextEncoder().encode(noChecksum);
  return checksumOf(head, zeros, tail) === new TextDecoder().decode(told);
}

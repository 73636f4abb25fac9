/** The bytes of an IDX file: its header as the format has it, and the values. */
export function idxBytes(sizes: number[], values: Iterable<number>, type = 0x08): Uint8Array {
  const header = [0, 0, type, sizes.length];
  for (const size of sizes) {
    header.push(...[24, 16, 8, 0].map((shift) => (size >>> shift) & 0xff));
  }
  return Uint8Array.from([...header, ...values]);
}

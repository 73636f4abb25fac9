interface Range {
  address: number;
  bytes: number;
}

const alignment = 16;

/**
 * Hands out ranges of an address space that begins at `start` and grows as needed. First fit; released
 * ranges are joined with free neighbours.
 */
export function createAllocator(start: number) {
  const taken = new Map<number, number>();
  /** In the order of their addresses, no two of them adjacent. */
  const free: Range[] = [];
  let end = aligned(start);
  return {
    /** Returns the start of so many bytes, a multiple of 16. */
    allocate(wanted: number): number {
      const bytes = aligned(wanted);
      const index = free.findIndex((range) => range.bytes >= bytes);
      if (index < 0) {
        const address = end;
        end += bytes;
        taken.set(address, bytes);
        return address;
      }
      const range = free[index];
      const { address } = range;
      range.address += bytes;
      range.bytes -= bytes;
      if (range.bytes === 0) free.splice(index, 1);
      taken.set(address, bytes);
      return address;
    },
    release(address: number): void {
      const bytes = taken.get(address);
      if (bytes === undefined) throw new Error(`Nothing is allocated at ${address}.`);
      taken.delete(address);
      const after = free.findIndex((range) => range.address > address);
      const index = after < 0 ? free.length : after;
      free.splice(index, 0, { address, bytes });
      joinWithNext(free, index);
      joinWithNext(free, index - 1);
    },
    /** The furthest end of the space in use so far: flat while as much is released as allocated. */
    end: () => end,
  };
}

function joinWithNext(ranges: Range[], index: number): void {
  const range = ranges[index];
  const next = ranges[index + 1];
  if (range === undefined || next === undefined) return;
  if (range.address + range.bytes !== next.address) return;
  range.bytes += next.bytes;
  ranges.splice(index + 1, 1);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}

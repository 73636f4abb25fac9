import type { Block, BlockSlot, Matrix } from '../kernels';
import { createAllocator } from './allocator';
import type { Address, WasmExports } from './exports';

/**
 * Numbers in the module's memory in float32. A row takes a multiple of four numbers and rows are
 * padded to a multiple of four: what is in the padding is never summed up.
 */
export interface WasmMatrix extends Matrix {
  readonly address: Address;
  /** Numbers from one row to the next. */
  readonly stride: number;
  /** Bytes of all rows, without the padding ones. */
  readonly bytes: number;
}

/** The place of a block, and in it its weights and then all others, without a gap. */
export type Spans = Record<'whole' | 'weights' | 'others', { address: Address; bytes: number }>;

export interface WasmMemory {
  /** Filled with zeros. */
  create(rows: number, columns: number): WasmMatrix;
  release(matrix: WasmMatrix): void;
  write(values: Float64Array, target: WasmMatrix): void;
  /** Views of one array: memory is asked for once, not for every matrix. */
  read(sources: readonly WasmMatrix[]): Float64Array[];
  /** Filled with zeros. */
  createBlock(slots: readonly BlockSlot[]): Block<WasmMatrix>;
  spansOf(block: Block<WasmMatrix>): Spans;
  copyBlock(source: Block<WasmMatrix>, target: Block<WasmMatrix>): void;
  releaseBlock(block: Block<WasmMatrix>): void;
  /** All numbers; another one when the memory has grown. */
  readonly buffer: ArrayBuffer;
  /** Room for so many bytes, at a multiple of 16. */
  reserve(bytes: number): Address;
  free(address: Address): void;
  /** Room for eight rows of the widest matrix so far: none is allocated by an operation. */
  readonly scratch: Address;
}

const float = 4;
const tile = 4;
const page = 65_536;

export function createMemory({ memory, firstFreeByte }: WasmExports): WasmMemory {
  const allocator = createAllocator(firstFreeByte());
  let floats = new Float32Array(memory.buffer);
  const layouts = new Map<Block<WasmMatrix>, Spans>();
  let scratch = { address: 0, columns: 0 };

  function allocate(count: number): Address {
    const address = allocator.allocate(count * float);
    const missing = allocator.end() - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / page));
      floats = new Float32Array(memory.buffer);
    }
    return address;
  }

  function spansOf(block: Block<WasmMatrix>): Spans {
    const spans = layouts.get(block);
    if (spans === undefined) throw new Error('A block was used that is not alive.');
    return spans;
  }

  function widenScratch(columns: number): void {
    if (columns <= scratch.columns) return;
    if (scratch.columns > 0) allocator.release(scratch.address);
    scratch = { address: allocate(8 * columns), columns };
  }

  /** Zeros for so many numbers. */
  function clear(address: Address, count: number): void {
    floats.fill(0, address / float, address / float + count);
  }

  function place(rows: number, columns: number, address: Address): WasmMatrix {
    const stride = padded(columns);
    widenScratch(stride);
    return { rows, columns, address, stride, bytes: rows * stride * float };
  }

  return {
    get scratch() {
      return scratch.address;
    },
    get buffer() {
      return memory.buffer;
    },
    reserve: (bytes) => allocate(Math.ceil(bytes / float)),
    free: allocator.release,
    create(rows, columns) {
      const count = sizeOf({ rows, columns });
      const address = allocate(count);
      clear(address, count);
      return place(rows, columns, address);
    },
    createBlock(slots) {
      const count = slots.reduce((sum, slot) => sum + sizeInBlock(slot), 0);
      const address = allocate(count);
      clear(address, count);
      const matrices: WasmMatrix[] = [];
      let next = address;
      const placeAll = (belongs: (slot: BlockSlot) => boolean): Spans['whole'] => {
        const start = next;
        slots.forEach((slot, index) => {
          if (!belongs(slot)) return;
          matrices[index] = place(slot.rows, slot.columns, next);
          next += sizeInBlock(slot) * float;
        });
        return { address: start, bytes: next - start };
      };
      const weights = placeAll(({ role }) => role === 'weights');
      const others = placeAll(({ role }) => role !== 'weights');
      const block = { slots, matrices };
      layouts.set(block, { whole: { address, bytes: count * float }, weights, others });
      return block;
    },
    spansOf,
    copyBlock(source, target) {
      const [from, to] = [spansOf(source).whole, spansOf(target).whole];
      const start = from.address / float;
      floats.copyWithin(to.address / float, start, start + from.bytes / float);
    },
    releaseBlock(block) {
      allocator.release(spansOf(block).whole.address);
      layouts.delete(block);
    },
    release: ({ address }) => allocator.release(address),
    write(values, { rows, columns, stride, address }) {
      let from = 0;
      for (let row = 0; row < rows; row++) {
        const start = address / float + row * stride;
        for (let to = start; to < start + columns; to++) floats[to] = values[from++];
      }
    },
    read(sources) {
      const count = sources.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
      const values = new Float64Array(count);
      let to = 0;
      return sources.map(({ rows, columns, stride, address }) => {
        const first = to;
        for (let row = 0; row < rows; row++) {
          const start = address / float + row * stride;
          for (let from = start; from < start + columns; from++) values[to++] = floats[from];
        }
        return values.subarray(first, to);
      });
    },
  };
}

/** Numbers that a matrix takes with its padding. */
function sizeOf({ rows, columns }: Pick<Matrix, 'rows' | 'columns'>): number {
  return padded(rows) * padded(columns);
}

/** Returns the room of a parameter, whose rows are padded only in weights: no operation goes beyond the others'. */
function sizeInBlock(slot: BlockSlot): number {
  return slot.role === 'weights' ? sizeOf(slot) : slot.rows * padded(slot.columns);
}

function padded(count: number): number {
  return Math.ceil(count / tile) * tile;
}

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

export type WasmMemory = ReturnType<typeof createMemory>;

const float = 4;
const tile = 4;
const page = 65_536;

/** Lays out matrices and blocks in the memory of an instance, filled with zeros where no values are given. */
export function createMemory({ memory, firstFreeByte }: WasmExports) {
  const allocator = createAllocator(firstFreeByte());
  let floats = new Float32Array(memory.buffer);
  const layouts = new Map<Block<WasmMatrix>, Spans>();
  let scratch = { address: 0, columns: 0 };
  let live = 0;

  /** Returns room for so many bytes, at a multiple of 16. */
  function reserve(bytes: number): Address {
    const address = allocator.allocate(bytes);
    const missing = allocator.end() - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / page));
      floats = new Float32Array(memory.buffer);
    }
    return address;
  }

  /** Returns room for so many numbers, all of them zero. */
  function reserveZeros(count: number): Address {
    const address = reserve(count * float);
    floats.fill(0, address / float, address / float + count);
    return address;
  }

  function spansOf(block: Block<WasmMatrix>): Spans {
    const spans = layouts.get(block);
    if (spans === undefined) throw new Error('A block was used that is not alive.');
    return spans;
  }

  function place(rows: number, columns: number, address: Address): WasmMatrix {
    const stride = padded(columns);
    if (stride > scratch.columns) {
      if (scratch.columns > 0) allocator.release(scratch.address);
      scratch = { address: reserve(8 * stride * float), columns: stride };
    }
    live++;
    return { rows, columns, address, stride, bytes: rows * stride * float };
  }

  function write(values: Float64Array, { rows, columns, stride, address }: WasmMatrix): void {
    let from = 0;
    for (let row = 0; row < rows; row++) {
      const start = address / float + row * stride;
      for (let to = start; to < start + columns; to++) floats[to] = values[from++];
    }
  }

  return {
    /** Room for eight rows of the widest matrix so far: none is allocated by an operation. */
    get scratch() {
      return scratch.address;
    },
    /** All numbers; another one when the memory has grown. */
    get buffer() {
      return memory.buffer;
    },
    reserve,
    free: allocator.release,
    create(rows: number, columns: number, values?: Float64Array): WasmMatrix {
      const matrix = place(rows, columns, reserveZeros(sizeOf({ rows, columns })));
      if (values !== undefined) write(values, matrix);
      return matrix;
    },
    createBlock(slots: readonly BlockSlot[], values?: readonly Float64Array[]): Block<WasmMatrix> {
      const count = slots.reduce((sum, slot) => sum + sizeInBlock(slot), 0);
      const address = reserveZeros(count);
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
      values?.forEach((numbers, slot) => {
        write(numbers, matrices[slot]);
      });
      return block;
    },
    spansOf,
    copyBlock(source: Block<WasmMatrix>, target: Block<WasmMatrix>): void {
      const [from, to] = [spansOf(source).whole, spansOf(target).whole];
      const start = from.address / float;
      floats.copyWithin(to.address / float, start, start + from.bytes / float);
    },
    disposeBlock(block: Block<WasmMatrix>): void {
      allocator.release(spansOf(block).whole.address);
      layouts.delete(block);
      live -= block.slots.length;
    },
    dispose(matrices: readonly WasmMatrix[]): void {
      for (const { address } of matrices) allocator.release(address);
      live -= matrices.length;
    },
    liveMatrices: () => live,
    write,
    /** Returns views of one array: memory is asked for once, not for every matrix. */
    read(sources: readonly WasmMatrix[]): Float64Array[] {
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

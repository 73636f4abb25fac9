import type { Matrix } from '../kernels';
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
  /** Of all rows, without the padding ones. */
  readonly bytes: number;
}

export interface WasmMemory {
  /** Filled with zeros. */
  create(rows: number, columns: number): WasmMatrix;
  release(matrix: WasmMatrix): void;
  write(values: Float64Array, target: WasmMatrix): void;
  read(source: WasmMatrix): Float64Array;
  copy(source: WasmMatrix, target: WasmMatrix): void;
  /** Room for eight rows of the widest matrix so far: none is allocated by an operation. */
  readonly scratch: Address;
}

const float = 4;
const tile = 4;
const page = 65_536;

export function createMemory({ memory, firstFreeByte }: WasmExports): WasmMemory {
  const allocator = createAllocator(firstFreeByte());
  let floats = new Float32Array(memory.buffer);
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

  function widenScratch(columns: number): void {
    if (columns <= scratch.columns) return;
    if (scratch.columns > 0) allocator.release(scratch.address);
    scratch = { address: allocate(8 * columns), columns };
  }

  return {
    get scratch() {
      return scratch.address;
    },
    create(rows, columns) {
      const stride = padded(columns);
      widenScratch(stride);
      const count = padded(rows) * stride;
      const address = allocate(count);
      floats.fill(0, address / float, address / float + count);
      return { rows, columns, address, stride, bytes: rows * stride * float };
    },
    release: ({ address }) => allocator.release(address),
    write(values, { rows, columns, stride, address }) {
      let from = 0;
      for (let row = 0; row < rows; row++) {
        const start = address / float + row * stride;
        for (let to = start; to < start + columns; to++) floats[to] = values[from++];
      }
    },
    read({ rows, columns, stride, address }) {
      const values = new Float64Array(rows * columns);
      for (let row = 0; row < rows; row++) {
        const start = address / float + row * stride;
        values.set(floats.subarray(start, start + columns), row * columns);
      }
      return values;
    },
    copy(source, target) {
      const start = source.address / float;
      floats.copyWithin(target.address / float, start, start + source.rows * source.stride);
    },
  };
}

function padded(count: number): number {
  return Math.ceil(count / tile) * tile;
}

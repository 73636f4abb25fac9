import type { HostMeter, Metered } from '../kernels';
import type { WasmExports } from './exports';
import type { WasmMatrix, WasmMemory } from './memory';

/** 32-bit numbers of a source in the table: address, rows, columns. */
const entryLength = 3;

export function createStepMeter(
  wasm: WasmExports,
  memory: WasmMemory,
  { loss, logits, targets, sources }: Metered<WasmMatrix>,
): HostMeter {
  const count = sources.length;
  const table = memory.reserve(4 * entryLength * count);
  const results = memory.reserve(8 * count);
  const entries = sources.flatMap(({ address, rows, columns }) => [address, rows, columns]);
  new Uint32Array(memory.buffer, table, entries.length).set(entries);
  const evaluate = wasm[`${loss}Loss`];
  let norms = new Float64Array(memory.buffer, results, count);
  return {
    kind: 'host',
    batchLoss: () => evaluate(logits.address, targets.address, logits.rows, logits.columns),
    norms() {
      wasm.norms(table, count, results);
      // A memory that has grown has another buffer.
      if (norms.length !== count) norms = new Float64Array(memory.buffer, results, count);
      return norms;
    },
    dispose() {
      memory.free(table);
      memory.free(results);
    },
  };
}

import type { Kernels } from '../kernels';
import type { WasmExports } from './exports';
import type { WasmMatrix, WasmMemory } from './memory';

type Attention = Pick<Kernels<WasmMatrix>, 'averageRows' | 'attention' | 'attentionGradient'>;

export function createAttention(wasm: WasmExports, memory: WasmMemory): Attention {
  return {
    averageRows(length, { address, rows, columns }, output) {
      wasm.averageRows(length, address, rows, columns, output.address);
    },
    attention({ length, heads }, query, key, value, weights, { address, rows, columns }) {
      wasm.attention(
        length,
        heads,
        query.address,
        key.address,
        value.address,
        rows,
        columns,
        weights.address,
        address,
      );
    },
    attentionGradient({ length, heads }, given, gradients) {
      const { rows, columns } = given.query;
      wasm.attentionGradient(
        length,
        heads,
        given.query.address,
        given.key.address,
        given.value.address,
        given.weights.address,
        given.outputGradient.address,
        rows,
        columns,
        gradients.query.address,
        gradients.key.address,
        gradients.value.address,
        memory.scratch,
      );
    },
  };
}

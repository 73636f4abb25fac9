import type { Kernels } from '../kernels';
import type { WasmExports } from './exports';
import { createWasmKernels } from './kernels';
import type { WasmMatrix } from './memory';

/** The compiled module, a file beside this one that `npm run wasm` writes: fetch it or read it. */
export const wasmAddress = new URL('./build/kernels.wasm', import.meta.url);

/** Kernels on a memory of their own. Rejects where WebAssembly or its SIMD is missing. */
export async function loadWasmKernels(binary: BufferSource): Promise<Kernels<WasmMatrix>> {
  return createWasmKernels(await instantiate(binary));
}

/** The same with the module from where this page's files come from. */
export async function fetchWasmKernels(): Promise<Kernels<WasmMatrix>> {
  const response = await fetch(wasmAddress);
  if (!response.ok) throw new Error(`The wasm kernels could not be fetched: ${response.status}.`);
  return loadWasmKernels(await response.arrayBuffer());
}

export async function instantiate(binary: BufferSource): Promise<WasmExports> {
  const { instance } = await WebAssembly.instantiate(binary);
  return instance.exports as unknown as WasmExports;
}

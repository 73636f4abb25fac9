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

/** Does the same with the module that the page's server has; rejects with a `FetchFault` if it does not come. */
export async function fetchWasmKernels(): Promise<Kernels<WasmMatrix>> {
  return loadWasmKernels(await fetchBinary());
}

async function fetchBinary(): Promise<ArrayBuffer> {
  let binary: ArrayBuffer;
  try {
    const response = await fetch(wasmAddress);
    if (!response.ok) throw new Error(`status ${response.status}`);
    binary = await response.arrayBuffer();
  } catch (error) {
    throw new FetchFault(`The wasm kernels could not be fetched: ${error}.`);
  }
  // Some servers answer what they do not have with a page that says so.
  const start = String.fromCharCode(...new Uint8Array(binary.slice(0, 4)));
  if (start !== '\0asm')
    throw new FetchFault('What came in place of the wasm kernels is no module.');
  return binary;
}

export async function instantiate(binary: BufferSource): Promise<WasmExports> {
  const { instance } = await WebAssembly.instantiate(binary);
  return instance.exports as unknown as WasmExports;
}

/** The module's file did not come: this says nothing of the browser, and the next try may succeed. */
export class FetchFault extends Error {}

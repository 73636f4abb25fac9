import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { FetchFault } from '../../engine/kernels/wasm/fetchFault';
import { fetchWasmKernels } from '../../engine/kernels/wasm/load';
import type { EngineName } from '../../spec/spec';
import { type Engine, engineOf } from './engine';

/** The engines that compute on the processor: a worker of their own serves them as well as any other. */
export type ProcessorEngineName = Exclude<EngineName, 'webgl'>;

export type ProcessorEngines = Record<ProcessorEngineName, () => Promise<Engine>>;

/**
 * Each is made when it is first asked for. `wasm` rejects where the browser has no WebAssembly with SIMD; with
 * a `FetchFault`, and is tried again when it is next asked for, where its file did not come.
 */
export function createProcessorEngines(): ProcessorEngines {
  let wasm: Promise<Engine> | null = null;
  let reference: Promise<Engine> | null = null;
  return {
    wasm() {
      wasm ??= fetchWasmKernels().then(
        (kernels) => engineOf('wasm', kernels),
        (error: unknown) => {
          if (error instanceof FetchFault) wasm = null;
          throw error;
        },
      );
      return wasm;
    },
    reference() {
      reference ??= Promise.resolve(engineOf('reference', createReferenceKernels()));
      return reference;
    },
  };
}

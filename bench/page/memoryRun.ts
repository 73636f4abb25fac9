import type { Kernels, Matrix } from '../../src/engine/kernels/kernels';
import { createWasmKernels } from '../../src/engine/kernels/wasm/kernels';
import { instantiate, wasmAddress } from '../../src/engine/kernels/wasm/load';
import { createWebglKernels } from '../../src/engine/kernels/webgl/kernels';
import { createTrainer } from '../../src/engine/training/trainer';
import type { Network } from '../networks';
import { prepareNetwork } from './ours';

/** A run whose memory is watched. */
export interface MemoryRun {
  /** Trains on to a step, measuring now and then as the page does, and says what is in use then. */
  advanceTo(step: number): Promise<MemoryInUse>;
}

export interface MemoryInUse {
  /** Matrices and what they stand on. */
  live: number;
  /** Of the WebAssembly memory; 0 where there is none. */
  wasmBytes: number;
}

/** Steps from one measurement to the next: many more than the page makes. */
const interval = 100;

export const memoryRuns: Record<'wasm' | 'webgl', (network: Network) => Promise<MemoryRun>> = {
  async wasm(network) {
    const exports = await instantiate(await (await fetch(wasmAddress)).arrayBuffer());
    return runOn(createWasmKernels(exports), () => exports.memory.buffer.byteLength, network);
  },
  async webgl(network) {
    const start = await createWebglKernels();
    if (start.kind === 'unavailable') throw new Error(`There is no WebGL: ${start.lack}.`);
    return runOn(start.kernels, () => 0, network);
  },
};

function runOn<M extends Matrix>(
  kernels: Kernels<M>,
  wasmBytes: () => number,
  network: Network,
): MemoryRun {
  const { plan, data, spec } = prepareNetwork(network);
  const trainer = createTrainer(kernels, plan, data, spec);
  return {
    async advanceTo(step) {
      while (trainer.step < step) {
        trainer.advance();
        if (trainer.step % interval === 1) await trainer.measure();
      }
      await trainer.finished();
      return { live: kernels.liveMatrices(), wasmBytes: wasmBytes() };
    },
  };
}
